using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using ModelRegistry.Domain;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Stamps;

/// <summary>Fills, on saving, what storage adds to the nouns: version, name key, words of names, doubles of operations, sequence,
/// commitments, leaves of the log.</summary>
internal sealed class StampInterceptor : SaveChangesInterceptor
{
    public static StampInterceptor Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        var context = Written(eventData);
        using var compared = Uncompared.AfterOnce(context);
        LedgerStamp.Refuse(context);
        WordStamp.Add(context);
        var entries = Stamp(context);
        SequenceStamp.Number(context, entries);
        CommitmentStamp.Commit(context, entries);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = Written(eventData);
        using var compared = Uncompared.AfterOnce(context);
        await WordStamp.AddAsync(context, cancellationToken);
        await LedgerStamp.AddAsync(context, cancellationToken);
        var entries = Stamp(context);
        await SequenceStamp.NumberAsync(context, entries, cancellationToken);
        await CommitmentStamp.CommitAsync(context, entries, cancellationToken);
        await AttributionStamp.ForgetAsync(context, entries, cancellationToken);
        return result;
    }

    private static RegistryContext Written(DbContextEventData eventData)
    {
        var context = (RegistryContext)eventData.Context!;
        return context.NewRows.Any ? throw new InvalidOperationException("New rows that nothing tracks were not written before saving.") : context;
    }

    private static List<EntityEntry> Stamp(RegistryContext context)
    {
        var entries = context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        foreach (var entry in entries)
        {
            Version(entry);
            ColumnStamp.Fill(entry);
            Owner(context, entry.Metadata, entry.Entity);
        }

        return entries;
    }

    private static void Version(EntityEntry entry)
    {
        if (entry.Entity is IVersioned)
        {
            entry.Property(nameof(IVersioned.Version)).CurrentValue = Guid.CreateVersion7();
        }
    }

    // No act may write for another organisation: that would be a mistake of ours, not of the user.
    internal static void Owner(RegistryContext context, IEntityType type, object row)
    {
        if (row is ITenantOwned owned && !context.MayWriteFor(owned.OrganisationId))
        {
            throw new InvalidOperationException($"A row of {type.ShortName()} was to be written for another organisation.");
        }
    }
}
