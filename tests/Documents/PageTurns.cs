using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

/// <summary>
/// What stands together where pages turn, with the same blocks pushed down line by line, so that each comes to stand at the end of a page.
/// </summary>
public sealed class PageTurns
{
    private const string Address = "https://registry.example/verify?d=D-2026-0001";
    private const string Long = "A sentence that is long enough to fill most of a line and goes on to the next one, where it ends at last.";
    private static readonly string[] Headings =
        ["The section", "Inner heading", "The caption", "Left Right", "Attached files", "Check this paper"];

    public static TheoryData<int> Lines => [.. Enumerable.Range(0, 46)];

    [Theory, MemberData(nameof(Lines))]
    public void leave_no_heading_no_line_and_no_code_alone(int lines)
    {
        var pages = PagesOf(Blocks(lines));
        foreach (var page in pages) Assert.DoesNotContain(page[^1], Headings);
        foreach (var page in pages) AssertNoSingleLine(page);
        var last = pages[^1];
        foreach (var said in (string[])["Attached files", "decision.json", "Check this paper", Address])
            Assert.Contains(last, line => line.Contains(said, StringComparison.Ordinal));
        Assert.DoesNotContain("Attached files", pages.SkipLast(1).SelectMany(page => page));
    }

    [Fact]
    public void keep_a_row_whole_that_a_page_can_hold()
    {
        var rows = Enumerable.Range(1, 40)
            .Select(i => (IReadOnlyList<Prose>)[$"begin{i}", $"first{i}\nsecond{i}\nthird{i}\nlast{i}"]).ToList();
        var pages = PagesOf([new Table("The caption", [new Column("Left"), new Column("Right", 3)], rows)]);
        Assert.True(pages.Count > 2);
        Assert.All(pages.SkipLast(1), page => Assert.Contains("Left Right", page));
        Assert.All(Enumerable.Range(1, 40), i => Assert.Contains(
            pages, page => page.Any(line => line.EndsWith($"first{i}", StringComparison.Ordinal)) && page.Contains($"last{i}")));
    }

    private static List<Block> Blocks(int lines)
    {
        var push = new Paragraph(string.Join('\n', Enumerable.Range(0, lines + 1).Select(i => $"push {i}")));
        return
        [
            push, new Heading("Inner heading"),
            new Table("The caption", [new Column("Left"), new Column("Right", 3)], [["cell", $"{Long} {Long}"]]),
            push, new Heading("Inner heading"), new KeyValues([new KeyValue("Key", $"{Long} {Long}")]),
            push, new Heading("Inner heading"), new Notice(NoticeKind.Caution, "Mind", $"{Long} {Long}"),
            push, new Heading("Inner heading"), new Heading("Inner heading"), new Bullets([new Bullet(Long), new Bullet(Long)]),
            push, new Heading("Inner heading"), new Paragraph("one\ntwo\nthree"), new Paragraph("alpha\nbeta\ngamma\ndelta\nepsilon"),
        ];
    }

    private static void AssertNoSingleLine(List<string> page)
    {
        foreach (string[] paragraph in (string[][])[["one", "two", "three"], ["alpha", "beta", "gamma", "delta", "epsilon"]])
            Assert.NotEqual(1, paragraph.Count(page.Contains));
    }

    // The lines of each page without running header and number.
    private static List<List<string>> PagesOf(IReadOnlyList<Block> blocks)
    {
        var text = Papers.Small() with
        {
            DemonstrationMark = null,
            VerifyAt = new(Address),
            Sections = [new Section("The section", blocks)],
        };
        using var readers = new Readers(Papers.Compose(text, Papers.DecisionJson).ToPreview());
        var pages = readers.Run("pdftotext", "-raw", readers.Pdf, "-").Output.TrimEnd('\f').Split('\f');
        return [.. pages.Select(page => page.TrimEnd('\n').Split('\n')[1..^1].ToList())];
    }
}
