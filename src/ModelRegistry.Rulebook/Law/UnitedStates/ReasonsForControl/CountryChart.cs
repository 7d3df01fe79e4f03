using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.ReasonsForControl;

/// <summary>The Commerce Country Chart (15 CFR Part 738, Supplement No. 1), column by column, and what its rules share.</summary>
internal static class CountryChart
{
    /// <summary>
    /// The columns speak of exports and reexports of an item whose entry names them; a transfer within one country is neither.
    /// </summary>
    public static Scope Concerns(Situation situation, string column)
    {
        var scope = Exported(situation);
        if (!scope.Concerned) return scope;
        return Scope.When(
            StatedEntry.Of(situation).Is(entry => entry.Columns.Contains(column)) != Truth.No,
            $"The item is not stated to be of an entry that names {Words(column)}.");
    }

    public static Scope Exported(Situation situation) => situation.Question.Activity == Activity.TransferInCountry
        ? Scope.Out("The columns of the Country Chart ask for a licence to export and reexport, not to transfer within one country.")
        : Transaction.ChipMoves(situation);

    public static IReadOnlyList<LimbResult> Limbs(Situation situation, string column) =>
    [
        StatedEntry.Of(situation).Limb($"of an entry that names {Words(column)}", entry => entry.Columns.Contains(column)),
        Reach.Of(situation).Limb,
        Marked(situation, column),
    ];

    /// <summary>Every destination is marked but those of the list; a place that the EAR does not name is not known.</summary>
    private static LimbResult Marked(Situation situation, string column)
    {
        var free = situation.Parameters.List("us/ear/country-chart/" + column);
        return Elsewhere(situation, free, $"destined to a place with a mark under {Words(column)}");
    }

    public static LimbResult Elsewhere(Situation situation, DatedParameters.Dated<IReadOnlySet<string>> free, string words)
    {
        var groups = CountryGroups.Of(situation.Parameters);
        var country = situation.Question.Destination is { } stated ? groups.ReadAs(stated) : null;
        var named = country is not null && groups.NameOf(country) != country;
        var truth = country is null || free.Value is not { } list ? Truth.Unknown
            : list.Contains(country) ? Truth.No
            : TruthLogic.From(named ? true : (bool?)null);
        var name = country is null ? "the destination is not stated" : groups.NameOf(country);
        return Limb.Of(words, truth, name, Unstated.Destination, free.Use);
    }

    private static string Words(string column) => column switch
    {
        "NS:1" => "National Security Column 1",
        "NS:2" => "National Security Column 2",
        "MT:1" => "Missile Technology Column 1",
        "NP:1" => "Nuclear Nonproliferation Column 1",
        _ => column,
    };

    /// <summary>Before the table of entries begins the rules concern nothing, so they are never out of force.</summary>
    public static IReadOnlyList<Outcome> Outcomes { get; } = [Outcome.NotApplicable, Outcome.Unmet, Outcome.Indeterminate, Outcome.Met];

    /// <summary>A computer or assembly of a stated entry.</summary>
    public static Question Of(string eccn, string? destination, string chip = "H100", DateOnly? day = null) =>
        ChipCases.Chip(chip, destination, day) with { Item = new(ItemKind.Chip, Chip: chip, Eccn: eccn) };

    /// <summary>Read in 2026; older than this rulebook looks back, which rests on memory.</summary>
    public static IReadOnlyList<StandingPeriod> Long(string provision, string read) =>
        Standings.Remembered(ChipCases.Start2023, provision, Standings.Copy, read);
}
