using System.Globalization;

namespace ModelRegistry.Formats.Signatures;

/// <summary>What one digest of a signature covers: a file, or a shard of one.</summary>
/// <param name="Path">The file.</param>
/// <param name="Algorithm">The digest's kind, without how the file is cut.</param>
/// <param name="From">The first byte.</param>
/// <param name="Until">The first byte after it; null for the whole file.</param>
internal readonly record struct SignedPart(string Path, string Algorithm, long From, long? Until)
{
    /// <summary>Reads the name and the algorithm of a resource: of shards <c>path:0:8</c> and <c>sha256-sharded-8</c>; null where a shard's
    /// name holds no range.</summary>
    public static SignedPart? Of(string name, string algorithm, bool isShard)
    {
        if (!isShard) return new(name, algorithm, 0, null);
        var parts = name.Split(':');
        return parts.Length >= 3 && Number(parts[^2], out var from) && Number(parts[^1], out var until) && from < until
            ? new(string.Join(':', parts[..^2]), algorithm.Split("-sharded")[0], from, until)
            : null;
    }

    private static bool Number(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
