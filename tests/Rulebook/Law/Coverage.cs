using System.Text;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Tests.Rulebook.Law;

/// <summary>What the documentation says is modelled is what the edition holds; MODELREG_WRITE_DOCS=1 writes the page anew.</summary>
public sealed class Coverage
{
    private const string Begin = "<!-- generated from the rulebook: begin -->\n";
    private const string End = "<!-- generated from the rulebook: end -->\n";

    [Fact]
    public void The_page_on_coverage_lists_what_the_edition_holds()
    {
        var path = Path.Combine(Root(), "docs", "law", "coverage.md");
        var page = File.ReadAllText(path);
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var expected = page[..begin] + Generated(RulebookEdition.Current) + page[end..];
        if (Environment.GetEnvironmentVariable("MODELREG_WRITE_DOCS") == "1")
            File.WriteAllText(path, expected);

        Assert.True(
            expected == File.ReadAllText(path),
            "docs/law/coverage.md is not what the edition holds; run this test once with MODELREG_WRITE_DOCS=1.");
    }

    [Fact]
    public void A_rule_that_the_page_does_not_name_changes_the_page()
    {
        var fewer = new RulebookEdition([RulebookEdition.Current.Rules.First(rule => rule is { Overrides.Count: 0, DependsOn.Count: 0 })], RulebookEdition.Current.Parameters);

        Assert.NotEqual(Generated(RulebookEdition.Current), Generated(fewer));
    }

    private static string Generated(RulebookEdition edition)
    {
        var text = new StringBuilder();
        foreach (var law in edition.Laws)
        {
            text.Append($"\n## {Place(law)}: rules in the order they are asked\n\n| provision | what | part | standing |\n|---|---|---|---|\n");
            foreach (var rule in edition.RulesOf(law))
                text.Append($"| {rule.Citation} (`{rule.Id}`) | {rule.Title} | {Part(rule)} | {Lines(rule.StandingHistory.Select(at => at.Text))} |\n");
        }

        text.Append("\n## Parameters\n\n| parameter | what | provision | values |\n|---|---|---|---|\n");
        foreach (var parameter in edition.Parameters.All)
            text.Append($"| `{parameter.Id}` | {parameter.Title} | {parameter.Citation} | {Lines(parameter.Values.Select(Value))} |\n");
        return text.Append('\n').ToString();
    }

    private static string Place(Jurisdiction law) => law switch
    {
        Jurisdiction.UnitedStates => "The United States",
        Jurisdiction.EuropeanUnion => "The European Union",
        Jurisdiction.UnitedKingdom => "The United Kingdom",
        Jurisdiction.Netherlands => "The Netherlands",
        _ => law.ToString(),
    };

    private static string Lines(IEnumerable<string> texts) => string.Join("<br>", texts);

    private static string Part(Rule rule) => rule.OnlyUnder.Count > 0 ? $"{rule.Role}, only under {string.Join(" and ", rule.OnlyUnder)}" : rule.Role.ToString();

    private static string Value(ParameterValue value)
    {
        var print = value.IsSet && value.Number is null && value.Text is null
            ? $"{value.List?.Count ?? value.Table!.Count} rows"
            : value.Print();
        return $"{value.Effective}: {print}, {(value.Verified ? "verified" : "**not verified**")}";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The solution's folder was not found above the tests.");
    }
}
