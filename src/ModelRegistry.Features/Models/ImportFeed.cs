using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ModelRegistry.Features.Signers;
using ModelRegistry.Formats;
using ModelRegistry.Formats.Epoch;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Features.Models;

/// <summary>What was read of some files, ready to be sent as one act.</summary>
/// <param name="Act">The act that records it.</param>
/// <param name="Wrong">A sentence for each thing that breaks its format or a limit, with its place and what would be right.</param>
/// <param name="NotTaken">A sentence for each file of weights that was left out, since it is not what its header says.</param>
/// <param name="KeptUnread">How many well-formed things have no meaning here or are absent.</param>
public sealed record ImportPart(ImportModels Act, IReadOnlyList<string> Wrong, IReadOnlyList<string> NotTaken, int KeptUnread)
{
    /// <summary>Whether weights that lie were all that was handed over: then there is nothing to record.</summary>
    internal static bool IsNothing(ImportedModel model) => model is { NotTaken.Count: > 0, Artifacts.Count: 0 }
        && model.Sources.All(source => source.Kind is SourceKind.Importer);

    internal static ImportPart Of(IReadOnlyList<ImportedModel> models)
    {
        var wrong = models.SelectMany(model => model.NotUnderstood).ToLookup(one => one.Reason is Reason.Wrong or Reason.Limit);
        return new(
            new ImportModels(models), [.. wrong[true].Select(one => one.ToString())],
            [.. models.Where(model => !IsNothing(model)).SelectMany(model => model.NotTaken).Select(Left)], wrong[false].Count());
    }

    private static string Left(string file) =>
        $"{file}: It is not what its header says, and is not among the files that were recorded. The whole file as its tool wrote it would be right.";
}

/// <summary>
/// Reads files from a disk or a pipe into acts of import, a batch at a time, so that a long file is neither held in memory nor one
/// transaction.
/// </summary>
/// <param name="clock">Measures the time limit for one model.</param>
/// <param name="trust">Whose signatures are believed; nobody's when left out.</param>
public sealed class ImportFeed(TimeProvider clock, SignerTrust? trust = null)
{
    /// <summary>Models a batch: few enough that stopping loses little, enough that the database is not the bottleneck.</summary>
    private const int Batch = ImportModels.Largest;

    private readonly ImportReader reader = new(clock, trust: trust?.Anchors);

    // Beyond this a disk is slower than the processors.
    private const int MostAtOnce = 8;

    /// <summary>The most bytes of one file that is not lines of records.</summary>
    public static int MostBytes => ImportLimits.Default.JsonBytes;

    /// <summary>One card, metadata, configuration, record or document; a document may describe several models, sent in batches.</summary>
    /// <param name="file">How messages call it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="name">The model's name, where the file does not say.</param>
    /// <param name="stop">Ends the reading.</param>
    public IReadOnlyList<ImportPart> OfFile(string file, ReadOnlyMemory<byte> bytes, string? name, CancellationToken stop) =>
        [.. reader.ReadAll(file, bytes, name, stop).Chunk(Batch).Select(ImportPart.Of)];

    /// <summary>Whether a file of this name is weights or their index: read where it lies, whatever its size.</summary>
    public static bool IsWeights(string file) => FolderFile.IsWeights(file);

    /// <summary>Whether a file is a table of hardware, which is compared and not recorded.</summary>
    public static bool IsChipTable(string file, ReadOnlyMemory<byte> bytes) => ChipTable.IsOne(file, bytes);

    /// <summary>Whether a file is a zipped folder, by its name or by how it begins.</summary>
    public static bool IsZip(string file, ReadOnlySpan<byte> beginning) => ImportReader.IsZip(file, beginning);

    /// <summary>Weights or a zipped folder, read where they lie: all for the digests, of weights only the headers besides.</summary>
    /// <param name="stream">The file, which must be able to seek; it is not closed.</param>
    /// <param name="file">Its name.</param>
    /// <param name="name">The model's name, where no file says.</param>
    /// <param name="progress">Told the bytes as they are digested.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<ImportPart> OfStreamAsync(Stream stream, string file, string? name, IProgress<long>? progress, CancellationToken stop)
    {
        if (!FolderFile.IsWeights(file)) return ImportPart.Of([await reader.ReadZipAsync(stream, file, name, progress, stop)]);
        var read = await FolderFile.ReadAsync(file, stream, progress: progress, cancellation: stop);
        return ImportPart.Of([reader.ReadFolder([read], name, stop)]);
    }

    /// <summary>A file of records, one a line. The next batch is read while one is recorded.</summary>
    /// <param name="stream">The file; it is not closed.</param>
    /// <param name="file">How messages call it.</param>
    /// <param name="stop">Ends the reading.</param>
    public async IAsyncEnumerable<ImportPart> OfRecordsAsync(
        Stream stream, string file, [EnumeratorCancellation] CancellationToken stop = default)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var ahead = Channel.CreateBounded<ImportPart>(1);
        var reading = Task.Run(() => ReadAheadAsync(stream, file, ahead.Writer, ended.Token), CancellationToken.None);
        try
        {
            await foreach (var part in ahead.Reader.ReadAllAsync(stop)) yield return part;
        }
        finally
        {
            await ended.CancelAsync();
            await reading;
        }
    }

    // What goes wrong in reading is told to whoever takes the next batch.
    private async Task ReadAheadAsync(Stream stream, string file, ChannelWriter<ImportPart> batches, CancellationToken stop)
    {
        try
        {
            await foreach (var batch in reader.ReadRecordsAsync(stream, file, stop).Chunk(Batch).WithCancellation(stop))
            {
                await batches.WriteAsync(ImportPart.Of(batch), stop);
            }

            batches.Complete();
        }
        catch (Exception failed)
        {
            batches.Complete(failed);
        }
    }

    /// <summary>
    /// A folder of a model's files: all are digested, card and configurations are read. Links to files are followed, links to folders
    /// are not; these and what cannot be read are named among what is wrong.
    /// </summary>
    /// <param name="folder">Its path.</param>
    /// <param name="name">The model's name, where no file says.</param>
    /// <param name="progress">Told the bytes of all files as they are digested.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<ImportPart> OfFolderAsync(string folder, string? name, IProgress<long>? progress, CancellationToken stop)
    {
        var walk = FolderWalk.Of(folder, stop);
        var (files, unread) = await ReadAsync([.. walk.Files], progress, stop);
        var further = await FurtherDigests.AddAsync(files, path => File.OpenRead(walk.Files[path]), progress, stop);
        var part = ImportPart.Of([reader.ReadFolder(further, name, stop)]);
        return part with { Wrong = [.. part.Wrong, .. walk.Unread, .. unread] };
    }

    // As many at once as there are processors, each holding a block; in the order of their paths, whichever was read first.
    private static async Task<(IReadOnlyList<FolderFile> Files, IReadOnlyList<string> Unread)> ReadAsync(
        List<KeyValuePair<string, string>> paths, IProgress<long>? progress, CancellationToken stop)
    {
        var (files, unread) = (new FolderFile?[paths.Count], new string?[paths.Count]);
        var whole = progress is null ? null : new Together(progress);
        var processors = Math.Clamp(Environment.ProcessorCount, 1, MostAtOnce);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = processors, CancellationToken = stop };
        await Parallel.ForEachAsync(Enumerable.Range(0, paths.Count), atOnce, async (at, ended) =>
        {
            var (inside, path) = paths[at];
            try
            {
                await using var file = File.OpenRead(path);

                // A device says that it is empty and never ends; what says so is read as empty.
                var content = file.Length == 0 ? Stream.Null : file;
                files[at] = await FolderFile.ReadAsync(inside, content, progress: whole?.One(), cancellation: ended);
            }
            catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
            {
                unread[at] = FolderWalk.Unreadable(inside, closed.Message);
            }
        });
        return ([.. files.OfType<FolderFile>()], [.. unread.OfType<string>()]);
    }

    /// <summary>
    /// The files of a folder, for a host that hands them on: where each is by its path inside, and a sentence for what is not read.
    /// </summary>
    /// <param name="folder">Its path.</param>
    /// <param name="stop">Ends the walk.</param>
    public static (IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Unread) FilesOf(string folder, CancellationToken stop)
    {
        var walk = FolderWalk.Of(folder, stop);
        return (walk.Files, walk.Unread);
    }

    /// <summary>How many bytes the files of a folder have.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="stop">Ends the walk.</param>
    public static long SizeOf(string folder, CancellationToken stop) =>
        FolderWalk.Of(folder, stop).Files.Values.Sum(path => new FileInfo(path) is { Exists: true } file ? file.Length : 0);

}

/// <summary>Tells a whole how far one of its files is.</summary>
internal sealed class Further(IProgress<long> whole, long before) : IProgress<long>
{
    public void Report(long value) => whole.Report(before + value);
}

/// <summary>Tells a whole how far several of its files are that are read at the same time.</summary>
internal sealed class Together(IProgress<long> whole)
{
    private readonly Lock held = new();
    private long read;

    /// <summary>One more file.</summary>
    public IProgress<long> One() => new Part(this);

    private void Add(long more)
    {
        lock (held) whole.Report(read += more);
    }

    private sealed class Part(Together all) : IProgress<long>
    {
        private long before;

        public void Report(long value)
        {
            all.Add(value - before);
            before = value;
        }
    }
}
