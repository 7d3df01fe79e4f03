using System.Globalization;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Safetensors;

/// <summary>Holds an index against the shards that lie beside it. What the two say differently is a contradiction, not a mistake of
/// one.</summary>
internal static class IndexStatements
{
    private const int MostNamed = 20;

    public static void Read(Collected into, FolderFile file, IReadOnlyList<FolderFile> files)
    {
        var source = into.Open(new SourceFile(SourceKind.SafetensorsIndex, file.Path, file.Sha256, file.Bytes));
        var index = file.Index!;
        foreach (var fault in index.Faults) source.Report(fault);
        foreach (var word in index.Words)
        {
            if (word.Key == "total_parameters") source.Say(Subject.ParameterCount, word.Value, word.Location);
            else source.Say(Subject.ReleaseDetail, $"{word.Key}: {word.Value}", word.Location);
        }

        if (!index.IsWhole) return;
        var folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
        var beside = files.Where(one => one.Header is not null && one.Path.StartsWith(folder, StringComparison.Ordinal))
            .ToDictionary(one => one.Path[folder.Length..], StringComparer.Ordinal);
        if (beside.Count == 0) return;
        Shards(source, index, beside);
        Tensors(source, index, beside);
        Size(source, index, beside);
    }

    private static void Shards(Source source, ShardIndex index, Dictionary<string, FolderFile> beside)
    {
        var named = index.Tensors.Values.ToHashSet(StringComparer.Ordinal);
        var missing = named.Where(shard => !beside.ContainsKey(shard)).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            source.Report(new(Reason.Absent, "/weight_map", null, $"The index names {Listed(missing)}, which is not there.",
                "All shards that it names would be right."));
        var sets = named.Select(shard => Weights.ShardName.Of(shard).Set).ToHashSet(StringComparer.Ordinal);
        var extra = beside.Keys.Where(path => !named.Contains(path) && sets.Contains(Weights.ShardName.Of(path).Set))
            .Order(StringComparer.Ordinal).ToList();
        if (extra.Count > 0)
            source.Report(new(Reason.Wrong, "/weight_map", null, $"{Listed(extra)} is a shard by its name, and the index does not name it.",
                "An index of all shards would be right."));
    }

    private static void Tensors(Source source, ShardIndex index, Dictionary<string, FolderFile> beside)
    {
        var real = new Dictionary<string, string>(StringComparer.Ordinal);
        var readable = beside.Where(one => one.Value.Header!.DataStart is not null).Select(one => one.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var path in readable)
        {
            foreach (var tensor in beside[path].Header!.Tensors) real.TryAdd(tensor.Name, path);
        }

        var named = index.Tensors.Values.ToHashSet(StringComparer.Ordinal);
        var elsewhere = index.Tensors
            .Where(said => readable.Contains(said.Value) && real.GetValueOrDefault(said.Key) != said.Value).ToList();
        foreach (var (tensor, shard) in elsewhere.Take(MostNamed))
        {
            var found = real.TryGetValue(tensor, out var other) ? $"the header of {other} holds it" : "no header lists it";
            Contradict(source, "shard", $"{source.File.File} says that {tensor} is in {shard}; {found}.", Node.Step("/weight_map", tensor), beside[shard]);
        }

        if (elsewhere.Count > MostNamed)
            source.Report(new(Reason.Limit, "/weight_map", null, $"{elsewhere.Count - MostNamed} more tensors are not where the index says.",
                "An index of these shards would be right."));
        var unlisted = real.Keys.Where(tensor => !index.Tensors.ContainsKey(tensor) && named.Contains(real[tensor]))
            .Take(MostNamed).ToList();
        if (unlisted.Count > 0)
            source.Report(new(Reason.Wrong, "/weight_map", null, $"The headers list {Listed(unlisted)}, which the index does not name.",
                "An index of all tensors would be right."));
    }

    private static void Size(Source source, ShardIndex index, Dictionary<string, FolderFile> beside)
    {
        var shards = index.Tensors.Values.Distinct(StringComparer.Ordinal).ToList();
        var stated = index.Words.Find(word => word.Key == "total_size");
        if (stated.Key is null || !shards.TrueForAll(shard => beside.TryGetValue(shard, out var file) && file.Header!.IsSound)) return;
        var real = shards.Sum(shard => (decimal)beside[shard].Header!.DataBytes).ToString(CultureInfo.InvariantCulture);
        if (stated.Value != real)
            Contradict(source, "total size", $"{source.File.File} says {stated.Value} bytes; the headers of {shards.Count} shards lay out {real}.",
                stated.Location, beside[shards[0]]);
    }

    private static void Contradict(Source source, string about, string sentence, string location, FolderFile shard) =>
        source.Into.Found.Add(new(
        about, sentence,
        [source.At(location), new Provenance(SourceKind.Safetensors, Asserter.Publisher, shard.Path, shard.Sha256, "", null)]));

    private static string Listed(List<string> names) =>
        string.Join(", ", names.Take(5)) + (names.Count > 5 ? $" and {names.Count - 5} more" : "");
}
