using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Stamps;

/// <summary>Beside each person that an append-only row names, the salted commitment to the name that person has on that day.</summary>
internal static class CommitmentStamp
{
    public static void Commit(RegistryContext context, List<EntityEntry> entries)
    {
        foreach (var (entry, column, id) in Named(entries))
        {
            Put(entry, column, context.People.Find(id));
        }
    }

    public static async Task CommitAsync(RegistryContext context, List<EntityEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var (entry, column, id) in Named(entries))
        {
            Put(entry, column, await context.People.FindAsync([id], cancellationToken));
        }
    }

    private static IEnumerable<(EntityEntry Entry, string Column, PersonId Id)> Named(List<EntityEntry> entries) =>
        from entry in entries
        where entry.State == EntityState.Added && entry.Entity is IAppendOnly
        from column in Columns.PersonColumns(entry.Metadata.ClrType)
        let id = (PersonId?)entry.Property(column).CurrentValue
        where id is not null
        select (entry, column, id.Value);

    private static void Put(EntityEntry entry, string column, Person? person) =>
        entry.Property(column + Columns.Commitment).CurrentValue = person?.Commitment();
}
