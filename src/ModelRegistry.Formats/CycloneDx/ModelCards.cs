using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Own;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx;

/// <summary>The model card inside a component: parameters, data sets and considerations.</summary>
internal static class ModelCards
{
    public static void Read(Source source, Bom bom, Node card)
    {
        foreach (var entry in card.Entries)
        {
            if (entry.Key == "modelParameters") Parameters(source, bom, entry.Value);
            else if (entry.Key == "quantitativeAnalysis") Measured(source, bom, entry);
            else if (entry.Key == "considerations") Considerations(source, entry.Value);
            else if (entry.Key == "properties") OwnProperties.Read(source, card, entry.Value);
            else if (entry.Key != "bom-ref") source.Keep(entry);
        }
    }

    private static void Parameters(Source source, Bom bom, Node parameters)
    {
        foreach (var entry in parameters.Entries)
        {
            if (entry.Key == "task") source.Say(Subject.Task, entry.Value);
            else if (entry.Key == "architectureFamily") source.Say(Subject.ModelType, entry.Value);
            else if (entry.Key == "modelArchitecture") source.Say(Subject.Architecture, entry.Value);
            else if (entry.Key == "approach" && entry.Value["type"] is { } approach) source.Say(Subject.TrainingMethod, approach);
            else if (entry.Key == "datasets") Each(entry.Value, set => DataSets.Read(source, bom, set));
            else source.Keep(entry);
        }
    }

    private static void Considerations(Source source, Node considerations)
    {
        foreach (var entry in considerations.Entries)
        {
            if (entry.Key is "technicalLimitations" or "performanceTradeoffs") Each(entry.Value, limit => source.Say(Subject.Limitation, limit));
            else if (entry.Key == "environmentalConsiderations") Each(entry.Value["energyConsumptions"], use => Energy(source, use));
            else source.Keep(entry);
        }
    }

    // A document has one day, that of its metadata; a metric on a benchmark of safeguards was found by then.
    private static void Measured(Source source, Bom bom, Entry analysis)
    {
        var stamp = bom.Tree["metadata"]?.Text("timestamp");
        DateOnly? day = stamp?.Length >= 10 && DateOnly.TryParseExact(stamp[..10], "yyyy-MM-dd", out var found) ? found : null;
        foreach (var metric in analysis.Value.List("performanceMetrics"))
        {
            var (measure, benchmark, value) = (metric.Text("type") ?? "", metric.Text("slice") ?? "", metric.Text("value") ?? "");
            if (value.Length == 0 || !SafeguardWords.Are(benchmark, measure)) continue;
            source.Into.Safeguards.Add(new(new(
                benchmark.Length > 0 ? benchmark : "not named", measure.Length > 0 ? measure : "not named", value, source.Who ?? "the publisher", day, source.File.File)
            {
                AttackSuccess = SafeguardWords.AttackSuccess(measure, value),
            }, source.At(metric)));
        }

        source.Keep(analysis);
    }

    private static void Energy(Source source, Node use)
    {
        source.Say(Subject.Energy, use, $"{use.Text("activity")}: {Quantity(use["activityEnergyCost"])}"
            + (use["co2CostEquivalent"] is { } carbon ? $", {Quantity(carbon)}" : ""));
        foreach (var place in use.List("energyProviders").Select(p => p["organization"]?["address"]?["country"]).OfType<Node>())
        {
            if (use.Text("activity") is "training" or "fine-tuning" or "pre-training") source.Say(Subject.TrainingPlace, place);
        }
    }

    private static string Quantity(Node? measure) => measure is null ? "not stated" : $"{measure["value"]?.Text} {measure.Text("unit")}";

    private static void Each(Node? list, Action<Node> read)
    {
        foreach (var item in list?.Items ?? []) read(item);
    }
}
