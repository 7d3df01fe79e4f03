using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

/// <summary>What the examples of the letter of June 2026 are made of.</summary>
internal static class InformedAccessCases
{
    public static Facts ToldByLetter { get; } = Told(Truth.Yes);

    public static Facts NotTold { get; } = Told(Truth.No);

    public static Question Access(string release, DateOnly day) => Codified with
    {
        Item = new(ItemKind.RemoteAccess, release),
        Access = AccessKind.HostedInference,
        Profile = Profiles.Enforced,
        Day = day,
    };

    public static Question OfWeights(string release, DateOnly day) =>
        Access(release, day) with { Item = new(ItemKind.Weights, release), Access = AccessKind.Weights };

    public static Example On(string name, DateOnly day, Outcome expected, string release = "Fable 5") =>
        new(name, Access(release, day), new(), expected);

    public static Example At(string name, DateTimeOffset moment, Outcome expected) =>
        new(name, Access("Fable 5", DateOnly.FromDateTime(moment.DateTime)) with { At = moment }, ToldByLetter, expected);

    private static Facts Told(Truth told) =>
        new() { Stated = [new StatedFact(InformedAccess.RuleId + "/addressee") { Holds = told, Basis = "the letter received" }] };
}
