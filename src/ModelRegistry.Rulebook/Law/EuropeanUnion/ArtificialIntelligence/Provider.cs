using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.EuropeanUnion.ArtificialIntelligence;

/// <summary>
/// Who provides the model in question: its developer, unless it only modified the model of somebody else by no more than a third of the
/// original's training computation. The third speaks of downstream modifiers alone.
/// </summary>
internal static class Provider
{
    private const string Words =
        "its developer is a provider: it trained the model, or modified another's by more than a third of the original's computation";

    /// <summary>The limb as releases are told apart by it.</summary>
    public static readonly Aspect<LimbResult> IsProvider = new("provider of the model", Judge, LimbAnswers.Of);

    /// <summary>Whether the provider is established outside the Union.</summary>
    public static readonly Aspect<LimbResult> OutsideUnion = new("provider outside the Union", Established, LimbAnswers.Of);

    /// <summary>Whether the obligations are due for the model already (Article 111(3)).</summary>
    public static readonly Aspect<LimbResult> Due = new("obligations due", WhenDue, LimbAnswers.Of);

    private static LimbResult Judge(Situation situation)
    {
        var compute = ModelCompute.Of(situation);
        var divisor = situation.Parameters.Number("eu/2024-1689/guidelines/modifier-divisor");
        var general = situation.Parameters.Number("eu/2024-1689/guidelines/general-purpose-operations");
        if (compute.Root is not { } root || divisor.Value is not { } by || general.Value is not { } threshold)
            return compute.Open(Limb.Of(Words, Truth.Unknown, "not known", compute.First));
        var another = compute.Parents.Select(parent => ByAnother(root, parent.Release)).Any();
        if (another == Truth.No && (compute.Parents.Count > 0 || compute.AllParentsKnown))
            return new(Words, Truth.Yes, "the model and everything it was made from are its developer's own");
        var known = compute.Parents.Count > 0 && !compute.Original.IsUnknown;
        var modified = known ? MoreThanPart(compute.Own, compute.Original, by) : compute.Own.MoreThan(threshold / by);
        var truth = modified == Truth.No && another != Truth.Yes ? Truth.Unknown : modified; // its developer's own model would be provided
        var of = known ? $"an original of {compute.Original}" : $"an original that is not known, so a third of {Interval.Text(threshold)}";
        return compute.Open(Limb.Of(Words, truth, $"{compute.Own} operations on {of}", Asked(compute, another, root), divisor.Use));
    }

    private static Truth ByAnother(ReleaseFacts child, ReleaseFacts parent) => (child.Developer, parent.Developer) switch
    {
        ({ } developer, { } original) => TruthLogic.From(developer.Name != original.Name),
        _ => Truth.Unknown,
    };

    private static MissingFact Asked(ModelCompute compute, Truth another, ReleaseFacts root)
    {
        if (another != Truth.Unknown)
            return compute.First;
        var unnamed = root.Developer is null ? root : compute.Parents.First(parent => parent.Release.Developer is null).Release;
        return new($"lineage.{unnamed.Key}.developer", $"Who developed {unnamed.Name}, and in which country?");
    }

    private static Truth MoreThanPart(Interval own, Interval original, decimal divisor) =>
        original.High is { } most && own.Low > most / divisor ? Truth.Yes
        : own.High is { } high && high <= original.Low / divisor ? Truth.No
        : Truth.Unknown;

    private static LimbResult Established(Situation situation)
    {
        var root = ModelCompute.Of(situation).Root;
        var country = root?.Developer?.Country ?? root?.Developer?.Headquarters;
        return Limb.Of(
            "the provider is established outside the Union",
            country is null ? Truth.Unknown : TruthLogic.From(!Union.Place.Holds(situation, country)),
            country is null ? "not recorded" : $"{root!.Developer!.Name} is in {country}",
            new($"lineage.{root?.Key ?? "item"}.developer", "In which country is the developer established?"));
    }

    private static LimbResult WhenDue(Situation situation)
    {
        const string words = "placed on the market since 2 August 2025, or the day is 2 August 2027 or later (Article 111(3))";
        if (situation.Question.Day >= ModelAct.LegacyDue)
            return new(words, Truth.Yes, "every model must comply by that day");
        var released = ModelCompute.Of(situation).Root?.ReleasedOn;
        return Limb.Of(
            words,
            released is { } day ? TruthLogic.From(day >= ModelAct.Applies) : Truth.Unknown,
            released is { } on ? $"it came out on {on:yyyy-MM-dd}" : "the day it came out is not recorded",
            new(ModelDuty.PlacedOn.Id, ModelDuty.PlacedOn.Question));
    }
}
