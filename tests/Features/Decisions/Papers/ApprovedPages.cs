using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions.Papers;

/// <summary>
/// Every page of every paper as poppler's pdftotext gives it, against the text that somebody has read and approved; days, digests, ids and
/// references are scrubbed.
/// </summary>
public sealed class ApprovedPages
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests/Features/Decisions/Papers/Approved");

    public static TheoryData<string, string> Papers => Pressed.All;

    [Theory, MemberData(nameof(Papers))]
    public void are_the_pages_of_the_paper(string name, string language)
    {
        var received = Text(PdfText.Pages(Pressed.Of(name, language).Pdf));
        var approved = Path.Combine(Folder, $"{name}.{language}.txt");
        if (Environment.GetEnvironmentVariable("MODELREG_WRITE_DOCS") == "1") File.WriteAllText(approved, received);
        if (File.Exists(approved) && File.ReadAllText(approved) == received) return;
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "received")).FullName;
        var written = Path.Combine(folder, $"{name}.{language}.txt");
        File.WriteAllText(written, received);
        Assert.Fail(
            $"The pages of {name} in {language} are not those that were approved. See: diff {approved} {written}. If what was received is right, "
            + "copy it over the approved text, or run this test with MODELREG_WRITE_DOCS=1, which approves all, and read what git diff shows.");
    }

    [Fact]
    public void are_of_papers_that_there_are() => Assert.Equal(
        Pressed.Every.Select(one => $"{one.Name}.{one.Language}.txt").Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void hold_no_day_no_digest_and_no_reference()
    {
        Assert.Equal(
            "<reference>, <date>, <date>, <date>, <date>, 案件<reference>の, <id>; 15 CFR 750.7",
            PageScrub.Of("US-2027-000007-\nD1, 1. März 2027, 1er mars 2027, 2027年\n3月1日, 2027-03-01, 案件US-2027-000007の, "
                + "01a203a8-191e-70dd-a3a8-\n000000000001; 15 CFR 750.7"));
        Assert.Equal("a <digest>.", PageScrub.Of($"a {new string('0', 40)}\n{new string('f', 24)}."));
        Assert.Equal(new string('0', 63), PageScrub.Of(new string('0', 63)));
    }

    private static string Text(IReadOnlyList<string> pages) => string.Concat(
        pages.Select((page, i) => $"==== page {i + 1} of {pages.Count} ====\n{PageScrub.Of(page).TrimEnd('\n')}\n"));
}
