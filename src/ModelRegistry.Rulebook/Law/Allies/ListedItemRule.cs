using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Allies;

/// <summary>
/// A licence requirement for the items of a list whose entries this edition does not hold: whether the item is specified in it is asked,
/// never guessed.
/// </summary>
internal abstract class ListedItemRule(AlliedPlace place) : AlliedRule(place)
{
    /// <summary>The fact that settles it.</summary>
    protected abstract DeclaredFact Specified { get; }

    /// <summary>The parameter for the entries of the list: not set, with the reason of the day that stands in the trace.</summary>
    protected abstract string Entries { get; }

    /// <summary>Which note takes the public domain out of the list; null where the law has none that was read.</summary>
    protected virtual string? PublicDomainNote => null;

    /// <summary>The parameter for a note on the public domain that was read only in accounts of it; null where there is no need.</summary>
    protected virtual string? PublicDomainUnread => null;

    /// <summary>Why an item of this kind can never be specified in the list; null where it can.</summary>
    protected virtual string? NeverSpecified(Situation situation) => situation.Question.Item.Kind == ItemKind.Service
        ? "A service is no item of a list; assistance has rules of its own."
        : null;

    public override IReadOnlyList<DeclaredFact> Asks => [Specified, Place.MadeAvailable, Place.InPublicDomain];

    protected internal override Scope Concerns(Situation situation)
    {
        if (NeverSpecified(situation) is { } why)
            return Scope.Out(why);
        var export = AlliedExport.Concerns(Place, situation);
        return export.Concerned && PublicDomainNote is { } note && AlliedExport.IsPublished(Place, situation)
            ? Scope.Out("In the public domain, which the list does not control: " + note + ".")
            : export;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation)
    {
        LimbResult[] limbs = [AlliedExport.From(Place, situation), AlliedExport.Handed(Place, situation), InTheList(situation)];
        if (PublicDomainNote is null && PublicDomainUnread is null)
            return limbs;
        var published = AlliedExport.Published(Place, situation);
        return published.Truth != Truth.Yes && PublicDomainUnread is { } unread
            ? [.. limbs, published with { Parameters = [situation.Parameters.Text(unread).Use] }] // what is kept back needs no note
            : [.. limbs, published];
    }

    private LimbResult InTheList(Situation situation)
    {
        var entries = situation.Parameters.Text(Entries);
        var limb = Limb.Asked(situation, "the item is specified in the list", Specified) with { Parameters = [entries.Use] };
        return situation.Stated(Specified) is null
            ? limb with { Because = entries.Reason ?? "this edition does not hold the entries of that day" }
            : limb;
    }
}
