using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ModelRegistry.Persistence.Casework;

/// <summary>Sentences in order, as one column of JSON: the same on every database, and never searched.</summary>
internal static class TextsColumn
{
    public static void HasTexts<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, IReadOnlyList<string>>> texts)
        where T : class => builder.Property(texts).HasConversion(Converter, Comparer);

    private static readonly ValueConverter<IReadOnlyList<string>, string> Converter = new(texts => Write(texts), json => Read(json));

    private static readonly ValueComparer<IReadOnlyList<string>> Comparer = new(
        (left, right) => left!.SequenceEqual(right!), texts => texts.Count, texts => texts);

    private static string Write(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts);

    private static string[] Read(string json) => JsonSerializer.Deserialize<string[]>(json)!;
}
