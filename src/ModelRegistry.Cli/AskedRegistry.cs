using System.CommandLine;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Cli;

/// <summary>A registry that is read, in a file or behind a server: one question, one answer, whichever it is.</summary>
internal sealed class AskedRegistry : IAsyncDisposable
{
    private readonly LocalRegistry? file;
    private readonly RemoteRegistry? server;

    private AskedRegistry(LocalRegistry? file, RemoteRegistry? server) => (this.file, this.server) = (file, server);

    /// <summary>The exit code of the question that had no answer.</summary>
    public int Failed { get; private set; } = Exit.CannotTell;

    /// <summary>Opens what the command line names.</summary>
    /// <exception cref="BadInputException">It cannot be used.</exception>
    public static async Task<AskedRegistry> OpenAsync(ParseResult parsed, CancellationToken stop) =>
        RemoteRegistry.Of(parsed, needsKey: true) is { } server
            ? new(null, server)
            : new(await LocalRegistry.OpenAsync(parsed, create: false, stop), null);

    /// <summary>Asks; null when there is no answer, and stderr says why.</summary>
    /// <param name="act">The question.</param>
    /// <param name="path">Where a server answers it.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<T?> AskAsync<T>(IAct<T> act, string path, CancellationToken stop)
        where T : class
    {
        if (server is not null) return await server.GetAsync<T>(path, stop);
        if ((await file!.SendAsync(act, stop)).TryGet(out var answer, out var refusal)) return answer;
        Failed = Exit.Refused(refusal);
        return null;
    }

    /// <summary>A name as a part of an address, its slashes kept.</summary>
    public static string Escaped(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        return file?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
