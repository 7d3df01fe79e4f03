using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain;

namespace ModelRegistry.Persistence.Storage;

/// <summary>Columns that storage needs and the nouns do not have. The stamps fill them on saving.</summary>
public static class Columns
{
    /// <summary>A number that grows with every row: what lists are ordered and paged by.</summary>
    public const string Sequence = nameof(Sequence);

    /// <summary>The name in capitals: what makes names unique without regard to case.</summary>
    public const string NameKey = nameof(NameKey);

    /// <summary>What is added to the name of a column with a person, for the commitment to that person's name.</summary>
    public const string Commitment = nameof(Commitment);

    /// <summary>The longest name of a model, data set or party that is kept.</summary>
    public const int LongestName = 300;

    /// <summary>The key of a name: the same for all spellings that differ by case only.</summary>
    public static string KeyOf(string name) => name.Trim().ToUpperInvariant();

    /// <summary>Gives the table a growing number to page by.</summary>
    public static void HasSequence<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.Property<long>(Sequence);
        builder.HasIndex(Sequence).IsUnique();
    }

    /// <summary>Makes the property Name unique without regard to case.</summary>
    public static void HasUniqueName<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.Property<string>("Name").HasMaxLength(LongestName);
        builder.Property<string>(NameKey).HasMaxLength(LongestName).IsRequired();
        builder.HasIndex(NameKey).IsUnique();
    }

    /// <summary>Gives operations their two doubles to sort and compare by.</summary>
    public static void HasOperations<T>(this EntityTypeBuilder<T> builder, string property)
        where T : class
    {
        builder.Property<double?>(property + "Low");
        builder.Property<double?>(property + "High");
    }

    /// <summary>References another table without a navigation; what is referenced cannot be deleted.</summary>
    public static void References<T, TOther>(this EntityTypeBuilder<T> builder, string property)
        where T : class
        where TOther : class =>
        builder.HasOne<TOther>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);

    /// <summary>The row with this name in any case.</summary>
    public static IQueryable<T> Named<T>(this IQueryable<T> rows, string name)
        where T : class
    {
        var key = KeyOf(name);
        return rows.Where(row => EF.Property<string>(row, NameKey) == key);
    }

    /// <summary>The next rows after a position, in order of recording.</summary>
    /// <param name="rows">A table that has a sequence.</param>
    /// <param name="after">The position of the last row seen; 0 at the beginning.</param>
    public static IQueryable<T> After<T>(this IQueryable<T> rows, long after)
        where T : class =>
        rows.Where(row => EF.Property<long>(row, Sequence) > after).OrderBy(row => EF.Property<long>(row, Sequence));

    /// <summary>The names of the columns that hold persons in append-only rows.</summary>
    internal static IEnumerable<string> PersonColumns(Type type) => type.GetProperties()
        .Where(property => property.PropertyType == typeof(PersonId) || property.PropertyType == typeof(PersonId?))
        .Select(property => property.Name);
}
