using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Parties;

/// <summary>What the rules on parties ask of the item (15 CFR 734.3): whether it moves, and whether it is subject to the EAR.</summary>
internal static class Item
{
    /// <summary>Exports, reexports and transfers to a party; access to something that stays where it is, is none.</summary>
    public static Scope Moves(Situation situation)
    {
        var question = situation.Question;
        if (question.Item.Kind == ItemKind.RemoteAccess)
            return Scope.Out("Access to something that stays where it is, is no export of it to the party.");
        if (question.Destination == "US" && question.Activity != Activity.DeemedExport)
            return Scope.Out("The item stays in the United States.");
        if (Movements.WithinOwn(situation))
            return Scope.Out("The person is stated to be no foreign person: nothing is exported (15 CFR 734.13(a)(2)).");
        if (Movements.NothingChanges(situation))
            return Scope.Out(Movements.NoTransfer);
        return Section734Paragraph18A5.Holds(situation)
            ? Scope.Out("It is encrypted from end to end as 15 CFR 734.18(a)(5) asks: that is no export, reexport or transfer.")
            : Transaction.Moves(question);
    }

    /// <summary>The same for items made abroad: what is in or from the United States is reached without a direct product rule.</summary>
    public static Scope ForeignMade(Situation situation)
    {
        if (Published(situation) == Truth.Yes)
        {
            return Scope.Out(
                "What is published is not subject to the EAR (15 CFR 734.3(b)(3)); taking a listed developer's model is no export to it.");
        }

        return SubjectToEar.InOrFromUnitedStates(situation) == Truth.Yes
            ? Scope.Out("The item is in or from the United States and subject to the EAR without this rule.")
            : Moves(situation);
    }

    /// <summary>Whether it is subject to the EAR, by every way of 15 CFR 734.3 and less what is published.</summary>
    public static LimbResult Subject(Situation situation) => Reach.Of(situation).Limb;

    /// <summary>For weights, software and technology, whether they are published on the day; no for a commodity or service.</summary>
    public static Truth Published(Situation situation) => Publication.Of(situation);
}
