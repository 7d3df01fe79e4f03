using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Tests.Documents;
using ModelRegistry.Tests.Documents.Trust;

namespace ModelRegistry.Tests.Features.Decisions.Papers;

/// <summary>
/// Every template sealed at every level by the authorities that openssl runs, as pdfsig, qpdf, mutool, pdfinfo and pdftotext read it. The
/// language goes round, so that every level and every template meets all of those that it can.
/// </summary>
public sealed class ReadersOfPapers
{
    private static readonly TrustOffice Office = TrustOffice.Running;

    private static readonly Dictionary<string, (SealLevel Level, int Signatures)> Levels = new(StringComparer.Ordinal)
    {
        ["basic"] = (SealLevel.Basic, 1),
        ["stamped"] = (SealLevel.Stamped, 1),
        ["long-term"] = (SealLevel.LongTerm, 1),
        ["archival"] = (SealLevel.Archival, 2),
        ["renewed"] = (SealLevel.Archival, 3),
    };

    public static TheoryData<string, string, string> Papers
    {
        get
        {
            var papers = new TheoryData<string, string, string>();
            foreach (var (i, name) in Samples.Decisions.Concat(Samples.Letters).Index())
                foreach (var (j, level) in Levels.Keys.Index())
                    papers.Add(name, level, PaperLanguage.All[(i + j) % PaperLanguage.All.Count]);
            return papers;
        }
    }

    [Theory, MemberData(nameof(Papers))]
    public async Task agree_on_it(string name, string level, string language)
    {
        var paper = Pressed.Of(name, language);
        var file = await SealAsync(paper, level);
        var verified = new DecisionVerifier([Office.Root], TimeProvider.System).Verify(file);
        Assert.True(verified.Verdict == Verdict.Valid, verified.Summary);
        Assert.Equal(Levels[level].Level, SealReading.Of(file).Level);
        using var readers = new Readers(file);
        var signed = readers.Run("pdfsig", "-nocert", readers.Pdf).Output;
        // Poppler lists a document time-stamp with its range and does not judge it.
        Assert.Equal((1, Levels[level].Signatures), (Count(signed, "Signature is Valid."), Count(signed, "Signature Field Name")));
        Assert.Equal(level == "long-term" ? 0 : 1, Count(signed, "Total document signed"));
        var (exit, checkedBy) = readers.Run("qpdf", "--check", readers.Pdf);
        Assert.True(exit == 0 && checkedBy.Contains("No syntax or stream encoding errors", StringComparison.Ordinal), checkedBy);

        var drawn = readers.Run("mutool", "draw", "-q", "-F", "txt", "-o", "text.txt", readers.Pdf);
        Assert.Equal((0, ""), (drawn.Exit, drawn.Output.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal)));
        var mupdf = File.ReadAllText(Path.Combine(readers.Folder, "text.txt")).TrimEnd('\n', '\f').Split('\f');
        Assert.Equal(PdfText.Pages(file).Select(Letters), mupdf.Select(Letters));
        // That program takes seconds for the words of a structure, which later revisions do not touch, and a moment for the structure.
        var structure = readers.Run("pdfinfo", level == "basic" ? "-struct-text" : "-struct", readers.Pdf).Output;
        Assert.DoesNotContain("Error", structure, StringComparison.OrdinalIgnoreCase);
        if (level == "basic")
        {
            AssertSays(paper.Text, structure);
            return;
        }

        using var before = new Readers(paper.Pdf);
        Assert.Equal(before.Run("pdfinfo", "-struct", before.Pdf).Output, structure);
    }

    private static void AssertSays(DecisionText text, string structure)
    {
        var said = structure.Split('\n').Select(line => line.Trim()).Where(line => line is ['"', .., '"']).Select(line => line[1..^1]);
        Assert.StartsWith(NoSpace(string.Concat(PrintedText.Of(text))), NoSpace(string.Concat(said)), StringComparison.Ordinal);
    }

    private static async Task<byte[]> SealAsync(PressedPaper paper, string level)
    {
        using var key = Office.Key("signer");
        using var sealing = new Sealing(Office.Plan(Levels[level].Level), TimeProvider.System);
        var statement = new SigningStatement(paper.Text.Authority, $"{paper.Text.Reference} issued", "US", TimeProvider.System.GetUtcNow());
        var made = Assert.IsType<Sealed.Paper>(await sealing.SealAsync(key, paper.Unsigned, statement, default)).Decision.Bytes.ToArray();
        return level == "renewed" ? Assert.IsType<Renewed.Paper>(await sealing.RenewAsync(made, default)).Bytes.ToArray() : made;
    }

    // Each program has its own idea of the order of cells; what stands on a page is the same.
    private static string Letters(string page) => string.Concat(NoSpace(page).Order());

    private static string NoSpace(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
