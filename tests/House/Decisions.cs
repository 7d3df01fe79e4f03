namespace ModelRegistry.Tests.House;

/// <summary>A decision record says what was known, what was chosen, what follows and when to look again; the numbers have no gap.</summary>
public sealed class Decisions
{
    private static readonly string[] Parts = ["\nDate: 2", "\n## Context\n", "\n## Decision\n", "\n## Consequences\n", "\n## Look again\n"];

    internal static IEnumerable<string> Incomplete(Tree tree) =>
        from file in tree.Under("docs/decisions")
        from part in Parts
        where !file.Text.Contains(part, StringComparison.Ordinal)
        select $"{file.Path}: has no \"{part.Trim()}\".";

    internal static IEnumerable<string> Misnumbered(Tree tree) =>
        from file in tree.Under("docs/decisions").OrderBy(f => f.Name, StringComparer.Ordinal).Index()
        let number = $"{file.Index + 1:0000}"
        where !file.Item.Name.StartsWith(number + "-", StringComparison.Ordinal) || !file.Item.Text.StartsWith($"# {number} ", StringComparison.Ordinal)
        select $"{file.Item.Path}: should be number {number} in its name and in its first line.";

    [Fact]
    public void say_all_five_parts() => Rule.Holds(Incomplete(Tree.Real));

    [Fact]
    public void a_record_without_its_consequences_is_caught() =>
        Assert.Equal("docs/decisions/0001-a.md: has no \"## Consequences\".", Assert.Single(Incomplete(
            Tree.With("docs/decisions/0001-a.md", "# 0001 A\n\nDate: 2026-11-21.\n\n## Context\nx\n## Decision\nx\n## Look again\nx\n"))));

    [Fact]
    public void are_numbered_without_a_gap() => Rule.Holds(Misnumbered(Tree.Real));

    [Fact]
    public void a_gap_in_the_numbers_is_caught() =>
        Assert.Equal("docs/decisions/0002-a.md: should be number 0001 in its name and in its first line.",
            Assert.Single(Misnumbered(Tree.With("docs/decisions/0002-a.md", "# 0002 A\n"))));
}
