using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Uploading;

namespace ModelRegistry.Cli;

/// <summary>What <c>modelreg import</c> was pointed at: lines of records, one file, weights, a zipped folder, or a folder.</summary>
internal sealed class ImportSource : IDisposable
{
    private readonly string label;
    private readonly string? name;
    private readonly Stream? records;
    private readonly Stream? streamed;
    private readonly byte[]? content;

    private ImportSource(string shown, string? name, Stream? records = null, Stream? streamed = null, byte[]? content = null) =>
        (label, this.name, this.records, this.streamed, this.content) = (shown, name, records, streamed, content);

    /// <summary>How long it is, in bytes; 0 when nobody can say.</summary>
    public long Length { get; private init; }

    /// <summary>The file, where it is a table of hardware; null for any other.</summary>
    public UploadedFile? ChipTable => content is not null && ImportFeed.IsChipTable(label, content)
        ? UploadedFile.Alone(label, content) : null;

    /// <summary>How far it was read.</summary>
    public long Position => records?.Position ?? Length;

    /// <exception cref="BadInputException">It is not there, cannot be read, or is too large.</exception>
    public static async Task<ImportSource> OpenAsync(string path, string? name, CancellationToken stop)
    {
        if (Directory.Exists(path)) return new(path, name) { Length = ImportFeed.SizeOf(path, stop) };
        var stream = path == "-" ? await SpooledAsync(stop) : InputFile.Open(path);
        var shown = path == "-" ? "stdin" : Path.GetFileName(path);
        if (await IsStreamedAsync(stream, shown, stop)) return new(shown, name, streamed: stream) { Length = stream.Length };
        if (await AreRecordsAsync(stream, shown, stop)) return new(shown, name, records: stream) { Length = stream.Length };
        await using var whole = stream;
        if (whole.Length > ImportFeed.MostBytes)
        {
            throw new BadInputException($"{shown}: it is larger than {ImportFeed.MostBytes / (1024 * 1024)} MiB, "
                + "which is the most for one file. Only weights, zipped folders and lines of records may be longer.");
        }

        var bytes = new byte[whole.Length];
        await whole.ReadExactlyAsync(bytes, stop);
        return new(shown, name, content: bytes) { Length = bytes.Length };
    }

    /// <param name="feed">Reads it.</param>
    /// <param name="bar">Told how far it is.</param>
    /// <param name="stop">Ends the reading.</param>
    public async IAsyncEnumerable<ImportPart> PartsAsync(
        ImportFeed feed, ProgressBar bar, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        if (records is not null)
        {
            await foreach (var part in feed.OfRecordsAsync(records, label, stop)) yield return part;
        }
        else if (streamed is not null)
        {
            yield return await feed.OfStreamAsync(streamed, label, name, bar, stop);
        }
        else if (content is not null)
        {
            foreach (var part in feed.OfFile(label, content, name, stop)) yield return part;
        }
        else
        {
            yield return await feed.OfFolderAsync(label, name, bar, stop);
        }
    }

    /// <summary>The same as requests to a server: one for a file or a folder, one for some hundred records.</summary>
    public async IAsyncEnumerable<ImportParcel> ParcelsAsync(
        ProgressBar bar, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        if (records is not null)
        {
            await foreach (var parcel in ImportParcel.OfRecordsAsync(records, label, name, stop)) yield return parcel;
        }
        else
        {
            yield return content is not null ? ImportParcel.OfFile(label, content, name)
                : streamed is not null ? await ImportParcel.OfStreamAsync(label, streamed, name, bar, stop)
                : await ImportParcel.OfFolderAsync(label, name, bar, stop);
        }
    }

    public void Dispose()
    {
        records?.Dispose();
        streamed?.Dispose();
    }

    // A pipe cannot be looked into and read again; a file that goes away when it is closed can.
    private static async Task<Stream> SpooledAsync(CancellationToken stop)
    {
        var file = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81920,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(file, stop);
        file.Position = 0;
        return file;
    }

    private static async Task<bool> IsStreamedAsync(Stream stream, string shown, CancellationToken stop)
    {
        if (ImportFeed.IsWeights(shown)) return true;
        var head = new byte[Math.Min(stream.Length, 4)];
        await stream.ReadExactlyAsync(head, stop);
        stream.Position = 0;
        return ImportFeed.IsZip(shown, head);
    }

    // Records: the first line is a whole object, and the name says so or another object follows.
    private static async Task<bool> AreRecordsAsync(Stream stream, string shown, CancellationToken stop)
    {
        if (Path.GetExtension(shown) is ".jsonl" or ".ndjson") return true;
        var head = new byte[Math.Min(stream.Length, ImportFeed.MostBytes)];
        await stream.ReadExactlyAsync(head, stop);
        stream.Position = 0;
        var end = Array.IndexOf(head, (byte)'\n');
        var first = head.AsSpan(0, end < 0 ? 0 : end).Trim(" \t\r"u8);
        return first is [(byte)'{', .., (byte)'}'] && head.AsSpan(end + 1).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }
}
