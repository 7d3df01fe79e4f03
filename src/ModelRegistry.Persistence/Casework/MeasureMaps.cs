using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class DecisionMeasureMap : IEntityTypeConfiguration<DecisionMeasure>
{
    public void Configure(EntityTypeBuilder<DecisionMeasure> builder)
    {
        builder.ToTable("DecisionMeasures");
        builder.References<DecisionMeasure, Organisation>(nameof(DecisionMeasure.OrganisationId));
        builder.Property(measure => measure.Ordinal).HasDefaultValue(1);
        builder.Property(measure => measure.Reason).HasMaxLength(4000);

        // Two officers who propose at once both number theirs the same: the second cannot have it.
        builder.HasIndex(measure => new { measure.CaseId, measure.Number }).IsUnique();
        builder.HasOne<LicenceCase>().WithMany(@case => @case.Measures).HasForeignKey(measure => measure.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(measure => measure.Ruling).WithOne().HasForeignKey<MeasureRuling>(ruling => ruling.MeasureId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeasureRulingMap : IEntityTypeConfiguration<MeasureRuling>
{
    public void Configure(EntityTypeBuilder<MeasureRuling> builder)
    {
        builder.ToTable("MeasureRulings");
        builder.HasKey(ruling => ruling.MeasureId);
        builder.References<MeasureRuling, Organisation>(nameof(MeasureRuling.OrganisationId));
        builder.Property(ruling => ruling.Remark).HasMaxLength(4000);
    }
}
