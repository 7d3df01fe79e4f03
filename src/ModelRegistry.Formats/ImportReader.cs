using System.Runtime.CompilerServices;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Archives;
using ModelRegistry.Formats.Cards;
using ModelRegistry.Formats.Configurations;
using ModelRegistry.Formats.Folders;
using ModelRegistry.Formats.Hub;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Records;
using ModelRegistry.Formats.Signatures;

namespace ModelRegistry.Formats;

/// <summary>
/// Reads untrusted descriptions of a model. Bad input never throws: what is understood is stated with its source, the rest is listed in
/// <see cref="ImportedModel.NotUnderstood"/>, and reading stops at the limits.
/// </summary>
/// <param name="clock">Measures the time limit, and says until when a pinned signer counts.</param>
/// <param name="limits">The limits; the product's when left out.</param>
/// <param name="trust">Whose signatures are believed; nobody's but the carried Sigstore root when left out.</param>
public sealed class ImportReader(TimeProvider clock, ImportLimits? limits = null, TrustAnchors? trust = null)
{
    private readonly ImportLimits limits = limits ?? ImportLimits.Default;

    /// <summary>
    /// Reads one file that somebody uploaded or pasted, as what its name or its content says it is. Of weights the header is read.
    /// </summary>
    /// <param name="file">Its name; any name for pasted text.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The model's name, where the file does not state one; null when not known.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    public ImportedModel ReadFile(string file, ReadOnlyMemory<byte> bytes, string? name = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (FolderFile.OfParts(file, bytes.Length, Sha256Digest.OfBytes(bytes.Span), bytes) is { IsStreamed: true } weights)
            return ReadFolder([weights], name, cancellation);
        var reader = FileKind.Of(file, bytes.Span);
        return Read(
            reader.StatesName ? null : name, into => reader.Read(into.Open(reader.Kind, file, bytes.Span), bytes), file, cancellation);
    }

    /// <summary>
    /// Reads one file that somebody uploaded or pasted and that may describe several models: a bill of materials, a list. Every other file
    /// gives the one model of <see cref="ReadFile"/>.
    /// </summary>
    /// <param name="file">Its name; any name for pasted text.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The model's name, where the file does not state one; null when not known.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>At least one model; where the file is refused, one that says why.</returns>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    public IReadOnlyList<ImportedModel> ReadAll(
        string file, ReadOnlyMemory<byte> bytes, string? name = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var reader = FileKind.Of(file, bytes.Span);
        if (FolderFile.IsWeights(file) || reader.Several is not { } several) return [ReadFile(file, bytes, name, cancellation)];
        IReadOnlyList<Action<Source>> readings = [];
        var first = Read(name, into =>
        {
            var source = into.Open(reader.Kind, file, bytes.Span);
            readings = several(source, bytes);
            if (readings is [var reading, ..]) reading(source);
        }, file, cancellation);
        return [first, .. readings.Skip(1).Select(
            reading => Read(null, into => reading(into.Open(first.Sources[^1])), file, cancellation))];
    }

    /// <summary>Reads a model card (README.md with YAML front matter).</summary>
    /// <param name="card">The bytes.</param>
    /// <param name="name">The model's name, which no card states; null when not known.</param>
    /// <param name="file">How messages call the file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    public ImportedModel ReadCard(ReadOnlyMemory<byte> card, string? name = null, string file = "README.md",
        CancellationToken cancellation = default) =>
        Read(name, into => CardReader.Read(into.Open(SourceKind.ModelCard, file, card.Span), card.Span), file, cancellation);

    /// <summary>Reads hub metadata: the JSON object a hub answers for one repository.</summary>
    /// <param name="metadata">The bytes.</param>
    /// <param name="file">How messages call the file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    public ImportedModel ReadHubMetadata(ReadOnlyMemory<byte> metadata, string file = "metadata.json",
        CancellationToken cancellation = default) =>
        Read(null, into => HubMetadataReader.Read(into.Open(SourceKind.HubMetadata, file, metadata.Span), metadata), file, cancellation);

    /// <summary>Reads a <c>config.json</c>.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="name">The model's name; null when not known.</param>
    /// <param name="file">How messages call the file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    public ImportedModel ReadConfiguration(ReadOnlyMemory<byte> json, string? name = null, string file = "config.json",
        CancellationToken cancellation = default) =>
        Read(name, into => ConfigurationReader.Read(into.Open(SourceKind.Configuration, file, json.Span), json), file, cancellation);

    /// <summary>Reads an <c>adapter_config.json</c>.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="name">The model's name; null when not known.</param>
    /// <param name="file">How messages call the file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    public ImportedModel ReadAdapterConfiguration(
        ReadOnlyMemory<byte> json, string? name = null, string file = "adapter_config.json", CancellationToken cancellation = default) =>
        Read(name, into => AdapterReader.Read(into.Open(SourceKind.AdapterConfiguration, file, json.Span), json), file, cancellation);

    /// <summary>Reads one record: a JSON object with <c>model_id</c>, <c>card</c> and <c>metadata</c>.</summary>
    /// <param name="line">The bytes of the line.</param>
    /// <param name="file">How messages call it, best with its line number: <c>models.jsonl:12</c>.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    public ImportedModel ReadRecord(ReadOnlyMemory<byte> line, string file = "record", CancellationToken cancellation = default) =>
        Read(null, into => RecordReader.Read(into.Open(SourceKind.CrawlRecord, file, line.Span), line), file, cancellation);

    /// <summary>Reads a JSONL file record by record, holding one line at a time. A bad line gives a model with a message and does not
    /// end the reading.</summary>
    /// <param name="stream">The file; it is not closed.</param>
    /// <param name="file">How messages call the file; the line number is added.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async IAsyncEnumerable<ImportedModel> ReadRecordsAsync(
        Stream stream, string file, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var line in RecordLines.ReadAsync(stream, limits.JsonBytes, cancellation))
        {
            var name = $"{file}:{line.Number}";
            var source = new SourceFile(SourceKind.CrawlRecord, name, line.Sha256, line.Length);
            yield return Read(null, into => RecordReader.Read(into.Open(source), line.Bytes), name, cancellation);
        }
    }

    /// <summary>Reads a folder: descriptions at its top and headers of weights for statements, every file as an artifact.</summary>
    /// <param name="files">The files, as <see cref="FolderFile.ReadAsync"/> makes them.</param>
    /// <param name="name">The model's name; null when not known.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    public ImportedModel ReadFolder(IReadOnlyList<FolderFile> files, string? name = null, CancellationToken cancellation = default) =>
        Read(name, into => FolderReader.Read(into, files), "the folder", cancellation);

    /// <summary>Reads a zipped folder like the folder itself. Entries that leave the archive, are encrypted, are links or unpack out of
    /// all proportion are refused one by one; nothing is written to a disk.</summary>
    /// <param name="zip">The archive, which must be able to seek; it is not closed.</param>
    /// <param name="file">How messages call it.</param>
    /// <param name="name">The model's name; null when not known.</param>
    /// <param name="progress">Told the bytes that were unpacked so far.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async Task<ImportedModel> ReadZipAsync(
        Stream zip, string file, string? name = null, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(zip);
        var folder = new ZipFolder(file, limits, progress, cancellation);
        var files = await folder.ReadAsync(zip);
        return Read(name, into =>
        {
            into.NotUnderstood.AddRange(folder.Faults);
            FolderReader.Read(into, files);
        }, file, cancellation);
    }

    /// <summary>Takes a zipped folder apart without making anything of it yet: every file digested, of weights the header kept.</summary>
    /// <param name="zip">The archive, which must be able to seek; it is not closed.</param>
    /// <param name="file">How messages call it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The files, and what is wrong with the archive or with entries of it.</returns>
    /// <exception cref="OperationCanceledException">The reading was ended by <paramref name="cancellation"/>.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async Task<(IReadOnlyList<FolderFile> Files, IReadOnlyList<NotUnderstood> Faults)> UnpackAsync(
        Stream zip, string file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(zip);
        var folder = new ZipFolder(file, limits, null, cancellation) { KeepsBeginnings = true };
        return (await folder.ReadAsync(zip), folder.Faults);
    }

    /// <summary>Whether a file is a zipped folder, by its name or by how it begins.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="beginning">Its first bytes, as many as there are.</param>
    public static bool IsZip(string file, ReadOnlySpan<byte> beginning) => ZipFolder.IsNamed(file) || beginning.StartsWith("PK\x03\x04"u8);

    private ImportedModel Read(string? name, Action<Collected> read, string file, CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(limits.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        var into = new Collected(limits, trust ?? TrustAnchors.Default, either.Token, clock.GetUtcNow());
        if (name is not null) NamedByImporter.Say(into, name);
        try
        {
            read(into);
            foreach (var later in into.Later) later();
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            into.NotUnderstood.Add(new(Reason.Limit, file, "", null,
                $"Reading took longer than the limit of {limits.Time.TotalSeconds} s and stopped.",
                "A smaller or plainer file would be right; of this one nothing is recorded.", null));
            return into.Finish() with { RanOutOfTime = true };
        }

        return into.Finish();
    }
}
