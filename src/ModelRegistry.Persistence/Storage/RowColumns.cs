using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using ModelRegistry.Domain;
using ModelRegistry.Persistence.Stamps;

namespace ModelRegistry.Persistence.Storage;

/// <summary>The columns of a table, each with where its value comes from when a row is written without being tracked.</summary>
internal sealed class RowColumns
{
    private readonly List<Column> columns = [];
    private readonly IEntityType type;

    private RowColumns(IEntityType type) => this.type = type;

    public int Count => columns.Count;

    private delegate object? Reading(object row);

    public static async Task<RowColumns> OfAsync(
        RegistryContext context, IEntityType type, IReadOnlyCollection<object> rows, CancellationToken stop)
    {
        var shadows = await RowStamps.OfAsync(context, type, rows, stop);
        var made = new RowColumns(type);
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        foreach (var property in type.GetFlattenedProperties().Where(property => !MadeByTheDatabase(context, property)))
        {
            var mapping = property.GetRelationalTypeMapping();
            made.columns.Add(new(
                property.GetColumnName(table)!, mapping, property.IsNullable || Optional(property),
                Provided(mapping, shadows.Reading(property) ?? Plain(property))));
        }

        return made;
    }

    public string Sql(ISqlGenerationHelper sql, int rows)
    {
        var text = new StringBuilder("INSERT INTO ").Append(sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema())).Append(" (")
            .AppendJoin(", ", columns.Select(column => sql.DelimitIdentifier(column.Name))).Append(") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (")
                .AppendJoin(", ", Enumerable.Range(row * Count, Count).Select(Name)).Append(')');
        }

        return text.ToString();
    }

    /// <summary>What a row has in a column, as the database's client takes it.</summary>
    public object? Read(object row, int at) => columns[at].Read(row);

    public void AddParameters(DbCommand command, int row)
    {
        for (var at = 0; at < Count; at++)
        {
            command.Parameters.Add(columns[at].Mapping.CreateParameter(command, Name((row * Count) + at), null, columns[at].Nullable));
        }
    }

    public void Fill(DbParameterCollection parameters, int row, object values)
    {
        for (var at = 0; at < Count; at++)
        {
            parameters[(row * Count) + at].Value = Read(values, at) ?? DBNull.Value;
        }
    }

    // With the sign that all three databases take: SQLite looks a name without one up three times more.
    private static string Name(int at) => "@p" + at.ToString(CultureInfo.InvariantCulture);

    private static bool MadeByTheDatabase(RegistryContext context, IProperty property) =>
        property.Name == Columns.Sequence && context.Dialect != Dialect.Sqlite;

    private static bool Optional(IProperty property) => property.DeclaringType is IComplexType { ComplexProperty.IsNullable: true };

    private static Reading Plain(IProperty property)
    {
        if (property.DeclaringType is not IComplexType complex) return property.GetGetter().GetClrValue;
        var whole = complex.ComplexProperty.GetGetter();
        var part = property.PropertyInfo!;
        return row => whole.GetClrValue(row) is { } value ? part.GetValue(value) : null;
    }

    private static Reading Provided(RelationalTypeMapping mapping, Reading read)
    {
        if (mapping.Converter is not { } converter) return read;
        var convert = converter.ConvertToProvider;

        // Rows that were made together share digests, persons and words: each is converted once.
        var (last, converted) = (default(object), default(object));
        return row =>
        {
            if (read(row) is not { } value) return null;
            if (!value.Equals(last)) (last, converted) = (value, convert(value));
            return converted;
        };
    }

    private sealed record Column(string Name, RelationalTypeMapping Mapping, bool Nullable, Reading Read);

    /// <summary>What the stamps put into columns that the nouns do not have.</summary>
    private sealed class RowStamps
    {
        private readonly Dictionary<PersonId, Sha256Digest?> commitments = [];
        private long sequence;

        public static async Task<RowStamps> OfAsync(
            RegistryContext context, IEntityType type, IReadOnlyCollection<object> rows, CancellationToken stop)
        {
            var stamps = new RowStamps();
            foreach (var row in rows)
            {
                if (row is IVersioned versioned) versioned.Version = FreshId.Next();
                StampInterceptor.Owner(context, type, row);
            }

            if (type.FindProperty(Columns.Sequence) is not null) stamps.sequence = await SequenceStamp.LastAsync(context, type, stop);
            if (!type.ClrType.IsAssignableTo(typeof(IAppendOnly))) return stamps;
            foreach (var column in Columns.PersonColumns(type.ClrType))
            {
                var read = type.FindProperty(column)!.GetGetter();
                foreach (var person in rows.Select(row => (PersonId?)read.GetClrValue(row)).OfType<PersonId>().Distinct())
                {
                    stamps.commitments[person] = (await context.People.FindAsync([person], stop))?.Commitment();
                }
            }

            return stamps;
        }

        public Reading? Reading(IProperty property)
        {
            if (!property.IsShadowProperty()) return null;
            if (property.Name == Columns.Sequence) return _ => ++sequence;
            if (property.Name == Columns.NameKey) return Of(property, "Name", name => Columns.KeyOf((string)name));
            if (Beside(property, "Low") is { } low) return Of(property, low, operations => (double?)((Operations)operations).Bounds.Low);
            if (Beside(property, "High") is { } high) return Of(property, high, operations => (double?)((Operations)operations).Bounds.High);
            if (Beside(property, Columns.Commitment) is { } person) return Of(property, person, id => commitments[(PersonId)id]);
            throw new InvalidOperationException($"Nothing says what fills {property.DeclaringType.ShortName()}.{property.Name}.");
        }

        private static string? Beside(IProperty property, string ending) =>
            property.Name.EndsWith(ending, StringComparison.Ordinal)
                && property.DeclaringType.FindProperty(property.Name[..^ending.Length]) is { } beside
                ? beside.Name
                : null;

        private static Reading Of(IProperty property, string from, Func<object, object?> make)
        {
            var read = property.DeclaringType.FindProperty(from)!.GetGetter();
            return row => read.GetClrValue(row) is { } value ? make(value) : null;
        }
    }
}
