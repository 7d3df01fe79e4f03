using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

/// <summary>How long texts of advice are at most.</summary>
internal static class AdviceTexts
{
    public const int Long = 8000;

    public const int Short = 1000;
}

// Rows of a case are keyed by its number: two that at once give the same number are a lost race of one of them.
internal sealed class CaseAdviceMap : IEntityTypeConfiguration<CaseAdvice>
{
    public void Configure(EntityTypeBuilder<CaseAdvice> builder)
    {
        builder.ToTable("CaseAdvice");
        builder.HasKey(advice => new { advice.CaseId, advice.Number });
        builder.References<CaseAdvice, Organisation>(nameof(CaseAdvice.OrganisationId));
        builder.References<CaseAdvice, Organisation>(nameof(CaseAdvice.Adviser));
        builder.References<CaseAdvice, Team>(nameof(CaseAdvice.TeamId));
        builder.Property(advice => advice.Part).HasMaxLength(AdviceTexts.Short);
        builder.Property(advice => advice.PartWords).HasMaxLength(AdviceTexts.Short);
        builder.Property(advice => advice.Reasons).HasMaxLength(AdviceTexts.Long);
        builder.HasTexts(advice => advice.Conditions);
        builder.HasOne<LicenceCase>().WithMany(@case => @case.Advice).HasForeignKey(advice => advice.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseReferralMap : IEntityTypeConfiguration<CaseReferral>
{
    public void Configure(EntityTypeBuilder<CaseReferral> builder)
    {
        builder.ToTable("CaseReferrals");
        builder.HasKey(referral => new { referral.CaseId, referral.Number });
        builder.HasSequence();
        builder.References<CaseReferral, Organisation>(nameof(CaseReferral.OrganisationId));
        builder.References<CaseReferral, Organisation>(nameof(CaseReferral.AgencyId));
        builder.Property(referral => referral.Capacity).HasMaxLength(AdviceTexts.Short);
        builder.Property(referral => referral.Question).HasMaxLength(AdviceTexts.Long);
        builder.HasOne<LicenceCase>().WithMany(@case => @case.Referrals).HasForeignKey(referral => referral.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(referral => referral.End).WithOne().HasForeignKey<ReferralEnd>(end => new { end.CaseId, end.Number })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReferralEndMap : IEntityTypeConfiguration<ReferralEnd>
{
    public void Configure(EntityTypeBuilder<ReferralEnd> builder)
    {
        builder.ToTable("ReferralEnds");
        builder.HasKey(end => new { end.CaseId, end.Number });
        builder.References<ReferralEnd, Organisation>(nameof(ReferralEnd.OrganisationId));
        builder.Property(end => end.Reason).HasMaxLength(AdviceTexts.Short);
    }
}

internal sealed class CaseEscalationMap : IEntityTypeConfiguration<CaseEscalation>
{
    public void Configure(EntityTypeBuilder<CaseEscalation> builder)
    {
        builder.ToTable("CaseEscalations");
        builder.HasKey(escalation => new { escalation.CaseId, escalation.Number });
        builder.References<CaseEscalation, Organisation>(nameof(CaseEscalation.OrganisationId));
        builder.HasOne<LicenceCase>().WithMany(@case => @case.Escalations).HasForeignKey(escalation => escalation.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(escalation => escalation.Minutes).WithOne()
            .HasForeignKey(minute => new { minute.CaseId, minute.Escalation }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(escalation => escalation.End).WithOne()
            .HasForeignKey<EscalationEnd>(end => new { end.CaseId, end.Number }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EscalationMinuteMap : IEntityTypeConfiguration<EscalationMinute>
{
    public void Configure(EntityTypeBuilder<EscalationMinute> builder)
    {
        builder.ToTable("EscalationMinutes");
        builder.HasKey(minute => new { minute.CaseId, minute.Escalation, minute.Number });
        builder.References<EscalationMinute, Organisation>(nameof(EscalationMinute.OrganisationId));
        builder.Property(minute => minute.Speaker).HasMaxLength(AdviceTexts.Short);
        builder.Property(minute => minute.Said).HasMaxLength(AdviceTexts.Long);
    }
}

internal sealed class EscalationEndMap : IEntityTypeConfiguration<EscalationEnd>
{
    public void Configure(EntityTypeBuilder<EscalationEnd> builder)
    {
        builder.ToTable("EscalationEnds");
        builder.HasKey(end => new { end.CaseId, end.Number });
        builder.References<EscalationEnd, Organisation>(nameof(EscalationEnd.OrganisationId));
        builder.Property(end => end.ResolvedAs).HasMaxLength(AdviceTexts.Short);
        builder.Property(end => end.Reasons).HasMaxLength(AdviceTexts.Long);
    }
}
