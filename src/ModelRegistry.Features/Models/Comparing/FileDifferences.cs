using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Features.Models.Comparing;

/// <summary>Compares the files of two releases by path and digest.</summary>
internal static class FileDifferences
{
    public static ShowDifference.Files Of(IReadOnlyList<Artifact> one, IReadOnlyList<Artifact> other, int most)
    {
        var (first, second) = (ByPath(one.Take(most)), ByPath(other.Take(most)));
        var shared = first.Keys.Where(second.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var changed = shared.Where(path => !Same(first[path], second[path]))
            .Select(path => new ShowDifference.ChangedFile(path, first[path].Digest, second[path].Digest)).ToList();
        var there = second.Values.Where(file => !first.ContainsKey(file.Path) && file.Digest is not null).Select(file => file.Digest!.Value)
            .ToHashSet();
        var alone = first.Keys.Where(path => !second.ContainsKey(path)).Order(StringComparer.Ordinal).ToList();
        var moved = alone.Where(path => first[path].Digest is { } digest && there.Contains(digest)).ToList();
        var taken = moved.Select(path => first[path].Digest!.Value).ToHashSet();
        return new(
            shared.Count - changed.Count, moved, changed, [.. alone.Except(moved, StringComparer.Ordinal)],
            [.. second.Values.Where(file => !first.ContainsKey(file.Path) && !(file.Digest is { } digest && taken.Contains(digest)))
                .Select(file => file.Path).Order(StringComparer.Ordinal)],
            one.Count > most || other.Count > most);
    }

    // Two files whose bytes nobody knows are not found to be the same.
    private static bool Same(Artifact one, Artifact other) => one.Digest is { } digest && other.Digest == digest;

    private static Dictionary<string, Artifact> ByPath(IEnumerable<Artifact> files) =>
        files.ToDictionary(file => file.Path, StringComparer.Ordinal);
}
