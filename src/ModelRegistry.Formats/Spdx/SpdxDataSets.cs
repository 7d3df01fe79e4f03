using System.Globalization;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Spdx;

/// <summary>A data set that a model is trained on, with what the Dataset profile says of it.</summary>
internal static class SpdxDataSets
{
    public static void Read(Source source, Node end, Node? set)
    {
        var name = set is null ? end.Text : SpdxGraph.NameOf(set).Name;
        source.Say(Subject.DataSet, end, name);
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

    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
