using System.CommandLine;
using System.Text;
using ModelRegistry.Features.Ledger;

namespace ModelRegistry.Cli;

/// <summary>A log that is read: of a registry in a file, behind a server, or as a folder of its static files.</summary>
internal sealed class OpenedLog : IAsyncDisposable
{
    private readonly string? folder;
    private readonly RemoteRegistry? server;
    private readonly LocalRegistry? file;

    private OpenedLog(string? folder, RemoteRegistry? server, LocalRegistry? file) =>
        (this.folder, this.server, this.file) = (folder, server, file);

    /// <summary>Opens what the command line names; a folder before a server, a server before a file.</summary>
    /// <exception cref="BadInputException">It cannot be used.</exception>
    public static async Task<OpenedLog> OpenAsync(ParseResult parsed, string? folder, CancellationToken stop)
    {
        if (folder is not null)
            return Directory.Exists(folder) ? new(folder, null, null) : throw new BadInputException($"{folder}: there is no such folder of a log's files.");
        return RemoteRegistry.Of(parsed, needsKey: false) is { } server
            ? new(null, server, null) : new(null, null, await LocalRegistry.OpenAsync(parsed, create: false, stop));
    }

    /// <summary>A file of the log; null where there is none.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken stop)
    {
        if (folder is not null)
        {
            var place = Path.Combine(folder, path);
            return File.Exists(place) ? await File.ReadAllBytesAsync(place, stop) : null;
        }

        if (server is not null) return await server.GetFileAsync("log/" + path, stop);
        return (await file!.SendAsync(new ReadLogFile(path), stop)).TryGet(out var read, out _) ? read.Content : null;
    }

    /// <summary>The proof of a paper; null where there is none.</summary>
    public async Task<string?> ProveAsync(string name, CancellationToken stop)
    {
        if (server is not null)
            return await server.GetFileAsync("log/proofs/" + Uri.EscapeDataString(name), stop) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
        return (await file!.SendAsync(new ProveLeaf(name), stop)).TryGet(out var proved, out _) ? proved.Proof : null;
    }

    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        return file?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
