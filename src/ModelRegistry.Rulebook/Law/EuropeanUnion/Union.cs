using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.Allies;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion;

/// <summary>What the rules on dual-use items of the Union share: the place, the day, the facts they ask for.</summary>
internal static class Union
{
    public const string Regulation = "Regulation (EU) 2021/821";

    /// <summary>The first day of Regulation (EU) 2021/821.</summary>
    public static readonly DateOnly Start = new(2021, 9, 9);

    public static readonly AlliedPlace Place = new(
        Jurisdiction.EuropeanUnion,
        "eu",
        "the Union",
        "European Union, competent authority of the Member State",
        Regulation + ", Article 2(2)");

    public static readonly DeclaredFact InAnnexI = new(
        "eu/2021-821/annex-i/specified",
        FactKind.YesOrNo,
        "Is the item specified in an entry of Annex I as it reads on that day?",
        Regulation + ", Article 3(1) and Annex I");

    public static readonly DeclaredFact ToldOfMassDestruction = Told("a", "weapons of mass destruction");
    public static readonly DeclaredFact ToldOfMilitary = Told("b", "a military end use in a country under an arms embargo");
    public static readonly DeclaredFact ToldOfParts = Told("c", "parts of military items exported without authorisation");

    public static IReadOnlyList<StandingPeriod> Standing { get; } =
        [new(Evaluations.Standing.Enforced, new(Start), "OJ L 206 of 11.6.2021, p. 1", true)];

    /// <summary>The standing of Article 4, of which paragraph (1)(c) and paragraph (2) were read in no copy.</summary>
    public static IReadOnlyList<StandingPeriod> OfArticle4 { get; } =
    [
        new(
            Evaluations.Standing.Enforced,
            new(Start),
            "paragraph (1)(a) and (b) read in a Romanian copy of 2025-11-15; (1)(c) and (2) only as the Commission sums them up",
            false),
    ];

    public static StatedPolicy Policy { get; } = new(
        ReviewPolicy.CaseByCase, "case by case by the competent authority, on the considerations of " + Regulation + ", Article 15");

    public static Question From(string? from, string? to) => AlliedCases.Ask(Place, from, to);

    private static DeclaredFact Told(string point, string use) => new(
        $"eu/2021-821/4/1/{point}/informed",
        FactKind.YesOrNo,
        $"Has the competent authority told the exporter that the item is or may be intended for {use}?",
        $"{Regulation}, Article 4(1)({point})");
}
