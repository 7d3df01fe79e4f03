using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

public sealed class Pages
{
    private static string[] TextOf(params IReadOnlyList<Block> blocks)
    {
        using var readers = new Readers(Papers.Compose(Papers.Of(blocks)).ToPreview());
        return readers.Text().TrimEnd('\f').Split('\f');
    }

    [Fact]
    public void A_table_that_crosses_pages_repeats_its_header_and_loses_no_row()
    {
        var rows = Enumerable.Range(1, 120).Select(i => (IReadOnlyList<Prose>)[$"row-{i}-", "A finding with a sentence."]).ToList();
        var pages = TextOf(new Table("Findings", [new Column("Provision"), new Column("Finding", 3)], rows));
        Assert.True(pages.Length >= 3);
        Assert.All(pages, page => Assert.Contains("Provision", page, StringComparison.Ordinal));
        var all = string.Concat(pages);
        Assert.All(Enumerable.Range(1, 120), i => Assert.Contains($"row-{i}-", all, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_higher_than_a_page_is_cut_between_its_lines()
    {
        var words = string.Join(' ', Enumerable.Range(1, 1500).Select(i => $"word{i}."));
        var pages = TextOf(new Table("Long", [new Column("A"), new Column("B")], [["short", words]]));
        Assert.True(pages.Length >= 3);
        var all = string.Concat(pages);
        Assert.All(Enumerable.Range(1, 1500), i => Assert.Contains($"word{i}.", all, StringComparison.Ordinal));
    }

    [Fact]
    public void A_digest_longer_than_its_column_is_broken_and_whole()
    {
        var digest = string.Concat(Enumerable.Range(0, 64).Select(i => "0123456789abcdef"[(i * 7) % 16]));
        var page = Assert.Single(TextOf(new Table("Files", [new Column("Name", 3), new Column("Digest", 1)],
            [["a", Prose.Of(digest, Emphasis.Code)]])));
        var pieces = page.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word != "Digest").Skip(1)
            .Where(word => word.All(char.IsAsciiHexDigit) && word != "a");
        Assert.StartsWith(digest, string.Concat(pieces), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_notice_and_a_deep_outline_lose_no_word()
    {
        var words = string.Join(' ', Enumerable.Range(1, 1200).Select(i => $"word{i}."));
        var deep = Enumerable.Range(1, 30).Reverse().Aggregate(new Bullet("depth31."), (under, i) => new Bullet($"depth{i}.", [under]));
        var all = string.Concat(TextOf(new Notice(NoticeKind.Caution, "Long", words), new Bullets([deep])));
        Assert.All(Enumerable.Range(1, 1200), i => Assert.Contains($"word{i}.", all, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 31), i => Assert.Contains($"depth{i}.", all, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_header_longer_than_a_page_is_printed_once()
    {
        var words = string.Join(' ', Enumerable.Range(1, 900).Select(i => $"word{i}."));
        var pages = TextOf(new Table("T", [new Column(words), new Column("B")], [["first-", "row"], ["second-", "row"]]));
        Assert.Contains("second-", pages[^1], StringComparison.Ordinal);
        Assert.Contains("word900.", string.Concat(pages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_with_nothing_in_it_is_one_page()
    {
        using var readers = new Readers(Papers.Compose(Papers.Small() with { Sections = [] }).ToPreview());
        Assert.Contains("page 1 of 1", readers.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_with_too_few_cells_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => TextOf(new Table("T", [new Column("A"), new Column("B")], [["only one"]])));
}
