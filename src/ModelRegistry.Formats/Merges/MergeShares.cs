using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Merges;

/// <summary>
/// Which share of a merge each source has by the recipe, between bounds. Of methods that add task vectors to a base the share is that of
/// the source's vector among the vectors, no part of the base; of other methods than those named here no share is told.
/// </summary>
internal sealed class MergeShares(string method, string? baseModel)
{
    private static readonly HashSet<string> Averages = new(["linear", "nuslerp"], StringComparer.Ordinal);

    private static readonly HashSet<string> TaskVectors = new(
        ["task_arithmetic", "ties", "dare_ties", "dare_linear", "della", "della_linear", "breadcrumbs", "breadcrumbs_ties"], StringComparer.Ordinal);

    /// <summary>The share of every source, by name; a source without one is left out.</summary>
    public Dictionary<string, Share> Of(IReadOnlyList<MergeSlice> slices)
    {
        var layers = slices.Sum(slice => slice.Layers);
        var shares = new Dictionary<string, Share>(StringComparer.OrdinalIgnoreCase);
        if (layers <= 0 || Words() is not { } words) return shares;
        var names = slices.SelectMany(slice => slice.Sources).Select(source => source.Model.Name);
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (TaskVectors.Contains(method) && IsBase(name)) continue;
            var (low, high, known) = (0m, 0m, false);
            foreach (var slice in slices.Where(slice => slice.Sources.Any(source => Same(source.Model.Name, name))))
            {
                var part = In(slice, name);
                known |= part is not null;
                low += slice.Layers * (part?.Low ?? 0);
                high += slice.Layers * (part?.High ?? 1);
            }

            if (known) shares[name] = new(new(Rounded(low / layers), Rounded(Math.Min(1, high / layers))), ShareUnit.MergeWeight, words);
        }

        return shares;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static decimal Rounded(decimal share) => Math.Round(share, 6);

    private bool IsBase(string name) => baseModel is not null && Same(name, baseModel);

    private string? Words() => method switch
    {
        "slerp" => "interpolation parameter of the recipe (slerp)",
        "passthrough" => "layers taken of all layers; embeddings are not counted (passthrough)",
        _ when Averages.Contains(method) => $"declared weight of all declared weights ({method})",
        _ when TaskVectors.Contains(method) => $"declared weight among the task vectors, from what their density keeps of it; the base carries the rest ({method})",
        _ => null,
    };

    private Weight? In(MergeSlice slice, string name) => method switch
    {
        "slerp" => Turned(slice, name),
        "passthrough" => slice.Sources.Count == 1 ? Weight.Exactly(1) : null,
        _ when Averages.Contains(method) => Part(slice.Sources, name),
        _ => Vector([.. slice.Sources.Where(source => !IsBase(source.Model.Name))], name),
    };

    private Weight? Turned(MergeSlice slice, string name)
    {
        var turn = slice.Sources.Select(source => source.Turn).FirstOrDefault(turn => turn is not null);
        if (baseModel is null || slice.Sources.Count != 2 || turn is not { Low: >= 0, High: <= 1 } known) return null;
        return IsBase(name) ? new(1 - known.High, 1 - known.Low) : known;
    }

    // The share is least where the source weighs least and all others most, and the other way round.
    private static Weight? Part(IReadOnlyList<MergeSource> sources, string name)
    {
        if (sources.Any(source => source.Weight is not { Low: >= 0 })) return null;
        var own = sources.Where(source => Same(source.Model.Name, name)).ToList();
        var others = sources.Where(source => !Same(source.Model.Name, name)).ToList();
        var (low, high) = (own.Sum(one => one.Weight!.Value.Low), own.Sum(one => one.Weight!.Value.High));
        var (least, most) = (others.Sum(one => one.Weight!.Value.Low), others.Sum(one => one.Weight!.Value.High));
        return high + least == 0 ? null : new(low + most == 0 ? 0 : low / (low + most), high / (high + least));
    }

    private static Weight? Vector(IReadOnlyList<MergeSource> sources, string name)
    {
        if (Part(sources, name) is not { } part) return null;
        var kept = sources.Where(source => Same(source.Model.Name, name)).Min(source => source.Density?.Low ?? 1);
        return part with { Low = part.Low * Math.Clamp(kept, 0, 1) };
    }
}
