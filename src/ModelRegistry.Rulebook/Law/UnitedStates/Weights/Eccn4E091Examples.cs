using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

/// <summary>The worked examples of the count; weights are closed and the frontier is met unless a name says otherwise.</summary>
internal static class Eccn4E091Examples
{
    private static readonly ReleaseFacts Teacher = Release("T", 2e26m, Closed);

    public static Facts Chain { get; } = Known(
        [Release("M", 1e25m, Closed), Release("A", 8e25m, Closed), Release("B", 3e25m, Closed), Release("C", 2e25m, Closed)],
        Outputs("B", "A", 0.5m, 2e23m), Outputs("C", "A", 0.3m, 1e23m), Outputs("M", "B", 0.2m, 1e22m), Outputs("M", "C", 0.15m, 1e22m));

    public static Facts OwnRollouts { get; } = Known([Release("M", 8e25m, Closed)], Outputs("M", "M", 0.3m, 3e25m));

    public static Facts Taught(decimal share, decimal operations = 3e24m) => Known([Release("M", operations, Closed), Teacher], Outputs("M", "T", share, 1e23m));

    public static Facts OpenTeacher(Domain.Models.WeightsPublication publication) =>
        Known([Release("M", 7e25m, Closed), Release("T", 3.8e25m, publication)], Outputs("M", "T", 0.6m, 5e24m));

    public static Facts TunedOnTeacher { get; } =
        Known([Release("M", 2e22m, Closed), Release("P", 5e24m, Open), Teacher], FineTune("M", "P"), Outputs("M", "T", 1m, 1e21m));

    public static Facts Derived(decimal additional, decimal published = 9e25m) =>
        Known([Release("M", additional, Closed), Release("P", published, Open)], FineTune("M", "P"));

    public static IReadOnlyList<Example> All { get; } =
    [
        new("1: forty per cent on a closed teacher's outputs", Codified, Taught(0.4m), Outcome.Met),
        new("2: eight per cent on a closed teacher's outputs", Codified, Taught(0.08m), Outcome.Unmet),
        new("3: exactly ten per cent", Codified, Taught(0.1m, 1e25m), Outcome.Unmet),
        new("4: an open teacher adds its generation only", Codified, OpenTeacher(Open), Outcome.Unmet),
        new("4: the same teacher closed", Codified, OpenTeacher(Closed), Outcome.Met),
        new("5: a published base tuned on a closed teacher's outputs", Codified, TunedOnTeacher, Outcome.Unmet),
        new("6: a published base and 2e25 more", Codified, Derived(2e25m), Outcome.Unmet),
        new("7: a published base and 2.6e25 more", Codified, Derived(2.6e25m), Outcome.Indeterminate),
        new("7: a published base and 4e25 more", Codified, Derived(4e25m), Outcome.Met),
        new("8: a chain of teachers", Codified, Chain, Outcome.Indeterminate),
        new("9: own rollouts", Codified, OwnRollouts, Outcome.Indeterminate),
        new("exactly the threshold", Codified, Known([Release("M", 1e26m, Closed)]), Outcome.Met),
        new("published", Codified, Published, Outcome.Unmet),
        new("no classification against the frontier", Codified, Large with { BelowPublishedFrontier = Truth.Unknown }, Outcome.Indeterminate),
        new("below the frontier by classification", Codified, Large with { BelowPublishedFrontier = Truth.Yes }, Outcome.Unmet),
        new("training not stated", Codified, HalfKnown, Outcome.Indeterminate),
        new("a chip", Chip, new(), Outcome.NotApplicable),
        new("hosted inference", Codified with { Access = AccessKind.HostedInference }, Large, Outcome.NotApplicable),
        new("as enforced, today", Codified with { Profile = Profiles.Enforced }, Large, Outcome.NotInForce),
        .. WeightsEdges.Of(Large),
    ];
}
