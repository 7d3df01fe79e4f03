using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>
/// One paragraph of 15 CFR 734.4(a): an item made abroad that holds certain content of United States origin is subject to the EAR whatever
/// the share. Each names what the item is, what it holds, and for some where it goes.
/// </summary>
internal abstract class NoDeMinimis : Rule
{
    public sealed override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Content.Standing;

    public override IReadOnlyList<DeclaredFact> Asks => [Holds, .. PublicationFacts.All];

    /// <summary>What the item is and holds.</summary>
    protected abstract DeclaredFact Holds { get; }

    /// <summary>Whether the paragraph can be about the item, and why not.</summary>
    protected abstract Scope ConcernsItem(Situation situation);

    /// <summary>Where it goes or for what; null where the paragraph does not ask.</summary>
    protected virtual LimbResult? There(Situation situation) => null;

    protected internal sealed override Scope Concerns(Situation situation)
    {
        var scope = Content.Concerns(situation);
        return scope.Concerned ? ConcernsItem(situation) : scope;
    }

    protected internal sealed override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        var holds = Limb.Asked(situation, "made abroad with the content of United States origin that the paragraph names", Holds);
        return There(situation) is { } there ? [holds, there] : [holds];
    }

    protected static Scope Only(Situation situation, string what, params ItemKind[] kinds) =>
        Scope.When(
            kinds.Contains(situation.Question.Item.Kind),
            $"The paragraph is on {what}; {Transaction.Words(situation.Question.Item.Kind)} is none.");

    /// <summary>The same, where a stated entry that speaks against it settles it.</summary>
    protected static Scope OnlyEntry(Situation situation, string what, Func<string, bool> fits, params ItemKind[] kinds)
    {
        var scope = Only(situation, what, kinds);
        return scope.Concerned && DirectProducts.Entries.Stated(situation) is { } eccn
            ? Scope.When(fits(eccn), $"The item is classified as {eccn}; the paragraph is on {what}.")
            : scope;
    }
}
