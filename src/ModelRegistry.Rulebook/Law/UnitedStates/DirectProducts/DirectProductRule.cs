using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

/// <summary>
/// One direct product rule of 15 CFR 734.9: an item made abroad is subject to the EAR where both of its scopes are met, the product's (what
/// it is and from what it was made) and the destination's, end use's or end user's. No percentage is asked: 734.4 never helps here.
/// </summary>
internal abstract class DirectProductRule : Rule
{
    public sealed override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<DeclaredFact> Asks => [Made, .. PublicationFacts.All];

    /// <summary>From what it was made: the technology or software that the rule names, or a plant that is its product.</summary>
    protected abstract DeclaredFact Made { get; }

    /// <summary>Out where the item can never be the product.</summary>
    protected abstract Scope ConcernsProduct(Situation situation);

    /// <summary>The first half of the product scope: what the item is.</summary>
    protected abstract LimbResult Entry(Situation situation);

    /// <summary>The second half: the stated fact, or what other statements imply.</summary>
    protected virtual LimbResult MadeFrom(Situation situation) => Inputs.Limb(situation, Made);

    /// <summary>The destination, end use or end user.</summary>
    protected abstract LimbResult Reached(Situation situation);

    protected internal sealed override Scope Concerns(Situation situation)
    {
        if (situation.Question.Item.Kind is ItemKind.Service or ItemKind.RemoteAccess)
            return Scope.Out("The rule is on items made abroad; a service or access is none.");
        var made = Item.ForeignMade(situation);
        return made.Concerned ? ConcernsProduct(situation) : made;
    }

    protected internal sealed override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [Entry(situation), MadeFrom(situation), Reached(situation)];
}
