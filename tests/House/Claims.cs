using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.House;

/// <summary>
/// README, the documentation and the pages claim no more law than the page on coverage holds: each provision, instrument and place that they
/// name stands there, as modelled or as not modelled, and nothing is called whole.
/// </summary>
public sealed partial class Claims
{
    private const string Page = "docs/law/coverage.md";

    private static readonly string[] Places =
        ["Australia", "Canada", "China", "European Union", "Japan", "Korea", "Netherlands", "Singapore", "Switzerland", "United Kingdom", "United States"];

    internal static IEnumerable<string> Unheld(Tree tree, string coverage) =>
        from file in Claiming(tree)
        from line in file.Lines.Index()
        from Match claim in Citation().Matches(line.Item)
        where !coverage.Contains(claim.Value, StringComparison.Ordinal)
        select $"{file.Path}:{line.Index + 1}: names {claim.Value}, and {Page} does not.";

    internal static IEnumerable<string> LawOfPlaces(Tree tree, string coverage) =>
        from file in Claiming(tree)
        from line in file.Lines.Index()
        where line.Item.Contains("law", StringComparison.OrdinalIgnoreCase)
        from place in Places
        where line.Item.Contains(place, StringComparison.Ordinal) && !coverage.Contains(place, StringComparison.Ordinal)
        select $"{file.Path}:{line.Index + 1}: speaks of the law of {place}, and {Page} does not.";

    internal static IEnumerable<string> Whole(Tree tree) =>
        from file in Claiming(tree)
        from line in file.Lines.Index()
        from Match claim in Completeness().Matches(line.Item)
        select $"{file.Path}:{line.Index + 1}: claims \"{claim.Value}\"; say what is modelled and point to {Page}.";

    [Fact]
    public void name_no_law_that_the_page_on_coverage_does_not() => Rule.Holds(Unheld(Tree.Real, Coverage()).Concat(LawOfPlaces(Tree.Real, Coverage())));

    [Fact]
    public void call_no_law_whole() => Rule.Holds(Whole(Tree.Real));

    [Theory]
    [InlineData("It models 15 CFR 734.9(z).", "15 CFR 734.9(z)")]
    [InlineData("Regulation (EU) 2099/1 is applied.", "Regulation (EU) 2099/1")]
    [InlineData("ECCN 9Z999 is computed.", "ECCN 9Z999")]
    [InlineData("H.R. 99999 is a profile.", "H.R. 99999")]
    public void a_provision_that_is_not_held_is_caught(string sentence, string named)
    {
        Assert.Contains(named, Assert.Single(Unheld(Tree.With("README.md", sentence), "15 CFR 734.9(l)")), StringComparison.Ordinal);
        Assert.Empty(Unheld(Tree.With("README.md", sentence), $"held: {named}"));
    }

    [Fact]
    public void the_law_of_a_place_that_is_not_held_is_caught() =>
        Assert.Single(LawOfPlaces(Tree.With("src/ModelRegistry.Web/Pages/Law/X.razor", "<p>By the law of Singapore.</p>"), "Japan"));

    [Theory]
    [InlineData("It covers all export law.")]
    [InlineData("Complete coverage of the EAR.")]
    [InlineData("every rule of the EAR")]
    public void a_claim_to_be_whole_is_caught(string sentence) => Assert.Single(Whole(Tree.With("docs/x.md", sentence)));

    private static IEnumerable<TreeFile> Claiming(Tree tree) => tree.Files.Where(file =>
        (file.Path == "README.md" || (file.Path.StartsWith("docs/", StringComparison.Ordinal) && file.Extension == ".md")
            || (file.Path.StartsWith("src/ModelRegistry.Web/Pages/", StringComparison.Ordinal) && file.Extension == ".razor"))
        && file.Path != Page);

    private static string Coverage() => Tree.Real.Files.Single(file => file.Path == Page).Text;

    [GeneratedRegex(
        @"(15 CFR|31 CFR) (part )?\d+(\.\d+)?(\([0-9A-Za-z-]+\))*|Regulation \((EU|EC)\) (No )?\d+/\d+|ECCN \d[A-Z]\d{3}|H\.R\. \d+|SI \d{4}/\d+|\d{2} FR \d+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Citation();

    [GeneratedRegex(
        @"(all|the whole|entire) (of the )?(export law|law of export|EAR\b)|complete(ly)? (coverage|covers|models)|every (rule|provision|paragraph) of the (EAR|law)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Completeness();
}
