using System.IO.Compression;

namespace ModelRegistry.Formats.Archives;

/// <summary>Whether an entry of an archive is a plain file that lies inside it and may be unpacked.</summary>
internal sealed class ZipEntryJudge(ImportLimits limits)
{
    private const int TypeOfFile = 0xF000;
    private const int Plain = 0x8000;
    private const int Folder = 0x4000;
    private const int Link = 0xA000;
    private const long AlwaysUnpacked = 1 << 20;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private long total;

    /// <summary>Why it is refused and what would be right; null when it may be unpacked.</summary>
    public (string What, string Right)? Refusal(ZipArchiveEntry entry)
    {
        var mode = (entry.ExternalAttributes >> 16) & TypeOfFile;
        if (!Stays(entry.FullName)) return ("The path leaves the archive; the file is not read.", "A path inside it, with forward slashes, would be right.");
        if (!seen.Add(entry.FullName)) return ("The path stands in the archive a second time; only the first file is read.", "Each path once would be right.");
        if (mode is Link) return ("It is a link, and links are not followed.", "The file itself would be right.");
        if (mode is not (0 or Plain or Folder)) return ("It is no file but a device or a pipe; it is not read.", "Plain files would be right.");
        if (entry.IsEncrypted) return ("It is encrypted; it is not read.", "An archive without a password would be right.");
        if (entry.Length > AlwaysUnpacked && entry.Length / limits.ArchiveRatio > entry.CompressedLength)
            return ($"It unpacks to more than {limits.ArchiveRatio} times its size; it is not unpacked.", "A file that is what it seems would be right.");
        total = entry.Length > limits.ArchiveBytes - total ? long.MaxValue : total + entry.Length;
        return total > limits.ArchiveBytes
            ? ($"The archive unpacks to more than the limit of {limits.ArchiveBytes} bytes; the file is not read.", "Import the folder itself.")
            : null;
    }

    private static bool Stays(string path) =>
        path.Length is > 0 and <= 1000 && path[0] != '/' && path.AsSpan().IndexOfAny('\\', ':') < 0
        && !path.Any(char.IsControl) && !path.TrimEnd('/').Split('/').Any(part => part is "" or "." or "..");
}
