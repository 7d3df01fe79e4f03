using System.Diagnostics;
using ModelRegistry.Documents;
using ModelRegistry.Tests.Documents;
using ModelRegistry.Tests.Documents.Standards;

namespace ModelRegistry.Tests.Features.Decisions.Papers;

/// <summary>Every paper in every language as a page: what ends it, what is tagged and how, and whether a camera reads its code.</summary>
public sealed class PagesOfPapers
{
    public static TheoryData<string, string> Papers => Pressed.All;

    public static TheoryData<string, string> WithCode
    {
        get
        {
            var papers = new TheoryData<string, string>();
            foreach (var (name, language) in Pressed.Every.Where(one => Pressed.Of(one.Name, one.Language).Text.VerifyAt is not null))
                papers.Add(name, language);
            return papers;
        }
    }

    [Theory, MemberData(nameof(Papers))]
    public void keep_the_rules_for_archives_and_for_readers_who_do_not_see(string name, string language)
    {
        var paper = Pressed.Of(name, language);
        Assert.Empty(Rule.Judge(new PaperModel(paper.Pdf), paper.Text));
    }

    [Theory, MemberData(nameof(Papers))]
    public void end_with_no_heading_and_begin_with_no_end(string name, string language)
    {
        var paper = Pressed.Of(name, language);
        var headings = Headings(paper.Text).ToHashSet(StringComparer.Ordinal);
        var skipped = paper.Text.DemonstrationMark is null ? 1 : 2;
        foreach (var page in PdfText.Pages(paper.Pdf).Select(page => page.TrimEnd('\n').Split('\n')[skipped..^1]))
        {
            Assert.DoesNotContain(page[^1].Trim(), headings);
            Assert.True(page.Length > 3, $"{name}, {language}: a page has but \"{string.Join(' ', page)}\"");
        }
    }

    [Theory, MemberData(nameof(WithCode))]
    public void carry_a_code_that_a_camera_reads_as_the_address_that_is_printed(string name, string language)
    {
        var paper = Pressed.Of(name, language);
        var pages = PdfText.Pages(paper.Pdf);
        Assert.Contains(paper.Text.VerifyAt!.AbsoluteUri, pages[^1].Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var readers = new Readers(paper.Pdf);
        string[] last = ["-f", $"{pages.Count}", "-l", $"{pages.Count}"];
        Assert.Equal(0, readers.Run("pdftoppm", ["-r", "150", "-gray", "-singlefile", .. last, readers.Pdf, "page"]).Exit);
        var read = readers.Run("zbarimg", "--nodbus", "--raw", "--quiet", "page.pgm");
        Assert.Equal((0, paper.Text.VerifyAt.AbsoluteUri), (read.Exit, read.Output.TrimEnd('\n')));
    }

    [Fact]
    public void are_the_same_bytes_in_another_process_of_another_place_and_language()
    {
        var here = Pressed.Every.Select(one => PressProgram.Line(one.Name, one.Language)).ToList();
        Assert.Equal(["Pacific/Auckland", .. here], Elsewhere("Pacific/Auckland", "tr_TR.UTF-8"));
        Assert.Equal(["America/St_Johns", .. here], Elsewhere("America/St_Johns", "C"));
    }

    private static IEnumerable<string> Headings(DecisionText text) =>
        text.Sections.SelectMany(section => section.Blocks.SelectMany(Headings).Prepend(section.Heading));

    private static string[] Headings(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Table table => [table.Caption, string.Join(' ', table.Columns.Select(column => column.Heading))],
        _ => [],
    };

    private static string[] Elsewhere(string zone, string culture)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(PressProgram).Assembly.Location])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        (start.Environment["TZ"], start.Environment["LANG"], start.Environment["LC_ALL"]) = (zone, culture, culture);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return said.TrimEnd('\n').Split('\n');
    }
}
