using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using ModelRegistry.Domain;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Stamps;

/// <summary>Columns that follow from another column of the same row.</summary>
internal static class ColumnStamp
{
    private static readonly ConcurrentDictionary<IEntityType, string[]> OperationsOf = new();

    public static void Fill(EntityEntry entry)
    {
        if (entry.Metadata.FindProperty(Columns.NameKey) is not null)
        {
            entry.Property(Columns.NameKey).CurrentValue = Columns.KeyOf((string)entry.Property("Name").CurrentValue!);
        }

        foreach (var name in OperationsOf.GetOrAdd(entry.Metadata, OperationsIn))
        {
            var operations = (Operations?)entry.Property(name).CurrentValue;
            entry.Property(name + "Low").CurrentValue = (double?)operations?.Bounds.Low;
            entry.Property(name + "High").CurrentValue = (double?)operations?.Bounds.High;
        }
    }

    private static string[] OperationsIn(IEntityType type) =>
        [.. type.GetProperties().Where(property => property.ClrType == typeof(Operations)).Select(property => property.Name)];
}
