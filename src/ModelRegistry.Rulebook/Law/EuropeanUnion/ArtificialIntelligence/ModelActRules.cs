using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

/// <summary>The rules on general-purpose models, in the order of the edition.</summary>
internal static class ModelActRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new GeneralPurposeModel(),
        new SystemicRisk(),
        new OpenSourceModel(),
        new Notification(),
        new TechnicalDocumentation(),
        new DownstreamDocumentation(),
        new CopyrightPolicy(),
        new TrainingSummary(),
        new AuthorisedRepresentative(),
        new SystemicRiskDuties(),
    ];
}
