using ModelRegistry.Domain;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Signatures;

/// <summary>Compares the files at hand with those a signature covers: changed, missing, renamed and added each have a sentence.</summary>
internal sealed record FileComparison(Truth Equal, IReadOnlyList<string> Faults)
{
    public static FileComparison Of(SignedFiles signed, IReadOnlyList<ImportedArtifact> atHand)
    {
        if (signed.Method != "files")
            return new(Truth.Unknown, [$"It covers {signed.Method}, not whole files; their digests were not compared."]);
        var known = atHand.ToDictionary(f => f.Name, StringComparer.Ordinal);
        var covered = signed.Files.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var added = known.Keys.Where(name => !covered.Contains(name) && !signed.LeavesOut(name)).ToList();
        var faults = signed.Files.Select(file => Fault(file, known, added)).OfType<string>().ToList();
        faults.AddRange(added.Select(name => $"{name} is there, and the signature neither covers it nor leaves it out."));
        if (faults.Count > 0) return new(Truth.No, faults);
        var other = signed.Files.Where(f => f.Algorithm != "sha256").Select(f => f.Algorithm).Distinct(StringComparer.Ordinal).ToList();
        return other.Count == 0 ? new(Truth.Yes, [])
            : new(Truth.Unknown, [$"Digests of kind {string.Join(", ", other)} were not compared; sha256 is."]);
    }

    private static string? Fault(SignedFile file, Dictionary<string, ImportedArtifact> known, List<string> added)
    {
        if (!known.TryGetValue(file.Name, out var found))
        {
            var renamed = added.FirstOrDefault(name => known[name].Sha256?.Hex == file.Digest);
            return renamed is null
                ? $"{file.Name} is covered and not there."
                : $"{file.Name} is covered and not there; {renamed} has its digest.";
        }

        var differs = file.Algorithm == "sha256" && found.Sha256 is { } digest
            && !digest.Hex.Equals(file.Digest, StringComparison.OrdinalIgnoreCase);
        return !differs ? null : $"{file.Name} has digest {found.Sha256}, and the signature says {file.Digest}.";
    }
}
