using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

/// <summary>What the rules on general-purpose models share: the days of Article 113 and the facts they ask for.</summary>
internal static class ModelAct
{
    public const string Regulation = "Regulation (EU) 2024/1689";
    public const string Authority = "European Union, AI Office";

    /// <summary>Entry into force; Chapter V applies; the Commission may fine; models of before Chapter V must comply.</summary>
    public static readonly DateOnly InForce = new(2024, 8, 1);
    public static readonly DateOnly Applies = new(2025, 8, 2);
    public static readonly DateOnly Enforced = new(2026, 8, 2);
    public static readonly DateOnly LegacyDue = new(2027, 8, 2);

    public static readonly DeclaredFact OnTheMarket = new(
        "eu/2024-1689/3/9/union-market",
        FactKind.YesOrNo,
        "Has its provider placed the model on the market of the Union?",
        Regulation + ", Article 3(9)");

    public static readonly DeclaredFact IsGeneral = new(
        "eu/2024-1689/3/63/general-purpose",
        FactKind.YesOrNo,
        "Does the model display significant generality and perform a wide range of distinct tasks?",
        Regulation + ", Article 3(63)");

    public static readonly DeclaredFact Generates = new(
        "eu/2024-1689/guidelines/modality",
        FactKind.YesOrNo,
        "Can the model generate language (text or audio), or images or video from text?",
        "Commission guidelines C(2025) 7719 on general-purpose models");

    public static readonly DeclaredFact Designated = new(
        "eu/2024-1689/51/1/b/designated",
        FactKind.YesOrNo,
        "Has the Commission designated the model as one with systemic risk?",
        Regulation + ", Article 51(1)(b)");

    public static readonly DeclaredFact Rebutted = new(
        "eu/2024-1689/52/2/accepted",
        FactKind.YesOrNo,
        "Has the Commission accepted the provider's arguments that the model presents no systemic risk?",
        Regulation + ", Article 52(2), (3)");

    public static IReadOnlyList<StandingPeriod> Standing { get; } =
    [
        new(Evaluations.Standing.Codified, new(InForce, Applies), "OJ L, 2024/1689, 12.7.2024; Article 113", true),
        new(Evaluations.Standing.ComplianceDue, new(Applies, Enforced), "Article 113(b)", true)
        {
            Remark = "the obligations apply, and the fines of Article 101 not yet",
        },
        new(Evaluations.Standing.Enforced, new(Enforced), "Article 113(b)", true)
        {
            Remark = "fines of up to 3 % of turnover or EUR 15 000 000, whichever is higher (Article 101)",
        },
    ];
}
