using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Persistence;

namespace ModelRegistry.Tests.Benchmarks;

/// <summary>A log on an SQLite file of its own, to which papers are appended one transaction each, as when they are issued.</summary>
internal sealed class MeasuredLog : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("modelreg-logged-").FullName;
    private readonly ServiceProvider services;
    private int papers;

    private MeasuredLog() => services = Ledgers.OpenAsync(folder).GetAwaiter().GetResult();

    public static MeasuredLog Open() => new();

    /// <summary>Appends one paper.</summary>
    public void Append(ReadOnlyMemory<byte> paper) => AppendAsync(paper).GetAwaiter().GetResult();

    /// <summary>Takes everything appended into the tree and signs its head.</summary>
    public void Sign() => SignAsync().GetAwaiter().GetResult();

    public void Dispose()
    {
        services.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AppendAsync(ReadOnlyMemory<byte> paper)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var digest = Sha256Digest.OfBytes(paper.Span);
        context.Record(LeafKind.Decision, $"US-2026-{papers++:000000}-D1", digest, digest, new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task SignAsync()
    {
        using var worker = new LedgerWorker(
            services.GetRequiredService<IServiceScopeFactory>(), new LedgerBell(), TimeProvider.System, NullLogger<LedgerWorker>.Instance);
        while (await worker.StepAsync(CancellationToken.None))
        {
        }
    }
}
