using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ModelRegistry.Persistence.Storage;

/// <summary>
/// Readers beside one writer (WAL), and a writer that waits its turn instead of failing. Transactions of the client library begin
/// IMMEDIATE, so that two writers never deadlock on upgrading a read lock.
/// With recursive_triggers a row that INSERT OR REPLACE takes away asks its guard; by default SQLite takes it away unasked.
/// A connection keeps at most 64 MiB of pages (2 MiB by default): a large transaction otherwise reads back what it wrote.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA busy_timeout=15000; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; "
        + "PRAGMA cache_size=-65536;";

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
