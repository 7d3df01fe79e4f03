using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;

namespace ModelRegistry.Persistence.Storage;

/// <summary>What holds for every table of a kind, said once after all configurations.</summary>
internal static class ModelRules
{
    public static void Apply(ModelBuilder builder, Dialect dialect)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(type => type.ClrType.Assembly == typeof(IVersioned).Assembly).ToList())
        {
            IdsAreMadeAtTheEdge(type);
            Sequence(type, dialect);
            VersionIsChecked(builder, type);
            AppendOnlyIsGuarded(builder, type);
        }
    }

    private static void IdsAreMadeAtTheEdge(IMutableEntityType type)
    {
        foreach (var property in type.FindPrimaryKey()?.Properties ?? [])
        {
            property.ValueGenerated = ValueGenerated.Never;
        }
    }

    // SQLite numbers only its primary keys; there the stamp counts, under the write lock.
    private static void Sequence(IMutableEntityType type, Dialect dialect)
    {
        if (type.FindProperty(Columns.Sequence) is { } sequence)
        {
            sequence.ValueGenerated = dialect == Dialect.Sqlite ? ValueGenerated.Never : ValueGenerated.OnAdd;
        }
    }

    private static void VersionIsChecked(ModelBuilder builder, IMutableEntityType type)
    {
        if (type.ClrType.IsAssignableTo(typeof(IVersioned)))
        {
            builder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }

    private static void AppendOnlyIsGuarded(ModelBuilder builder, IMutableEntityType type)
    {
        if (!type.ClrType.IsAssignableTo(typeof(IAppendOnly)))
        {
            return;
        }

        var entity = builder.Entity(type.ClrType);
        entity.ToTable(table => table.HasTrigger(AppendOnlyGuard.TriggerName(type.GetTableName()!)));
        foreach (var person in Columns.PersonColumns(type.ClrType))
        {
            entity.HasOne(typeof(Person)).WithMany().HasForeignKey(person).OnDelete(DeleteBehavior.Restrict);
            entity.Property<Sha256Digest?>(person + Columns.Commitment);
        }
    }
}
