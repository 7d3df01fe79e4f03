using System.Globalization;
using System.Text;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Ledger;

namespace ModelRegistry.Features.Ledger;

/// <summary>One of the static files of the log (C2SP tlog-tiles): checkpoint, key, a tile, a bundle of entries.</summary>
/// <param name="Path">Its path below the log's address: "checkpoint", "key", "tile/0/x001/234.p/5", "tile/entries/000".</param>
public sealed record ReadLogFile(string Path) : IQuery<ReadLogFile.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Verify;

    /// <summary>The file.</summary>
    /// <param name="Content">Its bytes.</param>
    /// <param name="ContentType">What they are.</param>
    /// <param name="IsForEver">Whether the file never changes; the others change within seconds.</param>
    public sealed record Answer(ReadOnlyMemory<byte> Content, string ContentType, bool IsForEver);
}

internal sealed class ReadLogFileHandler(LogTree tree, LogDesk desk) : IRequestHandler<ReadLogFile, Result<ReadLogFile.Answer>>
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Bytes = "application/octet-stream";

    public async Task<Result<ReadLogFile.Answer>> Handle(ReadLogFile request, CancellationToken cancellationToken)
    {
        var missing = new Refusal.NotFound($"file {request.Path} of the log");
        if (request.Path == "key") return desk.Signer is { } signer ? Plain(signer.Key + "\n") : missing;
        if (await tree.HeadAsync(cancellationToken) is not { } head) return missing;
        if (request.Path == "checkpoint") return Plain(head.Note);
        if (Named(request.Path) is not var (tile, entries)) return missing;

        // Only what a signed head covers is served: a partial tile of any width that it has is a part that never changes.
        if (((tile.Index * Tile.Whole) + tile.Width) > head.Size >> (Tile.Height * tile.Level)) return missing;
        return new ReadLogFile.Answer(
            entries ? EntryBundle.Write(await tree.EntriesAsync(tile, cancellationToken)) : await tree.HashesAsync(tile, cancellationToken),
            Bytes, IsForEver: true);
    }

    private static ReadLogFile.Answer Plain(string text) => new(Encoding.UTF8.GetBytes(text), Text, IsForEver: false);

    private static (Tile Tile, bool Entries)? Named(string path)
    {
        var parts = path.Split('/', 3);
        if (parts.Length < 3 || parts[0] != "tile") return null;
        var entries = parts[1] == "entries";
        var level = 0;
        if (!entries && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out level)
            || parts[1].Length > 1)) return null;
        return Tile.TryParse(level, parts[2], out var tile) ? (tile, entries) : null;
    }
}
