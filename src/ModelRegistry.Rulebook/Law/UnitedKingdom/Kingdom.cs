using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedKingdom;

/// <summary>What the rules of the United Kingdom share: the place, the days, the facts they ask for.</summary>
internal static class Kingdom
{
    public const string Regulation = "Regulation (EC) 428/2009 (assimilated)";
    public const string Order = "Export Control Order 2008";

    /// <summary>The first day on which the assimilated regulation stood alone.</summary>
    public static readonly DateOnly Start = new(2021, 1, 1);

    public static readonly AlliedPlace Place = new(
        Jurisdiction.UnitedKingdom,
        "uk",
        "the United Kingdom",
        "United Kingdom, Export Control Joint Unit",
        Regulation + ", Article 2(2)");

    public static readonly DeclaredFact ToldOfMassDestruction = Told("4/1", "weapons of mass destruction or missiles that deliver them");
    public static readonly DeclaredFact ToldOfMilitary = Told("4/2", "a military end-use in an embargoed destination");

    public static IReadOnlyList<StandingPeriod> Standing { get; } =
        [new(Evaluations.Standing.Enforced, new(Start), "Regulation (EC) 428/2009 as amended by SI 2019/771, on legislation.gov.uk", true)];

    public static StatedPolicy Policy { get; } = new(
        ReviewPolicy.CaseByCase, "case by case against the Strategic Export Licensing Criteria of 8 December 2021");

    public static Question From(string? from, string? to) => AlliedCases.Ask(Place, from, to);

    private static DeclaredFact Told(string paragraph, string use) => new(
        $"uk/428-2009/{paragraph}/informed",
        FactKind.YesOrNo,
        $"Has the Secretary of State told the exporter that the item is or may be intended for {use}?",
        $"{Regulation}, Article {paragraph.Replace("/", "(", StringComparison.Ordinal)})");
}
