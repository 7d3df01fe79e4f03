using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

/// <summary>What is done with the item, to whom and where, as the EAR reads it (15 CFR 734.13, 734.14, 734.16, 748.5).</summary>
internal static class Transaction
{
    /// <summary>The roles that the end-user rules name: purchaser, intermediate and ultimate consignee, end-user.</summary>
    private static readonly PartyRole[] Reached =
        [PartyRole.Purchaser, PartyRole.IntermediateConsignee, PartyRole.UltimateConsignee, PartyRole.EndUser];

    public static List<Party> Recipients(this Question question)
    {
        var recipients = new List<Party>(question.Parties.Count);
        foreach (var (role, party) in question.Parties)
        {
            if (Array.IndexOf(Reached, role) >= 0 && !recipients.Exists(known => known.Name == party.Name))
                recipients.Add(party);
        }

        return recipients;
    }

    public static MissingFact WhoReceives { get; } = new("parties", "Who are the purchaser, the consignees and the end user?");

    /// <summary>Whether something leaves a country or changes hands abroad; use and integration move nothing.</summary>
    public static Scope Moves(Question question) => question.Activity switch
    {
        Activity.Export or Activity.Reexport or Activity.TransferInCountry or Activity.DeemedExport => Scope.In,
        Activity.Integration => Scope.Out("Nothing is exported: the item is built in where it is."),
        Activity.Use => Scope.Out("Nothing is exported: the item is used where it is."),
    };

    /// <summary>Whether a chip or computer leaves the United States or moves abroad.</summary>
    public static Scope ChipMoves(Situation situation)
    {
        var question = situation.Question;
        if (question.Item.Kind != ItemKind.Chip)
            return Scope.Out("This is a rule on chips and computers; it never answers for " + Words(question.Item.Kind) + ".");
        if (question.Activity == Activity.DeemedExport)
            return Scope.Out("A chip is no technology: showing it to a foreign person is no deemed export.");
        if (question.Destination == "US") return Scope.Out("The item stays in the United States.");
        return Movements.NothingChanges(situation) ? Scope.Out(Movements.NoTransfer) : Moves(question);
    }

    public static string Words(ItemKind kind) => kind switch
    {
        ItemKind.Weights => "the weights of a model",
        ItemKind.Chip => "a chip or computer",
        ItemKind.Software => "software",
        ItemKind.Technology => "technology",
        ItemKind.RemoteAccess => "remote access",
        ItemKind.Service => "a service",
    };
}
