using ModelRegistry.Domain;
using ModelRegistry.Formats.Folders;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// Compares the files at hand with those a signature covers: changed, missing, renamed and added each have a sentence, and so has what
/// could not be checked.
/// </summary>
/// <param name="Equal">Yes where every digest was compared and is equal; no where a file is another; unknown where some could not be
/// checked.</param>
/// <param name="Faults">Why not, or what could not be checked.</param>
internal sealed record FileComparison(Truth Equal, IReadOnlyList<string> Faults)
{
    private const int MostNamed = 5;

    public static FileComparison Of(SignedFiles signed, IReadOnlyList<FolderFile> atHand)
    {
        if (signed.Method is not ("files" or "shards"))
            return new(Truth.Unknown, [$"Could not check: it covers {signed.Method}, which are not known here."]);
        var known = atHand.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var covered = signed.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var beside = known.Values.Where(file => !covered.Contains(file.Path) && !signed.LeavesOut(file.Path)).ToList();

        // A file of no bytes has no shard, so that a signature over shards says nothing of it.
        var empty = signed.Method is "shards" ? beside.FindAll(file => file.Bytes == 0) : [];
        var added = beside.Except(empty).Select(file => file.Path).ToList();
        var faults = signed.Files.Select(file => Fault(file, known, added)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (signed.Method is "shards") faults.AddRange(Uncovered(signed, known));
        faults.AddRange(added.Select(name => $"{name} is there, and the signature neither covers it nor leaves it out."));
        if (faults.Count > 0) return new(Truth.No, faults);
        List<string> open = [.. Unchecked(signed, known), .. empty.Select(file => $"Could not check: {file.Path} is empty, and a signature over shards covers no empty file.")];
        return new(open.Count == 0 ? Truth.Yes : Truth.Unknown, open);
    }

    private static string? Fault(SignedFile file, Dictionary<string, FolderFile> known, List<string> added)
    {
        if (!known.TryGetValue(file.Path, out var found))
        {
            var renamed = file.Part is { Algorithm: "sha256", Until: null } ? added.FirstOrDefault(name => known[name].Sha256.Hex == file.Digest) : null;
            return renamed is null
                ? $"{file.Path} is covered and not there."
                : $"{file.Path} is covered and not there; {renamed} has its digest.";
        }

        if (file.Part is not { } part) return $"{file.Name} is no shard: a file, where it begins and where it ends would be.";
        return DigestOf(found, part) is { } digest && !digest.Equals(file.Digest, StringComparison.OrdinalIgnoreCase)
            ? $"{file.Name} has {(part.Algorithm is "sha256" ? "" : part.Algorithm + " ")}digest {digest}, and the signature says {file.Digest}."
            : null;
    }

    // Shards side by side from the first byte to the last; what they leave out could be anything.
    private static IEnumerable<string> Uncovered(SignedFiles signed, Dictionary<string, FolderFile> known)
    {
        foreach (var shards in signed.Files.Where(file => file.Part is not null && known.ContainsKey(file.Path)).GroupBy(file => file.Path))
        {
            var (end, bytes) = (0L, known[shards.Key].Bytes);
            foreach (var part in shards.Select(shard => shard.Part!.Value).OrderBy(part => part.From))
            {
                if (part.From != end) yield return $"The shards of {shards.Key} leave out or repeat what lies between byte {Math.Min(end, part.From)} and byte {Math.Max(end, part.From)}.";
                end = part.Until ?? bytes;
            }

            if (end != bytes) yield return $"The shards of {shards.Key} end at byte {end}, and it has {bytes} bytes.";
        }
    }

    private static IEnumerable<string> Unchecked(SignedFiles signed, Dictionary<string, FolderFile> known)
    {
        var open = signed.Files.Where(file => DigestOf(known[file.Path], file.Part!.Value) is null)
            .GroupBy(file => file.Part!.Value.Algorithm);
        foreach (var same in open)
        {
            using var hash = AnyHash.Of(same.Key);
            var paths = same.Select(file => file.Path).Distinct(StringComparer.Ordinal).ToList();
            var named = string.Join(", ", paths.Take(MostNamed)) + (paths.Count > MostNamed ? $" and {paths.Count - MostNamed} more" : "");
            yield return hash is null
                ? $"Could not check: digests of kind {same.Key} ({named}) are not known here."
                : $"Could not check: {same.Key} of {named}, whose bytes are not at hand.";
        }
    }

    private static string? DigestOf(FolderFile file, SignedPart part) => part is { Algorithm: "sha256", Until: null }
        ? file.Sha256.Hex
        : file.Further.GetValueOrDefault(part);
}
