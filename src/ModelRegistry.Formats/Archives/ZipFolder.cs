using System.IO.Compression;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Archives;

/// <summary>A zipped folder of a model's files, each unpacked once, on its way to its digest; nothing is written anywhere.</summary>
internal sealed class ZipFolder(string archive, ImportLimits limits, IProgress<long>? progress, CancellationToken cancellation)
{
    private const ulong LongestDirectory = 64 * 1024 * 1024;

    private readonly List<FolderFile> files = [];
    private long before;

    /// <summary>Whether the headers of weights are kept beside what was read of them, for a reader that comes later.</summary>
    public bool KeepsBeginnings { get; init; }

    /// <summary>What is wrong with the archive or with entries of it.</summary>
    public List<NotUnderstood> Faults { get; } = [];

    public static bool IsNamed(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the archive; the files are named from its only top folder on, where it has one.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public async Task<IReadOnlyList<FolderFile>> ReadAsync(Stream zip)
    {
        try
        {
            if (Refused(zip)) return [];
            await using var content = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var entries = content.Entries;
            if (entries.Sum(entry => (decimal)entry.CompressedLength) > zip.Length)
            {
                Wrong("", "Its files lie over each other: together they are longer than the archive.", "An archive of files side by side would be right; nothing was read.");
                return [];
            }

            await EntriesAsync(entries);
        }
        catch (InvalidDataException broken)
        {
            Wrong("", $"The archive is malformed: {broken.Message.TrimEnd('.')}.", "A whole zip archive would be right; what was read before is kept.");
        }

        return files;
    }

    private bool Refused(Stream zip)
    {
        var directory = ZipDirectory.Of(zip);
        zip.Position = 0;
        if (directory is not { } known) Wrong("", "It is no zip archive, or its end is missing.", "A whole zip archive would be right.");
        else if (known.Entries > (ulong)limits.Items || known.Bytes > LongestDirectory)
            Limit($"The archive has {known.Entries} entries, or a directory of {known.Bytes} bytes; {limits.Items} entries are the limit.");
        else return false;
        return true;
    }

    private async Task EntriesAsync(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        var judge = new ZipEntryJudge(limits);
        var good = new List<ZipArchiveEntry>();
        foreach (var entry in entries.Where(entry => !IsOfMac(entry.FullName)))
        {
            if (judge.Refusal(entry) is { } why) Wrong(entry.FullName, why.What, why.Right);
            else if (!entry.FullName.EndsWith('/')) good.Add(entry);
        }

        var top = TopOf(good);
        foreach (var entry in good) await OneAsync(entry, entry.FullName[top..]);
    }

    // Finder puts a second file beside each; they are none of the model's.
    private static bool IsOfMac(string path) => path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path.EndsWith(".DS_Store", StringComparison.Ordinal);

    private static int TopOf(List<ZipArchiveEntry> entries)
    {
        if (entries.Count == 0) return 0;
        var slash = entries[0].FullName.IndexOf('/', StringComparison.Ordinal) + 1;
        var top = entries[0].FullName[..slash];
        return slash > 0 && entries.TrueForAll(entry => entry.FullName.StartsWith(top, StringComparison.Ordinal)) ? slash : 0;
    }

    private async Task OneAsync(ZipArchiveEntry entry, string path)
    {
        try
        {
            await using var unpacked = await entry.OpenAsync(cancellation);
            await using var content = new EntryStream(unpacked, entry.Length);
            var start = before;
            var told = progress is null ? null : new Told(read => progress.Report(start + read));
            var file = await FolderFile.ReadAsync(path, content, limits, told, entry.Length, cancellation);
            before += file.Bytes;
            if (Broken(entry, content) is { } what) Wrong(entry.FullName, what, "An undamaged archive would be right; the file is not listed.");
            else files.Add(KeepsBeginnings ? await WithBeginningAsync(entry, file) : file);
            if (IsNamed(path)) Wrong(entry.FullName, "It is an archive inside the archive and is not opened.", "Its files in the folder itself would be right.");
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException)
        {
            Wrong(entry.FullName, $"It cannot be unpacked: {broken.Message.TrimEnd('.')}.", "A file that is stored or deflated would be right.");
        }
    }

    // Unpacked once more, and no further than the header reaches.
    private async Task<FolderFile> WithBeginningAsync(ZipArchiveEntry entry, FolderFile file)
    {
        if (file.HeaderBytes is not { } length) return file;
        var header = new byte[length];
        await using var unpacked = await entry.OpenAsync(cancellation);
        await unpacked.ReadExactlyAsync(header, cancellation);
        return file with { Beginning = header };
    }

    private static string? Broken(ZipArchiveEntry entry, EntryStream content) =>
        content.IsLonger ? $"It says it has {entry.Length} bytes and goes on after them."
        : content.Passed < entry.Length ? $"It says it has {entry.Length} bytes and ends after {content.Passed}."
        : content.Checksum != entry.Crc32 ? "Its bytes are not those that its checksum was made of."
        : null;

    private void Wrong(string path, string what, string right) => Faults.Add(new(Reason.Wrong, Called(path), "", null, what, right, null));

    private void Limit(string what) => Faults.Add(new(Reason.Limit, archive, "", null, what, "Import the folder itself, or an archive with fewer files.", null));

    private string Called(string path) => path.Length == 0 ? archive : $"{archive}#{(path.Length <= 300 ? path : path[..300])}";

    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
