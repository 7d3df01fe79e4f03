using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Stamps;

/// <summary>Numbers new rows on SQLite, which numbers only its primary keys. Whoever saves holds the write lock meanwhile.</summary>
internal static class SequenceStamp
{
    public static void Number(RegistryContext context, List<EntityEntry> entries)
    {
        foreach (var (type, rows) in Unnumbered(context, entries))
        {
            Assign(rows, context.Database.SqlQueryRaw<long>(LastNumber(type)).AsEnumerable().Single());
        }
    }

    public static async Task NumberAsync(RegistryContext context, List<EntityEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var (type, rows) in Unnumbered(context, entries))
        {
            Assign(rows, await LastAsync(context, type, cancellationToken));
        }
    }

    /// <summary>The last number of a table.</summary>
    public static async Task<long> LastAsync(RegistryContext context, IEntityType type, CancellationToken cancellationToken) =>
        (await context.Database.SqlQueryRaw<long>(LastNumber(type)).ToListAsync(cancellationToken)).Single();

    private static IEnumerable<(IEntityType Type, List<EntityEntry> Rows)> Unnumbered(RegistryContext context, List<EntityEntry> entries) =>
        context.Dialect != Dialect.Sqlite
            ? []
            : entries.Where(entry => entry.State == EntityState.Added && entry.Metadata.FindProperty(Columns.Sequence) is not null)
                .GroupBy(entry => entry.Metadata)
                .Select(group => (group.Key, group.ToList()));

    private static string LastNumber(IEntityType type) =>
        $"""SELECT COALESCE(MAX("{Columns.Sequence}"), 0) AS "Value" FROM "{type.GetTableName()}" """;

    private static void Assign(List<EntityEntry> rows, long last)
    {
        foreach (var row in rows)
        {
            row.Property(Columns.Sequence).CurrentValue = ++last;
        }
    }
}
