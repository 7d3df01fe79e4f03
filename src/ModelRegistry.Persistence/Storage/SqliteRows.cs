using System.Buffers;
using System.Globalization;
using System.Text;
using SQLitePCL;

namespace ModelRegistry.Persistence.Storage;

/// <summary>
/// Writes rows on SQLite by one statement whose parameters are bound by their place. The client's commands look each parameter up by name
/// for each row, which costs more than the row does. Values are stored in the forms in which the client stores them
/// (learn.microsoft.com/dotnet/standard/data/sqlite/types), which a test compares column by column.
/// </summary>
internal static class SqliteRows
{
    private const int LengthOfGuid = 36;

    /// <summary>Writes rows.</summary>
    /// <param name="engine">The engine behind an open connection, whose transaction holds the rows.</param>
    /// <param name="columns">What is written of a row.</param>
    /// <param name="sql">The statement for one row.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="stop">Stops between two rows.</param>
    /// <exception cref="System.Data.Common.DbException">The database refuses a row.</exception>
    public static void Write(sqlite3 engine, RowColumns columns, string sql, IEnumerable<object> rows, CancellationToken stop)
    {
        Provider.Heed(raw.sqlite3_prepare_v2(engine, sql, out var statement), engine);
        using (statement)
        {
            var bound = new object?[columns.Count];
            foreach (var row in rows)
            {
                stop.ThrowIfCancellationRequested();
                BindNew(statement, columns, row, bound);
                var stepped = raw.sqlite3_step(statement);
                if (stepped != raw.SQLITE_DONE) Provider.Heed(stepped, engine);
                raw.sqlite3_reset(statement);
            }
        }
    }

    // What is bound stays bound from row to row, and begins as null; rows that were made together have much in common.
    private static void BindNew(sqlite3_stmt statement, RowColumns columns, object row, object?[] bound)
    {
        for (var at = 0; at < bound.Length; at++)
        {
            var value = columns.Read(row, at);
            if (Equals(bound[at], value)) continue;
            Bind(statement, at + 1, value);
            bound[at] = value;
        }
    }

    // An empty span would be bound as null.
    private static void Bind(sqlite3_stmt statement, int at, object? value)
    {
        switch (value)
        {
            case null:
                raw.sqlite3_bind_null(statement, at);
                break;
            case "":
                raw.sqlite3_bind_text(statement, at, "");
                break;
            case string text:
                Text(statement, at, text);
                break;
            case Guid id:
                Id(statement, at, id);
                break;
            case long or int or short or byte or bool:
                raw.sqlite3_bind_int64(statement, at, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                raw.sqlite3_bind_double(statement, at, number);
                break;
            case decimal number:
                Text(statement, at, number.ToString("0.0###########################", CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                Text(statement, at, day.ToString(@"yyyy\-MM\-dd", CultureInfo.InvariantCulture));
                break;
            case byte[] { Length: 0 }:
                raw.sqlite3_bind_zeroblob(statement, at, 0);
                break;
            case byte[] bytes:
                raw.sqlite3_bind_blob(statement, at, bytes);
                break;
            default:
                throw new InvalidOperationException($"Nothing says how SQLite stores a {value.GetType().Name}.");
        }
    }

    private static void Text(sqlite3_stmt statement, int at, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > 512 ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[512];
        raw.sqlite3_bind_text(statement, at, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    // In upper case, as the client writes it: text is compared byte by byte.
    private static void Id(sqlite3_stmt statement, int at, Guid id)
    {
        Span<byte> bytes = stackalloc byte[LengthOfGuid];
        id.TryFormat(bytes, out _);
        Ascii.ToUpperInPlace(bytes, out _);
        raw.sqlite3_bind_text(statement, at, bytes);
    }
}
