using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Allies;

/// <summary>
/// A licence requirement for items that no list names, because of what they are for: the exporter is aware of the use, or the authority
/// has told it. A notice binds whom it addresses, so that one which nobody states is not an open question.
/// </summary>
internal abstract class CatchAllRule(AlliedPlace place) : AlliedRule(place)
{
    protected static readonly EndUse[] MassDestruction =
        [EndUse.WeaponsOfMassDestruction, EndUse.Nuclear, EndUse.Missiles, EndUse.ChemicalOrBiological];

    protected static readonly EndUse[] Forces = [EndUse.Military, EndUse.MilitaryIntelligence];

    /// <summary>The uses it is about.</summary>
    protected abstract IReadOnlyList<EndUse> Uses { get; }

    /// <summary>The uses in the words of a limb.</summary>
    protected abstract string UseWords { get; }

    /// <summary>That the authority has told the exporter that the item is or may be intended for the use.</summary>
    protected abstract DeclaredFact Informed { get; }

    /// <summary>What the paragraph asks besides.</summary>
    protected virtual IReadOnlyList<LimbResult> Further(Situation situation) => [];

    public override IReadOnlyList<DeclaredFact> Asks => [Informed, Place.MadeAvailable];

    protected internal override Scope Concerns(Situation situation)
    {
        if (situation.Question.Item.Kind == ItemKind.Service)
            return Scope.Out("A service is no item; assistance has rules of its own.");
        var open = situation.Question.EndUse == EndUse.NotStated && situation.Stated(Informed) is null;
        return open && AlliedExport.IsPublished(Place, situation)
            ? Scope.Out("It is given to all without knowing a use, and no notice of the authority is stated.")
            : AlliedExport.Concerns(Place, situation);
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [AlliedExport.From(Place, situation), AlliedExport.Handed(Place, situation), Use(situation), .. Further(situation)];

    private LimbResult Use(Situation situation)
    {
        var words = "the exporter is aware, or was told by the authority, that it is intended for " + UseWords;
        var missing = Unstated.EndUse;
        if (situation.Stated(Informed) is { Holds: Truth.Yes } told)
            return Limb.Of(words, Truth.Yes, "told by the authority: " + Limb.Stated(told, "yes"), missing);
        return situation.Question.EndUse switch
        {
            EndUse.NotStated => Limb.Of(words, Truth.Unknown, "nobody states what it is for", missing),
            var use when Uses.Contains(use) => Limb.Of(words, Truth.Yes, "the end use is stated", missing),
            _ when situation.Stated(Informed)?.Holds == Truth.Unknown =>
                Limb.Of(words, Truth.Unknown, "whether the authority has told the exporter is open", new(Informed.Id, Informed.Question)),
            _ => Limb.Of(words, Truth.No, "another end use is stated, and no notice of the authority", missing),
        };
    }
}
