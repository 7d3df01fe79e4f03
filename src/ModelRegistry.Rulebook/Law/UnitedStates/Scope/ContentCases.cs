using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>What the examples on content are made of: items made abroad, shares as stated. All of it is made up.</summary>
internal static class ContentCases
{
    public static Question To(string destination, ItemKind kind, DateOnly? day = null) => ChipCases.Chip("L4", destination, day) with
    {
        Item = kind == ItemKind.Chip ? new(kind, Chip: "L4") : new(kind, "example/model"),
        ExportedFrom = "TW",
        EndUse = EndUse.Research,
    };

    public static Facts Abroad { get; } = new() { InOrFromUnitedStates = Truth.No };

    public static Facts OfChips(decimal share) => Abroad with { Stated = [Share(ContentFacts.Commodities, Interval.Exactly(share))] };

    public static Facts OfSoftware(decimal share) => Abroad with { Stated = [Share(ContentFacts.Software, Interval.Exactly(share))] };

    public static Facts Between(decimal low, decimal high) => Abroad with { Stated = [Share(ContentFacts.Commodities, new(low, high))] };

    public static Facts Values(decimal part, decimal whole) => Abroad with
    {
        Stated =
        [
            Share(ContentFacts.ControlledValue, Interval.Exactly(part)),
            Share(ContentFacts.ItemValue, Interval.Exactly(whole)),
        ],
    };

    public static Facts OfWeights(decimal share, string? basis, Truth? reported = null)
    {
        var judged = Share(ContentFacts.Technology, Interval.Exactly(share)) with { Basis = basis };
        return PartyCases.Release(Truth.No, fromUnitedStates: Truth.No) with
        {
            Stated = reported is { } filed ? [judged, new(ContentFacts.Report.Id) { Holds = filed }] : [judged],
        };
    }

    /// <summary>Both sides of each edge of the standing, with facts that meet the rule.</summary>
    public static IEnumerable<Example> Edges(Question question, Facts met) =>
    [
        new("the day before this rulebook answers", question with { Day = new(2022, 10, 11) }, met, Outcome.NotInForce),
        new("the first day it answers, country groups not read", question with { Day = new(2022, 10, 12) }, met, Outcome.Indeterminate),
        .. Standings.Edges(Standings.Copy, question, met, Outcome.Met),
    ];

    private static StatedFact Share(DeclaredFact fact, Interval share) => new(fact.Id) { Amount = share };
}
