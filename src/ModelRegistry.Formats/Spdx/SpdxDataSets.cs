using System.Globalization;
using ModelRegistry.Domain.Models;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Spdx;

/// <summary>A data set that a model is trained on, with what the Dataset profile says of it.</summary>
internal static class SpdxDataSets
{
    public static void Read(Source source, SpdxGraph graph, Node end, Node? set)
    {
        var name = set is null ? end.Text : SpdxGraph.NameOf(set).Name;
        source.Say(Subject.DataSet, end, name);
        if (set is not null) Held(source, graph, set, name);
        foreach (var entry in set?.Entries ?? [])
        {
            if (!entry.Key.StartsWith("dataset_", StringComparison.Ordinal)) continue;
            foreach (var item in Fields.OneOrMany(entry.Value))
            {
                var words = item.Kind is NodeKind.Map ? $"{item.Text("key")} {item.Text("value")}" : item.Text;
                source.Say(Subject.DataSetDetail, item, $"{name}: {entry.Key["dataset_".Length..]} {words}");
            }
        }
    }

    // What anybody may download is publicly available; what a model generates is synthetic. Other words of the profile say neither.
    private static void Held(Source source, SpdxGraph graph, Node set, string name)
    {
        var licence = graph.From(set).Where(r => r.Text("relationshipType") == "hasDeclaredLicense")
            .SelectMany(r => r.List("to")).Select(to => SpdxRelations.LicenceOf(to, graph.Find(to.Text))).FirstOrDefault(l => l is not null);
        var teacher = graph.To(set).Where(r => r.Text("relationshipType") == "generates")
            .Select(r => graph.Find(r.Text("from"))).FirstOrDefault(m => m?.Text("type") == SpdxGraph.ModelType);
        var kind = teacher is not null ? DataClassification.Synthetic
            : set.Text("dataset_datasetAvailability") == "directDownload" ? DataClassification.PubliclyAvailable : DataClassification.Unknown;
        if (licence is null && kind == DataClassification.Unknown) return;
        source.Into.DataSets.Add(new(
            new(name, kind, licence, null, teacher is null ? null : SpdxGraph.NameOf(teacher).Name), source.At(set)));
    }

    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
