using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Ledger;

namespace ModelRegistry.Persistence.Ledger;

internal sealed class LedgerLeafMap : IEntityTypeConfiguration<LedgerLeaf>
{
    public void Configure(EntityTypeBuilder<LedgerLeaf> builder)
    {
        builder.ToTable("LedgerLeaves");
        builder.Property(leaf => leaf.Reference).HasMaxLength(200);
        builder.Property(leaf => leaf.Hash).HasMaxLength(32);
        builder.HasIndex(leaf => leaf.Index).IsUnique();
        builder.HasIndex(leaf => leaf.Reference);
        builder.HasIndex(leaf => leaf.PdfDigest);
    }
}

internal sealed class LedgerTileMap : IEntityTypeConfiguration<LedgerTile>
{
    public void Configure(EntityTypeBuilder<LedgerTile> builder)
    {
        builder.ToTable("LedgerTiles");
        builder.HasKey(tile => new { tile.Level, tile.Index });
        builder.Property(tile => tile.Root).HasMaxLength(32);
    }
}

internal sealed class SignedHeadMap : IEntityTypeConfiguration<SignedHead>
{
    public void Configure(EntityTypeBuilder<SignedHead> builder)
    {
        builder.ToTable("SignedHeads");
        builder.HasKey(head => head.Number);
        builder.Property(head => head.Root).HasMaxLength(32);
        builder.Property(head => head.Note).HasMaxLength(4000);
    }
}
