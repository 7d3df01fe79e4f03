using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Blocking;

/// <summary>What the examples on blocked, denied and unverified parties are made of. Listed names are the public lists'.</summary>
internal static class BlockingCases
{
    /// <summary>The day the lists were read.</summary>
    public static readonly DateOnly Read = new(2026, 7, 31);

    /// <summary>Listed under RUSSIA-EO14024.</summary>
    public const string RussianName = "TUPOLEV PUBLIC JOINT STOCK COMPANY";

    public static Question OfWeights(Party party, DateOnly? day = null) =>
        PartyCases.ModelTo(party, day) with { EndUse = EndUse.Research, ExportedFrom = "US" };

    public static Question Chip(Party party, DateOnly? day = null) =>
        PartyCases.ChipTo(party, day) with { EndUse = EndUse.Research, ExportedFrom = "US" };

    /// <summary>A company in the Emirates that somebody owns in part.</summary>
    public static Party OwnedBy(string owner, decimal share, Truth complete = Truth.Yes) =>
        new("Example Trading", "AE", "AE", "Example Holding", "AE") { Owners = [new(owner, new(share, share))], OwnersComplete = complete };

    public static Facts Published { get; } = PartyCases.Release(Truth.Yes);

    public static Facts FromUnitedStates => ChipCases.FromUnitedStates;
}
