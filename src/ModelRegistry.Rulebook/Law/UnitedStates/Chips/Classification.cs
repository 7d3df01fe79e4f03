using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

/// <summary>What the two paragraphs of 3A090 share: the asker's own classification beside ours, and Note 2.</summary>
internal static class Classification
{
    /// <summary>Entries that a chip or computer of 3A090 can stand in: 3A090 and 4A090, and those with a .z paragraph.</summary>
    private static readonly string[] Advanced = ["3A090", "4A090", "3A001", "4A003", "4A004", "4A005", "5A002", "5A004", "5A992"];

    /// <summary>Which of the two lists of figures an asker's classification points to; null where it points to neither.</summary>
    public static char? Stated(Situation situation)
    {
        var eccn = situation.Question.Item.Eccn?.Trim().ToLowerInvariant() ?? "";
        return eccn switch
        {
            "3a090.a" or "4a090.a" => 'a',
            "3a090.b" or "4a090.b" => 'b',
            "4a004.z.1" or "4a005.z.1" or "5a992.z.1" => 'a',
            "4a004.z.2" or "4a005.z.2" or "5a992.z.2" => 'b',
            _ when eccn.Contains(".z", StringComparison.Ordinal) && eccn.EndsWith(".a", StringComparison.Ordinal) => 'a',
            _ when eccn.Contains(".z", StringComparison.Ordinal) && eccn.EndsWith(".b", StringComparison.Ordinal) => 'b',
            _ => null,
        };
    }

    /// <summary>Unknown figures give way to the asker's classification; known figures that speak against it leave the limb open.</summary>
    public static LimbResult Beside(Situation situation, char paragraph, LimbResult computed)
    {
        if (Stated(situation) is not { } stated) return Elsewhere(situation, computed);
        var says = TruthLogic.From(stated == paragraph);
        if (computed.Truth == says) return computed;
        var item = situation.Question.Item.Eccn;
        return computed.Truth == Truth.Unknown
            ? computed with { Truth = says, Because = $"classified as {item} by the asker; {computed.Because}", Missing = null }
            : computed with
            {
                Truth = Truth.Unknown,
                Because = $"classified as {item} by the asker, which the figures contradict: {computed.Because}",
                Missing = new("item.eccn", $"Is {item} right? The published figures speak against it."),
            };
    }

    /// <summary>
    /// An item of which no figure is known and which stands in no table of accelerators, classified where no item of 3A090 can be.
    /// </summary>
    private static LimbResult Elsewhere(Situation situation, LimbResult computed)
    {
        var eccn = situation.Question.Item.Eccn?.Trim() ?? "";
        var advanced = Advanced.Any(entry => eccn.StartsWith(entry, StringComparison.OrdinalIgnoreCase))
            && (eccn.Length == 5 || eccn.Contains(".z", StringComparison.OrdinalIgnoreCase)
                || eccn.StartsWith("3A090.", StringComparison.OrdinalIgnoreCase)
                || eccn.StartsWith("4A090.", StringComparison.OrdinalIgnoreCase));
        return eccn.Length == 0 || advanced || computed.Truth != Truth.Unknown || ChipFigures.Of(situation).Rows.Count > 0
            ? computed
            : computed with { Truth = Truth.No, Because = $"classified as {eccn} by the asker; {computed.Because}", Missing = null };
    }

    /// <summary>Note 2: out are parts neither designed nor marketed for data centres that stay below the limit.</summary>
    public static LimbResult NotExcluded(Situation situation)
    {
        var figures = ChipFigures.Of(situation);
        var limit = situation.Entry("note-2/tpp-below");
        var large = figures.Performance.Below(limit).Not();
        var purpose = figures.ForDataCentres switch { Truth.Yes => "is", Truth.No => "is not", Truth.Unknown => "may or may not be" };
        return Limb.Of(
            "designed or marketed for data centres, or not below the limit of Note 2",
            figures.ForDataCentres.Or(large),
            $"{figures.Name} {purpose} designed or marketed for data centres; TPP {figures.Performance}",
            new($"chip.{figures.Name}.data-centres", $"Is {figures.Name} designed or marketed for data centres?"),
            figures.ForDataCentres == Truth.Yes ? [] : [limit.Use, .. figures.PerformanceUse]);
    }
}
