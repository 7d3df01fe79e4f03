using System.Globalization;
using System.Runtime.InteropServices;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Gguf;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Safetensors;

namespace ModelRegistry.Formats.Weights;

/// <summary>Turns the headers of a model's weights into statements: file by file, then what all shards of one model say together.</summary>
internal static class WeightsReader
{
    public static void Read(Collected into, IReadOnlyList<FolderFile> files)
    {
        foreach (var set in files.Where(file => file.Header is not null).GroupBy(file => ShardName.Of(file.Path).Set))
        {
            foreach (var file in set) One(into, file, file.Header!);
            Together(into, [.. set]);
        }

        foreach (var index in files.Where(file => file.Index is not null)) IndexStatements.Read(into, index, files);
    }

    private static SourceFile SourceOf(FolderFile file) => new(
        file.Header!.Format is WeightsFormat.Gguf ? SourceKind.Gguf : SourceKind.Safetensors, file.Path, file.Sha256, file.Bytes);

    // A header that lies is no source: its faults are said, and nothing else is taken from the file.
    private static void One(Collected into, FolderFile file, WeightsHeader header)
    {
        var source = header.Lies ? new(into, SourceOf(file)) : into.Open(SourceOf(file));
        foreach (var fault in header.Faults) source.Report(fault);
        if (header.Lies || !header.HoldsItsData) into.NotTaken.Add(file.Path);
        if (header.Lies) return;
        source.Say(Subject.WeightsFormat, header.Called, "");
        if (header.Format is WeightsFormat.Gguf) GgufStatements.Read(source, header);
        else SafetensorsStatements.Read(source, header);
    }

    private static void Together(Collected into, IReadOnlyList<FolderFile> set)
    {
        var first = new Source(into, SourceOf(set[0]));
        if (set.Any(file => !file.Header!.IsSound)) return;
        if (Missing(set) is { Count: > 0 } missing)
        {
            into.NotUnderstood.Add(new(Reason.Absent, set[0].Path, "", null, $"The shards {Listed(missing)} are not there.",
                "All shards of a model would be right; its tensors are not counted without them.", null));
            return;
        }

        var tensors = new TensorInfo[set.Sum(file => file.Header!.Tensors.Count)];
        var taken = 0;
        foreach (var file in set)
        {
            foreach (var tensor in file.Header!.Tensors) tensors[taken++] = tensor;
        }

        if (taken == 0) return;
        Counted(first, tensors);
        if (Inventory.Of(tensors) is not { } lines) return;
        into.Open(new(SourceKind.TensorInventory, $"{set[0].Path}#tensors", lines.Sha256, lines.Bytes));
        first.Say(Subject.TensorInventory,
            $"{Inventory.Recipe} sha256:{lines.Sha256.Hex} over {tensors.Length} tensors in {set.Count} files", "", Asserter.Registry);
    }

    private static void Counted(Source first, TensorInfo[] tensors)
    {
        var types = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        foreach (var tensor in tensors)
            CollectionsMarshal.GetValueRefOrAddDefault(types, tensor.Type, out _) += (UInt128)tensor.Elements;
        var parameters = types.Values.Aggregate((sum, type) => sum + type);
        first.Say(Subject.ParameterCount, parameters.ToString(CultureInfo.InvariantCulture), "");
        first.Say(Subject.ElementType, types.MaxBy(type => type.Value).Key, "");
    }

    private static List<int> Missing(IReadOnlyList<FolderFile> set)
    {
        var names = set.Select(file => ShardName.Of(file.Path)).ToList();
        return [.. Enumerable.Range(1, Math.Min(names.Max(name => name.Count), 10_000)).Except(names.Select(name => name.Number))];
    }

    private static string Listed(List<int> numbers) =>
        string.Join(", ", numbers.Take(10)) + (numbers.Count > 10 ? $" and {numbers.Count - 10} more" : "");
}
