using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Stamps;

/// <summary>Beside each person that an append-only row names, the salted commitment to the name that person has on that day.</summary>
internal static class CommitmentStamp
{
    private static readonly ConcurrentDictionary<Type, string[]> PersonsOf = new();

    public static void Commit(RegistryContext context, List<EntityEntry> entries)
    {
        foreach (var rows in Named(entries))
        {
            Put(rows, context.People.Find(rows.Key));
        }
    }

    public static async Task CommitAsync(RegistryContext context, List<EntityEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var rows in Named(entries))
        {
            Put(rows, await context.People.FindAsync([rows.Key], cancellationToken));
        }
    }

    private static List<IGrouping<PersonId, (EntityEntry Entry, string Column)>> Named(List<EntityEntry> entries) =>
    [
        .. from entry in entries
           where entry.State == EntityState.Added && entry.Entity is IAppendOnly
           from column in PersonsOf.GetOrAdd(entry.Metadata.ClrType, type => [.. Columns.PersonColumns(type)])
           let id = (PersonId?)entry.Property(column).CurrentValue
           where id is not null
           group (entry, column) by id.Value,
    ];

    private static void Put(IEnumerable<(EntityEntry Entry, string Column)> rows, Person? person)
    {
        var commitment = person?.Commitment();
        foreach (var (entry, column) in rows)
        {
            entry.Property(column + Columns.Commitment).CurrentValue = commitment;
        }
    }
}
