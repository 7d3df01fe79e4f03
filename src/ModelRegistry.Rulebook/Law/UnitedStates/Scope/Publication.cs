using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>
/// Whether an item is published on the day (15 CFR 734.7): made available to the public without restriction on passing it on. The record
/// of a release answers first; what it leaves open, the stated facts settle.
/// </summary>
internal static class Publication
{
    /// <summary>Whether the item can be published at all: what a person can read, run or copy, and no commodity.</summary>
    public static bool Concerns(ItemKind kind) => kind is ItemKind.Weights or ItemKind.Software or ItemKind.Technology;

    public static Truth Of(Situation situation) =>
        Concerns(situation.Question.Item.Kind) ? Judged.In(situation).Truth : Truth.No;

    /// <summary>Available to the public, without a gate, under terms that allow passing it on.</summary>
    public static IReadOnlyList<LimbResult> Limbs(Situation situation) => Judged.In(situation).Limbs;

    /// <summary>The limbs as one, for a rule that asks no more than whether the item is published.</summary>
    public static LimbResult Limb(Situation situation, string words, bool negated = false)
    {
        if (!Concerns(situation.Question.Item.Kind))
            return new(words, TruthLogic.From(negated), "a commodity or service is not published");
        var judged = Judged.In(situation);
        return new(words, negated ? judged.Truth.Not() : judged.Truth, judged.Because)
        {
            Missing = judged.Open.Count > 0 ? judged.Open[0] : null,
            AlsoMissing = judged.Open.Count > 1 ? judged.Open[1..] : [],
        };
    }

    /// <summary>A record of yes or no speaks to the whole; only what it leaves open is asked in its parts.</summary>
    private static LimbResult[] Judge(Situation situation)
    {
        var (recorded, because, missing) = Recorded(situation);
        return recorded == Truth.Unknown
            ?
            [
                Available(situation, because, missing),
                Open(situation, "without a gate at which one must apply or be approved", PublicationFacts.Ungated),
                Open(situation, "under terms that allow passing it on without restriction", PublicationFacts.PassingOn),
            ]
            : [new("available to the public without restriction on further dissemination", recorded, because)];
    }

    private static LimbResult Available(Situation situation, string because, MissingFact missing)
    {
        const string words = "available to the public on the day";
        if (situation.Stated(PublicationFacts.Secret)?.Holds == Truth.Yes)
            return new(words, Truth.No, "those who have it are stated to be bound to keep it to themselves");
        if (situation.Stated(PublicationFacts.Since)?.Day is { } since && situation.Question.Day < since)
            return new(words, Truth.No, "stated to have become available only later");
        return situation.Stated(PublicationFacts.Available) is { Holds: not Truth.Unknown }
            ? Law.Limb.Asked(situation, words, PublicationFacts.Available)
            : new(words, Truth.Unknown, because) { Missing = missing };
    }

    /// <summary>A gate or a term that restricts leaves it unclear, until the Bureau or counsel with reasons settles it.</summary>
    private static LimbResult Open(Situation situation, string words, DeclaredFact fact) =>
        situation.Stated(fact)?.Holds == Truth.No
            ? Law.Limb.Asked(situation, words + ", or published in spite of it", PublicationFacts.Settled)
            : Law.Limb.Asked(situation, words, fact);

    private static (Truth Truth, string Because, MissingFact Missing) Recorded(Situation situation)
    {
        var item = situation.Question.Item;
        if (item.Kind != ItemKind.Weights)
            return (Truth.Unknown, $"nobody states whether the {item.Kind.ToString().ToLowerInvariant()} is published", Asked);
        var truth = situation.Look(Ancestry.Publication);
        if (Ancestry.ForWords(situation).Root is not { } root)
        {
            return (truth, "nothing is recorded of the release",
                new("item.release", $"Which release is \"{item.Release ?? "the item"}\"? Nothing is recorded of it."));
        }

        var state = truth switch { Truth.Yes => "published", Truth.No => "not published", Truth.Unknown => "not clearly published" };
        return (truth, $"{root.Name} is {state} on the day: {root.Publication.Basis}", new(
            $"lineage.{root.Key}.publication",
            $"Are the weights of {root.Name} published without restriction on passing them on, and since when?"));
    }

    private static MissingFact Asked { get; } = new(PublicationFacts.Available.Id, PublicationFacts.Available.Question);

    /// <summary>The limbs with what they come to.</summary>
    private sealed class Judged
    {
        private Judged(LimbResult[] limbs)
        {
            Limbs = limbs;
            Truth = limbs.Select(limb => limb.Truth).All();
            var deciding = Array.FindAll(limbs, limb => limb.Truth == Truth);
            Open = [.. deciding.Select(limb => limb.Missing).OfType<MissingFact>()];
            Because = deciding.Length == 1
                ? deciding[0].Saying
                : new(string.Join("; ", deciding.Select(limb => limb.Because).Distinct(StringComparer.Ordinal)));
        }

        public LimbResult[] Limbs { get; }

        public Truth Truth { get; }

        public Wording Because { get; }

        public List<MissingFact> Open { get; }

        public static Judged In(Situation situation) => situation.Shared(static at => new Judged(Judge(at)));
    }
}
