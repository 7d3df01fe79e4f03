using Microsoft.EntityFrameworkCore.ChangeTracking;
using ModelRegistry.Domain;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Stamps;

/// <summary>Columns that follow from another column of the same row.</summary>
internal static class ColumnStamp
{
    public static void Fill(EntityEntry entry)
    {
        if (entry.Metadata.FindProperty(Columns.NameKey) is not null)
        {
            entry.Property(Columns.NameKey).CurrentValue = Columns.KeyOf((string)entry.Property("Name").CurrentValue!);
        }

        foreach (var property in entry.Metadata.GetProperties().Where(property => property.ClrType == typeof(Operations)))
        {
            var operations = (Operations?)entry.Property(property.Name).CurrentValue;
            entry.Property(property.Name + "Low").CurrentValue = (double?)operations?.Bounds.Low;
            entry.Property(property.Name + "High").CurrentValue = (double?)operations?.Bounds.High;
        }
    }
}
