using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

/// <summary>Short words for the examples of the weight rules. The models in them are made up.</summary>
internal static class WeightsCases
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static readonly WeightsPublication Closed = new(Truth.No, null, "served only, never posted");
    public static readonly WeightsPublication Open = new(Truth.Yes, new(2024, 6, 1), "posted without a gate, redistribution allowed");

    public static readonly Question Codified = new()
    {
        Item = new(ItemKind.Weights, "M"),
        ExportedFrom = "US",
        Destination = "SA",
        Parties = [new(PartyRole.EndUser, new("Invented Systems", "SA", "SA", "Invented Systems", "SA"))],
        EndUse = EndUse.Research,
        Day = Today,
        Profile = Profiles.Codified,
    };

    public static readonly Question Chip = Codified with { Item = new(ItemKind.Chip, Chip: "invented chip") };

    /// <summary>A release with one exact run of training that is all of it.</summary>
    public static ReleaseFacts Release(string key, decimal operations, WeightsPublication publication) => new()
    {
        Key = key,
        Name = key,
        Publication = publication,
        Training = [new("training", Interval.Exactly(operations), EstimateMethod.DeclaredByDeveloper, "US", new(2025, 1, 1))],
        TrainingComplete = Truth.Yes,
    };

    /// <summary>Training on outputs that are not published: the share of the child's own training, and what generation took.</summary>
    public static DerivationFacts Outputs(string child, string parent, decimal share, decimal generation) =>
        new(child, parent, DerivationRelation.TrainingOnOutputs)
        {
            Stipulated = true,
            DataPublished = Truth.No,
            ShareOfOperations = Interval.Exactly(share),
            GenerationOperations = Interval.Exactly(generation),
        };

    public static DerivationFacts FineTune(string child, string parent) =>
        new(child, parent, DerivationRelation.FineTune) { Stipulated = true };

    /// <summary>Everything about M is known, and no classification puts it below the frontier.</summary>
    public static Facts Known(IReadOnlyList<ReleaseFacts> releases, params DerivationFacts[] edges) => new()
    {
        Lineage = new("M", releases, edges) { Complete = Truth.Yes },
        BelowPublishedFrontier = Truth.No,
    };

    /// <summary>A closed model of 2e26 operations, far in scope.</summary>
    public static readonly Facts Large = Known([Release("M", 2e26m, Closed)]);

    public static readonly Facts Small = Known([Release("M", 1e25m, Closed)]);

    public static readonly Facts Published = Known([Release("M", 2e26m, Open)]);

    public static readonly Facts HalfKnown = Known([Release("M", 2e26m, Closed) with { TrainingComplete = Truth.Unknown, Training = [] }]);
}
