using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Places;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Cards;

/// <summary>
/// <c>co2_eq_emissions</c> of a card: what the training emitted, where it ran and on what. Place and hardware are those of a run, which
/// training_type names.
/// </summary>
internal static class Emissions
{
    public static void Read(Source source, Entry entry)
    {
        if (entry.Value.Kind is NodeKind.Number) source.Say(Subject.Energy, entry.Value, $"{Activity(null)}: {entry.Value.Text} g CO2eq");
        else if (entry.Value.Kind is NodeKind.Map) Parts(source, entry.Value);
        else source.Keep(entry);
    }

    private static void Parts(Source source, Node parts)
    {
        var (places, chips) = (new List<Node>(), new List<Node>());
        var run = Activity(parts.Text("training_type"));
        foreach (var part in parts.Entries)
        {
            if (part.Key == "hardware_used") chips.AddRange(Named(source, part));
            else if (part.Key == "geographical_location") places.AddRange(Named(source, part));
            else if (part is { Key: "emissions", Value.Kind: NodeKind.Number or NodeKind.Text })
                source.Say(Subject.Energy, part.Value, $"{run}: {part.Value.Text} g CO2eq"
                    + (parts.Text("source") is { Length: > 0 } by ? $" (source: {by})" : ""));
            else if (part.Key is not ("training_type" or "source")) source.Keep(part);
        }

        foreach (var place in places) source.Say(Subject.TrainingPlace, place);
        if (chips.Count > 0 || places.Count > 0) Run(source, run, chips, places, parts);
    }

    private static IEnumerable<Node> Named(Source source, Entry part) =>
        Fields.OneOrMany(part.Value).Where(item => Fields.IsWord(source, item, part.Key));

    // Two places, or one whose country cannot be told, leave the country of the run unknown; the words stay.
    private static void Run(Source source, string name, List<Node> chips, List<Node> places, Node parts)
    {
        var countries = places.Select(place => CountryNames.OfPlace(place.Text)).Distinct().ToList();
        var words = string.Join(" and ", chips.Concat(places).Select(one => one.Text));
        source.Into.Runs.Add(new(name, null, $"{name}: {words}",
            [.. chips.Select(chip => new ImportedChips(chip.Text, null, null, source.At(chip)))],
            source.At(chips.Concat(places).FirstOrDefault() ?? parts))
        {
            Place = countries is [{ } one] ? one : (Country?)null,
        });
    }

    private static string Activity(string? trainingType) =>
        string.IsNullOrWhiteSpace(trainingType) ? "training" : trainingType.Trim() is { Length: <= 100 } words ? words : "training";
}
