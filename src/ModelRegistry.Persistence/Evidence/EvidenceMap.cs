using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Evidence;

internal sealed class EvidenceMap : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.ToTable("Evidence");
        builder.HasSequence();
        builder.HasIndex(item => new { item.SubjectId, item.Subject });
        builder.HasIndex(item => item.BytesDigest);
        builder.Property(item => item.AssertedBy).HasMaxLength(300);
        builder.Property(item => item.Location).HasMaxLength(400);
        builder.ComplexProperty(item => item.Test);
    }
}
