using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Own;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Cards;

/// <summary>
/// <c>model-index</c> of a card: its results on benchmarks of safeguards. A card does not say on which day they were found; the hub's day
/// of its last change is taken where it is beside the card. All other results are kept unread.
/// </summary>
internal static class ModelIndex
{
    public static void Read(Source source, Entry entry)
    {
        foreach (var result in Fields.OneOrMany(entry.Value).SelectMany(model => model.List("results")))
        {
            source.Into.Cancellation.ThrowIfCancellationRequested();
            var benchmark = result["dataset"]?.Text("name") ?? result["dataset"]?.Text("type") ?? "";
            foreach (var metric in result.List("metrics")) Metric(source, result, benchmark, metric);
        }

        source.Keep(entry);
    }

    private static void Metric(Source source, Node result, string benchmark, Node metric)
    {
        var measure = metric.Text("name") ?? metric.Text("type") ?? "";
        if (metric["value"] is not { Kind: NodeKind.Number or NodeKind.Text } value || !SafeguardWords.Are(benchmark, measure)) return;
        var by = result["source"]?.Text("name");
        source.Into.Safeguards.Add(new(new(
            benchmark.Length > 0 ? benchmark : "not named", measure.Length > 0 ? measure : "not named", value.Text,
            by ?? "the publisher", null, result["source"]?.Text("url") ?? source.File.File)
        {
            AttackSuccess = SafeguardWords.AttackSuccess(measure, value.Text),
        }, source.At(metric)));
    }
}
