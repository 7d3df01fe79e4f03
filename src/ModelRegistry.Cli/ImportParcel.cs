using System.Net.Http.Headers;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Uploading;

namespace ModelRegistry.Cli;

/// <summary>One request of an import to a server.</summary>
/// <param name="Path">Where it goes, with the name that was given.</param>
/// <param name="Body">What it carries.</param>
internal sealed record ImportParcel(string Path, HttpContent Body)
{
    // A server takes some hundred records at a time and a few megabytes; with less, stopping loses less.
    private const int MostLines = 250;
    private const int MostBytes = 1024 * 1024;

    /// <summary>One card, metadata, configuration or record.</summary>
    public static ImportParcel OfFile(string file, byte[] content, string? name) =>
        new(PathOf(name, file), Of(new ByteArrayContent(content), file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? "text/markdown" : "application/json"));

    /// <summary>Lines of records, in parts that say from which line they are.</summary>
    public static async IAsyncEnumerable<ImportParcel> OfRecordsAsync(
        Stream stream, string file, string? name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var (part, lines, from, piece) = (new MemoryStream(), 0, 1, new byte[64 * 1024]);
        int read;
        while ((read = await stream.ReadAsync(piece, stop)) > 0)
        {
            for (var at = 0; at < read;)
            {
                var end = Array.IndexOf(piece, (byte)'\n', at, read - at);
                var next = end < 0 ? read : end + 1;
                part.Write(piece, at, next - at);
                at = next;
                if (end < 0 || (++lines < MostLines && part.Length < MostBytes)) continue;
                yield return Records(part, file, name, from);
                (part, lines, from) = (new MemoryStream(), 0, from + lines);
            }
        }

        if (part.Length > 0) yield return Records(part, file, name, from);
    }

    /// <summary>The files of a folder, each under its path, the folder's own name first. What is not read is said on stderr.</summary>
    public static async Task<ImportParcel> OfFolderAsync(string folder, string? name, IProgress<long> progress, CancellationToken stop)
    {
        var top = new DirectoryInfo(folder).Name;
        var (files, unread) = ImportFeed.FilesOf(folder, stop);
        foreach (var sentence in unread) await Console.Error.WriteLineAsync(sentence);
        var form = new MultipartFormDataContent();
        foreach (var (inside, path) in files)
        {
            var content = InputFile.Open(path);
            form.Add(await PartAsync($"{top}/{inside}", content, progress, stop), "files", $"{top}/{inside}");
        }

        return new(PathOf(name, file: null), form);
    }

    /// <summary>One file of weights: its header, with the size and digest of the whole. A zipped folder goes as it is, and the server says
    /// how much it takes.</summary>
    public static async Task<ImportParcel> OfStreamAsync(
        string file, Stream content, string? name, IProgress<long> progress, CancellationToken stop)
    {
        if (!ImportFeed.IsWeights(file))
        {
            return new(PathOf(name, file), Of(new StreamContent(content), "application/zip"));
        }

        var form = new MultipartFormDataContent { { await PartAsync(file, content, progress, stop), "files", file } };
        return new(PathOf(name, file: null), form);
    }

    // Weights stay where they are: the part is their beginning (RFC 9110, 14.4), with the digest of all of it (RFC 9530, 3).
    private static async Task<HttpContent> PartAsync(string path, Stream content, IProgress<long> progress, CancellationToken stop)
    {
        if (!ImportFeed.IsWeights(path) || !content.CanSeek) return Of(new StreamContent(content), "application/octet-stream");
        await using var whole = content;
        var weights = await UploadedFile.OfWeightsAsync(path, whole, progress, stop);
        var part = Of(new ByteArrayContent(weights.Content!), "application/octet-stream");
        if (weights.Content!.Length == 0) return part;
        part.Headers.ContentRange = new(0, weights.Content.Length - 1, weights.Bytes);
        part.Headers.Add("Repr-Digest", $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(weights.Sha256.Hex))}:");
        return part;
    }

    private static ImportParcel Records(MemoryStream part, string file, string? name, int from) => new(
        PathOf(name, from == 1 ? file : $"{file} (counted from line {from})"),
        Of(new ByteArrayContent(part.ToArray()), "application/jsonl"));

    private static HttpContent Of(HttpContent content, string kind)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(kind);
        return content;
    }

    private static string PathOf(string? name, string? file) => "imports?" + string.Join('&', new[] { ("name", name), ("file", file) }
        .Where(pair => pair.Item2 is not null).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}"));
}
