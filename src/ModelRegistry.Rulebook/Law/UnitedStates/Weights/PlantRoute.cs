using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using ModelRegistry.Rulebook.Weighing;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

/// <summary>The plant of 734.9(l): a cluster of chips that are themselves subject to the EAR and specified in the listed entries.</summary>
internal static class PlantRoute
{
    /// <summary>Note 7: a model further trained or modified by post-training abroad is produced abroad.</summary>
    public static LimbResult Abroad(Situation situation) => situation.Look(TrainedAbroad);

    public static LimbResult Plant(Situation situation) => situation.Look(TrainedOn);

    /// <summary>Where the release was trained.</summary>
    public static readonly Aspect<LimbResult> TrainedAbroad = new("places of training", ReadPlaces, LimbAnswers.Of);

    /// <summary>On which chips the release was trained, as 734.9(l) judges them.</summary>
    public static readonly Aspect<LimbResult> TrainedOn = new("chips of training", ReadChips, LimbAnswers.Of);

    private static LimbResult ReadPlaces(Situation situation)
    {
        const string words = "produced outside the United States, post-training included";
        var root = Ancestry.Of(situation).Root;
        var places = root?.Training.Select(run => run.Place).ToArray() ?? [];
        var abroad = places.FirstOrDefault(place => place is not null && place != "US");
        var home = places.Length > 0 && places.All(place => place == "US") && root!.TrainingComplete == Truth.Yes;
        var truth = abroad is not null ? Truth.Yes : home ? Truth.No : Truth.Unknown;
        var because = abroad is not null ? $"a run of its training was in {abroad}" : home ? "all of its training was in the United States"
            : "where it was trained is not stated";
        return new(words, truth, because)
        {
            Missing = truth == Truth.Unknown ? new($"lineage.{root?.Key}.place", $"Where was {root?.Name ?? "the model"} trained, post-training included?") : null,
        };
    }

    private static LimbResult ReadChips(Situation situation)
    {
        const string words = "by a complete plant, or a major component of one, that is subject to the EAR and specified in the listed entries";
        var root = Ancestry.Of(situation).Root;
        var uses = root?.Chips.Where(use => use.Purpose == ChipPurpose.Training)
            .Select(use => Judge(situation, root.Key, use)).ToArray() ?? [];
        var any = uses.Select(use => use.Truth).Any();
        var truth = any == Truth.No && root?.ChipsComplete != Truth.Yes ? Truth.Unknown : any;
        return new(words, truth, uses.Length == 0 ? new("on which chips it was trained is not stated") : uses.MaxBy(use => use.Truth)!.Saying)
        {
            Steps = uses.Length == 1 ? uses[0].Steps : [.. uses.SelectMany(use => use.Steps)],
            Evidence = uses.Length == 1 ? uses[0].Evidence : [.. uses.SelectMany(use => use.Evidence)],
            Parameters = uses.Length == 1 ? uses[0].Parameters : [.. uses.SelectMany(use => use.Parameters).DistinctBy(use => use.Id)],
            Missing = truth == Truth.Unknown
                ? new($"lineage.{root?.Key}.chips", $"On which chips was {root?.Name ?? "the model"} trained, and are they subject to the EAR?")
                : null,
        };
    }

    private static LimbResult Judge(Situation situation, string release, ChipUseFacts use)
    {
        var shown = use.Stipulated ? Truth.Yes : Weigh(use).Truth;
        var match = AcceleratorTable.Of(situation.Parameters).Find(use.Chip);
        var specified = Specified(situation, match);
        var subject = ChipStatus.SubjectToEar(situation, release, use);
        var truth = shown.And(subject).And(specified);
        var because = $"{use.Chip}: use {Word(shown, "shown")}, subject to the EAR {Word(subject, "yes")}, "
            + $"specified {Word(specified, "yes")}";
        return new(use.Chip, truth, because)
        {
            Steps = [.. use.Stipulated ? ["Taken as given for the sake of the question."] : Weigh(use).Steps, match.Because + ".", because + "."],
            Evidence = [.. use.Evidence.Select(item => item.Id)],
            Parameters =
            [
                new(AcceleratorTable.Id, match.Because, "15 CFR part 774, Supplement No. 1, ECCN 3A090", match.PerformanceVerified && match.DensityVerified),
            ],
        };
    }

    /// <summary>3A090.a or .b by the table's figures; a chip the table does not know is unknown.</summary>
    private static Truth Specified(Situation situation, AcceleratorMatch match)
    {
        if (match.Chip is not { TotalProcessingPerformance: { } performance } chip)
            return Truth.Unknown;
        var density = chip.PerformanceDensity ?? Interval.Unknown;
        Truth Least(Interval figure, string entry) =>
            situation.Parameters.Number("us/eccn/3a090/" + entry).Value is { } limit ? figure.AtLeast(limit) : Truth.Unknown;
        return Least(performance, "a-1/tpp").Or(Least(performance, "a-2/tpp").And(Least(density, "a-2/density")))
            .Or(Least(performance, "b-1/tpp").And(Least(density, "b-1/density"))).Or(Least(performance, "b-2/tpp").And(Least(density, "b-2/density")));
    }

    private static WeighedFact Weigh(ChipUseFacts use) => EvidenceWeighing.Weigh(EvidenceQuestion.Hardware, use.Evidence);

    private static string Word(Truth truth, string yes) => truth switch { Truth.Yes => yes, Truth.No => "not", _ => "not known" };
}
