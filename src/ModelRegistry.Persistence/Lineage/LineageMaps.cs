using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Lineage;

internal sealed class DerivationMap : IEntityTypeConfiguration<Derivation>
{
    public void Configure(EntityTypeBuilder<Derivation> builder)
    {
        builder.References<Derivation, Release>(nameof(Derivation.ChildId));
        builder.References<Derivation, Release>(nameof(Derivation.ParentId));
        builder.HasOperations(nameof(Derivation.GenerationOperations));
        builder.HasIndex(edge => new { edge.ChildId, edge.ParentId, edge.Relation }).IsUnique();
        builder.HasIndex(edge => new { edge.ParentId, edge.Relation, edge.ChildId });
        builder.HasIndex(edge => new { edge.Relation, edge.ChildId });
        builder.ComplexProperty(edge => edge.Queried, PeriodColumns.Map);
    }
}

/// <summary>
/// A row that one transaction at a time holds. Whoever adds an edge of lineage holds "lineage" first: two edges that are harmless apart
/// could close a cycle together. Whoever raises a flag or sends a case on to be finalised holds "flags". "words" is taken once, by whoever
/// gave the models of old their words. "ledger" is taken as often as the log has leaves.
/// </summary>
internal sealed class Latch
{
    public const string Lineage = "lineage";

    public const string Words = "words";

    public const string Flags = "flags";

    public const string Ledger = "ledger";

    public required string Name { get; init; }

    public long Taken { get; set; }
}

internal sealed class LatchMap : IEntityTypeConfiguration<Latch>
{
    public void Configure(EntityTypeBuilder<Latch> builder)
    {
        builder.HasKey(latch => latch.Name);
        builder.Property(latch => latch.Name).HasMaxLength(40);
        builder.HasData(new Latch { Name = Latch.Lineage }, new Latch { Name = Latch.Words }, new Latch { Name = Latch.Flags },
            new Latch { Name = Latch.Ledger });
    }
}
