using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Allies;

/// <summary>
/// What an export is in the laws of the allies: something leaves the place for a destination outside it, software and technology also
/// when they are sent or made available electronically by somebody established there.
/// </summary>
internal static class AlliedExport
{
    /// <summary>Whether something may leave the place at all.</summary>
    public static Scope Concerns(AlliedPlace place, Situation situation)
    {
        var question = situation.Question;
        if (question.Activity is Activity.Integration or Activity.Use)
            return Scope.Out("Nothing is exported: the item is built in or used where it is.");
        if (question.Activity is Activity.TransferInCountry or Activity.DeemedExport)
            return Scope.Out("Nothing crosses a border; this law controls what leaves " + place.Name + ".");
        if (Leaves(place, situation) == Truth.No)
            return Scope.Out($"Nothing leaves {place.Name}, and nobody established there sends it.");
        return Scope.When(
            !place.Keeps(situation, question.Destination),
            $"To {question.Destination} it is a transfer within, and no export from {place.Name}.");
    }

    /// <summary>The limb on where it leaves from.</summary>
    public static LimbResult From(AlliedPlace place, Situation situation)
    {
        var leaves = Leaves(place, situation);
        var (from, to, exporter) = (situation.Question.ExportedFrom, situation.Question.Destination, situation.Question.Exporter);
        var because = (leaves, place.Holds(situation, from)) switch
        {
            (Truth.Yes, true) => $"it leaves {from}",
            (Truth.Yes, false) => $"{exporter!.Name} is established in {exporter.Country} and sends it electronically",
            _ => "not stated",
        };
        return Limb.Of(
            $"it leaves {place.Name} for a destination outside it",
            to is null ? leaves.And(Truth.Unknown) : leaves,
            to is null && leaves == Truth.Yes ? because + "; whether for a destination outside is not stated" : because,
            leaves == Truth.Yes ? Unstated.Destination : new("question.exportedFrom", "From which country does the item leave?"),
            situation.Parameters.List(place.Prefix + "/territory").Use);
    }

    /// <summary>Whether the item itself reaches somebody: access to what stays where it is may be no export.</summary>
    public static LimbResult Handed(AlliedPlace place, Situation situation) =>
        IsAccess(situation.Question)
            ? Limb.Asked(situation, "the software or technology itself is made available abroad", place.MadeAvailable)
            : new("the item itself goes abroad", Truth.Yes, "it is not access to something that stays");

    /// <summary>Whether an item is in the public domain on the day; a chip never is.</summary>
    public static LimbResult Published(AlliedPlace place, Situation situation)
    {
        const string words = "not in the public domain";
        var question = situation.Question;
        if (question.Item.Kind is ItemKind.Chip or ItemKind.Service)
            return new(words, Truth.Yes, "only software and technology can be");
        if (question.Item.Kind is ItemKind.Software or ItemKind.Technology)
            return Limb.Asked(situation, words, place.InPublicDomain, Truth.No);
        var root = Ancestry.ForWords(situation).Root;
        var key = root?.Key ?? question.Item.Release ?? "item";
        return Limb.Of(
            words,
            situation.Look(Ancestry.Publication).Not(),
            root is null ? "nothing is recorded of the release" : root.Publication.Basis,
            new(
                $"lineage.{key}.publication",
                $"Are the weights of {root?.Name ?? key} published without restriction on passing them on, and since when?"));
    }

    /// <summary>Whether it is certain that the item is in the public domain.</summary>
    public static bool IsPublished(AlliedPlace place, Situation situation) => Published(place, situation).Truth == Truth.No;

    private static bool IsAccess(Question question) =>
        question.Item.Kind == ItemKind.RemoteAccess
        || (question.Item.Kind == ItemKind.Weights && question.Access is not (AccessKind.Weights or AccessKind.OnPremisesBinary));

    private static Truth Leaves(AlliedPlace place, Situation situation)
    {
        var question = situation.Question;
        if (!situation.Parameters.List(place.Prefix + "/territory").IsSet)
            return Truth.Unknown; // a day of which the borders are not held
        var sends = question.Item.Kind != ItemKind.Chip && place.Holds(situation, question.Exporter?.Country);
        if (sends || place.Holds(situation, question.ExportedFrom))
            return Truth.Yes;
        return question.ExportedFrom is null ? Truth.Unknown : Truth.No;
    }
}
