using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Features;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Persistence;
using MediatR;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>The log on an SQLite file: appended to, signed, asked for proofs, and read whole as a stranger does.</summary>
internal static class Ledgers
{
    private const int Together = 500;

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync(int leaves)
    {
        var folder = Directory.CreateTempSubdirectory("modelreg-ledger-").FullName;
        try
        {
            await using var services = await OpenAsync(folder);
            var appended = await AppendAsync(services, leaves);
            var signed = await SignAsync(services);
            var (proof, audit) = (await ProveAsync(services, leaves), await AuditAsync(services));
            return
            [
                new($"appends to the log on SQLite, {Together} in a transaction", leaves / appended, "a second", 5_000, MoreIsBetter: true),
                new("  leaves taken into the tree and signed, up to 4,096 a head", leaves / signed, "a second"),
                new($"proof of one of {leaves} leaves, from the database", proof, "ms", 1),
                new("whole log read, hashed and compared from memory", leaves / audit, "leaves a second", 200_000, MoreIsBetter: true),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static async Task<ServiceProvider> OpenAsync(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Registry:ConnectionString"] = $"Data Source={Path.Combine(folder, "registry.db")}",
            ["Registry:Demonstration"] = "true",
            ["Signing:Folder"] = folder,
        }).Build();
        var services = new ServiceCollection().AddRegistry(configuration)
            .AddScoped<ICallerSource>(_ => new FixedCaller(Caller.Anonymous)).BuildServiceProvider();
        await RegistryStart.PrepareAsync(services);
        return services;
    }

    private static async Task<double> AppendAsync(ServiceProvider services, int leaves)
    {
        var clock = Stopwatch.StartNew();
        for (var done = 0; done < leaves; done += Together)
        {
            await using var scope = services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            for (var leaf = done; leaf < Math.Min(leaves, done + Together); leaf++)
                context.Record(LeafKind.Decision, $"US-2026-{leaf:000000}-D1", Digest(leaf), Digest(~leaf), new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> SignAsync(ServiceProvider services)
    {
        var worker = new LedgerWorker(
            services.GetRequiredService<IServiceScopeFactory>(), new LedgerBell(), TimeProvider.System, NullLogger<LedgerWorker>.Instance);
        var clock = Stopwatch.StartNew();
        while (await worker.StepAsync(CancellationToken.None))
        {
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> ProveAsync(ServiceProvider services, int leaves)
    {
        const int turns = 200;
        await using var scope = services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        for (var warm = 0; warm < 20; warm++) _ = (await mediator.Send(new ProveLeaf($"US-2026-{warm:000000}-D1"))).Value;
        var clock = Stopwatch.StartNew();
        for (var turn = 0; turn < turns; turn++) _ = (await mediator.Send(new ProveLeaf($"US-2026-{(long)turn * 7919 % leaves:000000}-D1"))).Value;
        return clock.Elapsed.TotalMilliseconds / turns;
    }

    private static async Task<double> AuditAsync(ServiceProvider services)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>?>(StringComparer.Ordinal);
        var key = System.Text.Encoding.UTF8.GetString((await ReadAsync("key"))!.Value.Span);
        await RunAsync(); // once to have the files in memory: what is measured is the stranger's work, not our database
        var clock = Stopwatch.StartNew();
        await RunAsync();
        return clock.Elapsed.TotalSeconds;

        async Task RunAsync()
        {
            var audit = await LogAudit.RunAsync((path, _) => ReadAsync(path), key, null, null, CancellationToken.None);
            if (!audit.IsSound) throw new InvalidOperationException(audit.Sentence);
        }

        async Task<ReadOnlyMemory<byte>?> ReadAsync(string path)
        {
            if (files.TryGetValue(path, out var known)) return known;
            await using var scope = services.CreateAsyncScope();
            return files[path] = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ReadLogFile(path))).Value.Content;
        }
    }

    private static Sha256Digest Digest(int number) => Sha256Digest.OfBytes(BitConverter.GetBytes(number));
}
