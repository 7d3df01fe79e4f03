using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Parties;

internal sealed class PartyMap : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> builder)
    {
        builder.HasUniqueName();
        builder.HasSequence();
        builder.References<Party, Party>(nameof(Party.UltimateParentId));
    }
}

internal sealed class OwnershipMap : IEntityTypeConfiguration<Ownership>
{
    public void Configure(EntityTypeBuilder<Ownership> builder)
    {
        builder.References<Ownership, Party>(nameof(Ownership.OwnedId));
        builder.References<Ownership, Party>(nameof(Ownership.OwnerId));
        builder.ComplexProperty(ownership => ownership.Period, PeriodColumns.Map);
    }
}

internal sealed class CampaignMap : IEntityTypeConfiguration<ExtractionCampaign>
{
    public void Configure(EntityTypeBuilder<ExtractionCampaign> builder)
    {
        builder.ToTable("Campaigns");
        builder.HasSequence();
        builder.References<ExtractionCampaign, Party>(nameof(ExtractionCampaign.AllegedAgainstId));
        builder.Property(campaign => campaign.Teacher).HasMaxLength(Columns.LongestName);
        builder.ComplexProperty(campaign => campaign.Window, PeriodColumns.Map);
    }
}
