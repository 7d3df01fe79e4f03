using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using ModelRegistry.Rulebook.Weighing;

namespace ModelRegistry.Rulebook.Law.Proposed;

/// <summary>The limbs of the proposal for one route from a teacher to the release in question, in the order of its sentences.</summary>
internal sealed class DistillationLimbs(Situation situation, DistillationWords words, DistillationRoute route)
{
    public IReadOnlyList<LimbResult> All() => [Developer(), Derived(), Frontier(), ExtractionLimb.Of(situation, words, route), Chips()];

    private LimbResult Developer()
    {
        var developer = route.Student.Developer;
        var (home, parent) = (developer?.Headquarters ?? developer?.Country, developer?.UltimateParentCountry);
        return DistillationWords.Limb("the developer, or its ultimate parent, is of a listed country", words.IsListed(home).Or(words.IsListed(parent)),
            $"{route.Student.Name}: developed by {developer?.Name ?? "nobody recorded"}, of {home ?? "an unknown country"}, "
                + $"parent in {parent ?? "an unknown country"}",
            new($"lineage.{route.Student.Key}.developer", $"Where are the developer of {route.Student.Name} and its ultimate parent headquartered?"),
            words.Listed.Use);
    }

    private LimbResult Derived()
    {
        var inherited = Ancestry.Of(situation).Root!.Key != route.Student.Key;
        var shown = route.Edge.Facts.Relation.IsByOutputs().And(route.Shown.Truth);
        return DistillationWords.Limb(
            "derived by distillation or training on outputs, shown to the standard of proof; descendants inherit",
            route.Descent.And(shown),
            $"{route.Student.Name} from {route.Teacher.Name}: {(shown == Truth.Yes ? "shown" : route.Shown.Contested ? "contested" : "not shown")}"
                + (route.Shown.Declared ? ", declared by the publisher" : "") + (inherited ? $"; inherited: {Limb.Word(route.Descent)}" : ""),
            new(route.Edge.Place + ".evidence", $"What shows that {route.Student.Name} was trained on outputs of {route.Teacher.Name}?"),
            words.Standard.Use, words.InheritsByWeights.Use, words.InheritsByOutputs.Use) with
        {
            Steps = route.Shown.Steps,
            Evidence = route.Shown.Evidence,
        };
    }

    private LimbResult Frontier()
    {
        var teacher = route.Teacher;
        var allied = words.IsAllied(teacher.Developer?.Headquarters ?? teacher.Developer?.Country);
        var closed = route.Queried is { } day ? Ancestry.PublishedOn(teacher, day).Not() : Undated(teacher);
        var size = teacher.Training.Aggregate(Interval.Zero, (sum, run) => sum + (run.Operations ?? Interval.Unknown));
        size = teacher.TrainingComplete == Truth.Yes ? size : new(size.Low, null);
        var frontier = words.FrontierOperations.Value is { } least ? size.AtLeast(least) : Truth.Unknown;
        return DistillationWords.Limb(
            "from a closed frontier system of a developer of the United States or an allied country",
            allied.And(closed).And(frontier),
            $"{teacher.Name}: allied {Limb.Word(allied)}, closed {Limb.Word(closed)}, frontier {Limb.Word(frontier)} ({size} operations)",
            new($"lineage.{teacher.Key}.frontier",
                $"Who developed {teacher.Name}, was it closed on the day of querying, and how many operations did its training take?"),
            words.Allied.Use, words.Closed.Use, words.FrontierOperations.Use);
    }

    /// <summary>Without a day of querying, a teacher published since may have been closed then.</summary>
    private static Truth Undated(ReleaseFacts teacher) =>
        teacher.Publication.Published == Truth.No ? Truth.Yes : Truth.Unknown;

    private LimbResult Chips()
    {
        var uses = route.Student.Chips.Where(use => words.Purposes.Value?.Contains(Purpose(use)) == true).ToArray();
        var any = Relying(uses);
        return DistillationWords.Limb(
            "relying on chips subject to the EAR for training or serving",
            any == Truth.No && route.Student.ChipsComplete != Truth.Yes ? Truth.Unknown : any,
            uses.Length == 0 ? "no chips are recorded" : string.Join("; ", uses.Select(Sentence)),
            new(AskedOf(uses), $"On which chips was {route.Student.Name} trained and is it served, and are they subject to the EAR?"),
            words.Purposes.Use, words.RelianceShare.Use) with
        {
            Evidence = [.. uses.SelectMany(use => use.Evidence).Select(item => item.Id)],
        };
    }

    /// <summary>Any use where the least share is zero; otherwise the share by number of chips, unknown where a number is.</summary>
    private Truth Relying(ChipUseFacts[] uses)
    {
        var any = uses.Select(use => Subject(use).And(Shown(use))).Any();
        if (words.RelianceShare.Value is not { } least)
            return Truth.Unknown;
        if (least == 0 || any == Truth.No)
            return any;
        var all = uses.Select(use => use.Count?.High).Sum();
        var subject = uses.Where(use => Subject(use).And(Shown(use)) == Truth.Yes).Select(use => use.Count?.Low).Sum();
        var counted = uses.All(use => use.Count is { High: not null });
        return counted && route.Student.ChipsComplete == Truth.Yes && subject >= least * all ? any : Truth.Unknown;
    }

    private static Truth Shown(ChipUseFacts use) =>
        use.Stipulated ? Truth.Yes : EvidenceWeighing.Weigh(EvidenceQuestion.Hardware, use.Evidence).Truth;

    private Truth Subject(ChipUseFacts use) => ChipStatus.SubjectToEar(situation, route.Student.Key, use);

    /// <summary>Where a use is recorded and only its status is open, an officer's confirmation settles it.</summary>
    private string AskedOf(ChipUseFacts[] uses) => uses.FirstOrDefault(use => Subject(use) == Truth.Unknown) is { } open
        ? ChipStatus.Id(route.Student.Key, open)
        : $"lineage.{route.Student.Key}.chips";

    private string Sentence(ChipUseFacts use) => $"{use.Chip}, {Purpose(use)}, subject to the EAR: {Limb.Word(Subject(use))}";

    private static string Purpose(ChipUseFacts use) => use.Purpose == ChipPurpose.Training ? "training" : "serving";
}
