using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Models;

/// <summary>
/// A word of a name that a model goes or went by. A model may have words of several names: one that was renamed is found by both.
/// </summary>
public sealed class ModelWord
{
    /// <summary>The model.</summary>
    public required ModelId ModelId { get; init; }

    /// <summary>The word in capitals (<see cref="NameWords"/>).</summary>
    public required string Word { get; init; }
}

internal sealed class ModelWordMap : IEntityTypeConfiguration<ModelWord>
{
    public void Configure(EntityTypeBuilder<ModelWord> builder)
    {
        builder.ToTable("ModelWords");
        builder.HasKey(word => new { word.ModelId, word.Word });
        builder.References<ModelWord, Model>(nameof(ModelWord.ModelId));
        builder.Property(word => word.Word).HasMaxLength(NameWords.Longest);
        builder.HasIndex(word => new { word.Word, word.ModelId });
    }
}
