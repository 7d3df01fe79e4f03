using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using ModelRegistry.Persistence.Stamps;

namespace ModelRegistry.Persistence.Storage;

/// <summary>
/// Writes many new rows with statements that are prepared once, in place of one command a row. What storage adds to the nouns is filled
/// as the stamps fill it.
/// </summary>
public static class BulkInsert
{
    // Under what the strictest database allows in one command.
    private const int MostParameters = 2_000;
    private const int MostRows = 50;

    /// <summary>Writes new rows of one table that nothing tracks.</summary>
    /// <param name="context">The registry; its transaction, when it has one, holds the rows too.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <typeparam name="T">The table.</typeparam>
    public static Task InsertAsync<T>(this RegistryContext context, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class => WriteAsync(context, context.Model.FindEntityType(typeof(T))!, rows, cancellationToken);

    /// <summary>
    /// Writes what the context holds as added, what is referenced before what references it, and forgets it; changed rows stay for the unit
    /// of work. Where rows are to be deleted nothing is written: what takes their place must come after.
    /// </summary>
    /// <param name="context">The registry, in a transaction.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task InsertAddedAsync(this RegistryContext context, CancellationToken cancellationToken)
    {
        var entries = context.ChangeTracker.Entries().ToList();
        if (entries.Exists(entry => entry.State == EntityState.Deleted))
        {
            context.AddRange(context.NewRows.All);
            context.NewRows.Clear();
            return;
        }

        foreach (var word in await WordStamp.NewAsync(context, cancellationToken)) context.NewRows.Add(word);
        var added = entries.Where(entry => entry.State == EntityState.Added).ToLookup(entry => entry.Metadata);
        await AttributionStamp.ForgetAsync(context, [.. added.SelectMany(group => group)], cancellationToken);
        var untracked = context.NewRows.Types.Select(noun => context.Model.FindEntityType(noun)!);
        foreach (var type in InOrder(added.Select(group => group.Key).Union(untracked)))
        {
            var rows = added[type].Select(entry => entry.Entity).Concat(context.NewRows.Of(type.ClrType)).ToList();
            await WriteAsync(context, type, rows, cancellationToken);
            foreach (var entry in added[type]) entry.State = EntityState.Detached;
        }

        context.NewRows.Clear();
    }

    private static async Task WriteAsync(RegistryContext context, IEntityType type, IReadOnlyCollection<object> rows,
        CancellationToken stop)
    {
        if (rows.Count == 0) return;
        var columns = await RowColumns.OfAsync(context, type, rows, stop);
        await context.Database.OpenConnectionAsync(stop);
        try
        {
            if (Provider.Engine(context.Database.GetDbConnection()) is { } engine)
            {
                SqliteRows.Write(engine, columns, columns.Sql(context.GetService<ISqlGenerationHelper>(), 1), rows, stop);
                return;
            }

            var many = Math.Clamp(MostParameters / columns.Count, 1, MostRows);
            var whole = rows.Count - (rows.Count % many);
            if (whole > 0) await RunAsync(context, columns, rows.Take(whole), many, stop);
            if (whole < rows.Count) await RunAsync(context, columns, rows.Skip(whole), rows.Count - whole, stop);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    // The number of rows is a multiple of how many one command takes.
    private static async Task RunAsync(RegistryContext context, RowColumns columns, IEnumerable<object> rows, int many,
        CancellationToken stop)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = columns.Sql(context.GetService<ISqlGenerationHelper>(), many);
        for (var row = 0; row < many; row++) columns.AddParameters(command, row);
        await command.PrepareAsync(stop);
        var filled = 0;
        foreach (var row in rows)
        {
            columns.Fill(command.Parameters, filled, row);
            if (++filled < many) continue;
            await command.ExecuteNonQueryAsync(stop);
            filled = 0;
        }
    }

    private static List<IEntityType> InOrder(IEnumerable<IEntityType> types)
    {
        var all = types.ToHashSet();
        var order = new List<IEntityType>();
        var seen = new HashSet<IEntityType>();
        foreach (var type in all) Visit(type);
        return order;

        void Visit(IEntityType type)
        {
            if (!seen.Add(type)) return;
            foreach (var principal in type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(all.Contains)) Visit(principal);
            order.Add(type);
        }
    }
}
