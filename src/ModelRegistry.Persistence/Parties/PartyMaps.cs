using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Evidence;
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
        builder.HasIndex(party => party.Country);
    }
}

internal sealed class OwnershipMap : IEntityTypeConfiguration<Ownership>
{
    public void Configure(EntityTypeBuilder<Ownership> builder)
    {
        builder.References<Ownership, Party>(nameof(Ownership.OwnedId));
        builder.References<Ownership, Party>(nameof(Ownership.OwnerId));
        builder.References<Ownership, EvidenceItem>(nameof(Ownership.EvidenceId));
        builder.ComplexProperty(ownership => ownership.Period, PeriodColumns.Map);
    }
}

internal sealed class PartyPeriodMap : IEntityTypeConfiguration<PartyPeriod>
{
    public void Configure(EntityTypeBuilder<PartyPeriod> builder)
    {
        builder.ToTable("PartyPeriods");
        builder.References<PartyPeriod, Party>(nameof(PartyPeriod.PartyId));
        builder.References<PartyPeriod, Party>(nameof(PartyPeriod.UltimateParentId));
        builder.References<PartyPeriod, EvidenceItem>(nameof(PartyPeriod.EvidenceId));
        builder.ComplexProperty(row => row.Period, PeriodColumns.Map);
    }
}

internal sealed class CampaignMap : IEntityTypeConfiguration<ExtractionCampaign>
{
    public void Configure(EntityTypeBuilder<ExtractionCampaign> builder)
    {
        builder.ToTable("Campaigns");
        builder.HasSequence();
        builder.References<ExtractionCampaign, Party>(nameof(ExtractionCampaign.AllegedAgainstId));
        builder.References<ExtractionCampaign, Party>(nameof(ExtractionCampaign.ProviderId));
        builder.Property(campaign => campaign.Teacher).HasMaxLength(Columns.LongestName);
        builder.ComplexProperty(campaign => campaign.Window, PeriodColumns.Map);
    }
}

internal sealed class CampaignReplyMap : IEntityTypeConfiguration<CampaignReply>
{
    public void Configure(EntityTypeBuilder<CampaignReply> builder)
    {
        builder.ToTable("CampaignReplies");
        builder.References<CampaignReply, ExtractionCampaign>(nameof(CampaignReply.CampaignId));
        builder.Property(reply => reply.GivenBy).HasMaxLength(Columns.LongestName);
    }
}

internal sealed class TermsMap : IEntityTypeConfiguration<ProviderTerms>
{
    public void Configure(EntityTypeBuilder<ProviderTerms> builder)
    {
        builder.ToTable("TermsOfService");
        builder.References<ProviderTerms, Party>(nameof(ProviderTerms.ProviderId));
        builder.Property(terms => terms.Product).HasMaxLength(200);
        builder.Ignore(terms => terms.Known);
        builder.ComplexProperty(terms => terms.InForce, PeriodColumns.Map);
    }
}
