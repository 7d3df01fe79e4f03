using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Domain.Statuses;
using ModelRegistry.Persistence.Lineage;

namespace ModelRegistry.Persistence;

/// <content>The log, and how decisions stand.</content>
public sealed partial class RegistryContext
{
    /// <summary>Leaves of the log; append-only, open to everybody.</summary>
    public DbSet<LedgerLeaf> LedgerLeaves => Set<LedgerLeaf>();

    /// <summary>Whole tiles of the log; append-only.</summary>
    public DbSet<LedgerTile> LedgerTiles => Set<LedgerTile>();

    /// <summary>Signed heads of the log; append-only.</summary>
    public DbSet<SignedHead> SignedHeads => Set<SignedHead>();

    /// <summary>Lists in which decisions have their places.</summary>
    public DbSet<StatusList> StatusLists => Set<StatusList>();

    /// <summary>The places of decisions; append-only.</summary>
    public DbSet<StatusPlace> StatusPlaces => Set<StatusPlace>();

    /// <summary>Lists as they were signed; append-only.</summary>
    public DbSet<SignedStatusList> SignedStatusLists => Set<SignedStatusList>();

    /// <summary>Whether something was recorded in the log since the context was last told to forget.</summary>
    public bool Recorded { get; internal set; }

    /// <summary>Holds the row that counts the leaves until the transaction ends: what is missing in the log is recorded once.</summary>
    /// <param name="stop">Ends the wait.</param>
    public Task HoldLogAsync(CancellationToken stop) => Latches.Where(latch => latch.Name == Latch.Ledger)
        .ExecuteUpdateAsync(set => set.SetProperty(latch => latch.Taken, latch => latch.Taken), stop);

    /// <summary>
    /// Records something in the log, in the transaction that runs. Decisions, letters of intended denials and other papers of cases are
    /// recorded by themselves when they are saved; this is for what is none of them.
    /// </summary>
    /// <param name="kind">What is recorded.</param>
    /// <param name="reference">Its reference.</param>
    /// <param name="pdfDigest">SHA-256 of its signed paper; null where there is none.</param>
    /// <param name="recordDigest">SHA-256 of its record for machines; null where none is kept.</param>
    /// <param name="issuedAt">When it was issued.</param>
    public void Record(LeafKind kind, string reference, Sha256Digest? pdfDigest, Sha256Digest? recordDigest, DateTimeOffset issuedAt) =>
        LedgerLeaves.Add(LedgerLeaf.Of(new(Guid.CreateVersion7()), kind, reference, pdfDigest, recordDigest, issuedAt));
}
