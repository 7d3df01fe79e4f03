using System.CommandLine;
using System.Data.Common;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Features;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Signers;

namespace ModelRegistry.Cli;

/// <summary>A registry in a file, without a server. Whoever acts is the one local principal.</summary>
internal sealed class LocalRegistry : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private LocalRegistry(ServiceProvider services) => this.services = services;

    /// <summary>The services, for what is done before the first act.</summary>
    public IServiceProvider Services => services;

    /// <summary>Opens the file named on the command line and brings it to the newest migration.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="create">Whether a file that is not there is made.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="BadInputException">There is no such file, or it is no registry.</exception>
    public static async Task<LocalRegistry> OpenAsync(ParseResult parsed, bool create, CancellationToken stop)
    {
        RemoteRegistry.Refuse(parsed);
        var file = Path.GetFullPath(parsed.GetRequiredValue(CommandTree.Database));
        Check(file, create);
        var registry = new LocalRegistry(Compose(file, demonstration: false, Commands.SignersCommand.FileOf(parsed)));
        await RegistryStart.PrepareEmbeddedAsync(registry.services, stop);
        return registry;
    }

    /// <summary>Whether the file named on the command line is there.</summary>
    public static bool IsThere(ParseResult parsed) => File.Exists(parsed.GetRequiredValue(CommandTree.Database));

    /// <summary>The services over a file.</summary>
    /// <param name="file">The registry.</param>
    /// <param name="demonstration">Whether it holds the demonstration data.</param>
    /// <param name="trust">The file of those whose signatures are believed; null for nobody.</param>
    /// <exception cref="BadInputException">That file cannot be used.</exception>
    public static ServiceProvider Compose(string file, bool demonstration, string? trust = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            // The builder quotes what a path holds, so that no name of a file can set an option of the connection.
            ["Registry:ConnectionString"] = new DbConnectionStringBuilder { ["Data Source"] = file }.ConnectionString,
            ["Registry:Demonstration"] = demonstration ? "true" : "false",
            ["Trust:File"] = trust,
        }).Build();
        if (SignerTrust.Fault(configuration) is { } fault) throw new BadInputException(fault);
        RegistryStart.BeginEarly(configuration);
        var composed = new ServiceCollection();
        composed.AddSingleton<IConfiguration>(configuration);
        composed.AddRegistry(configuration);
        composed.AddScoped<ICallerSource>(_ => new FixedCaller(LocalPrincipal.Caller));
        return composed.BuildServiceProvider();
    }

    /// <summary>Sends one act in a scope of its own.</summary>
    public async Task<Result<T>> SendAsync<T>(IAct<T> act, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(act, stop);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    public static void Check(string file, bool create)
    {
        if (!File.Exists(file))
        {
            if (!create)
                throw new BadInputException($"{file}: there is no registry here. \"modelreg import\" makes one, or --db names another.");
            if (!Directory.Exists(Path.GetDirectoryName(file)))
                throw new BadInputException($"{file}: its folder does not exist. Make it first, or name another file with --db.");
            return;
        }

        using var stream = File.OpenRead(file);
        var head = new byte[16];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read > 0 && !head.AsSpan().SequenceEqual("SQLite format 3\0"u8))
            throw new BadInputException($"{file}: this is no SQLite file, so it is no registry. Name the registry's file with --db.");
    }
}
