using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

/// <summary>Both sides of the three dates that the weight rules share, with facts that meet the rule on every day it counts.</summary>
internal static class WeightsEdges
{
    public static IReadOnlyList<Example> Of(Facts met, string? exportedFrom = "US", Question? question = null)
    {
        var ask = (question ?? Codified) with { ExportedFrom = exportedFrom };
        var enforced = ask with { Profile = Profiles.Enforced };
        return
        [
            new("the day before it was codified", ask with { Day = new(2025, 1, 12) }, met, Outcome.NotInForce),
            new("the day it was codified", ask with { Day = WeightsStanding.Codified }, met, Outcome.Met),
            new("the day it was codified, as enforced", enforced with { Day = WeightsStanding.Codified }, met, Outcome.NotInForce),
            new("the day before non-enforcement, as enforced", enforced with { Day = new(2025, 5, 12) }, met, Outcome.NotInForce),
            new("the day non-enforcement was announced", ask with { Day = WeightsStanding.NotEnforced }, met, Outcome.Met),
            new("the day before compliance was due, as enforced", enforced with { Day = new(2025, 5, 14) }, met, Outcome.NotInForce),
            new("the day compliance was due, as enforced", enforced with { Day = WeightsStanding.ComplianceDate }, met, Outcome.NotInForce),
            new("the day compliance was due, as codified", ask with { Day = WeightsStanding.ComplianceDate }, met, Outcome.Met),
        ];
    }
}
