using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Domain.Casework.Denials;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class DenialIntentMap : IEntityTypeConfiguration<DenialIntent>
{
    public void Configure(EntityTypeBuilder<DenialIntent> builder)
    {
        builder.ToTable("DenialIntents");
        builder.References<DenialIntent, Organisation>(nameof(DenialIntent.OrganisationId));
        builder.HasTexts(intent => intent.Grounds);
        builder.HasIndex(intent => intent.PdfDigest).IsUnique();

        // Two countersigners at once both number theirs the same: the second cannot have it.
        builder.HasIndex(intent => new { intent.CaseId, intent.Number }).IsUnique();
        builder.HasOne<LicenceCase>().WithMany(@case => @case.Intents).HasForeignKey(intent => intent.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(intent => intent.Replies).WithOne().HasForeignKey(reply => reply.IntentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IntentReplyMap : IEntityTypeConfiguration<IntentReply>
{
    public void Configure(EntityTypeBuilder<IntentReply> builder)
    {
        builder.ToTable("IntentReplies");
        builder.HasKey(reply => new { reply.IntentId, reply.Number });
        builder.References<IntentReply, Organisation>(nameof(IntentReply.OrganisationId));
    }
}

internal sealed class CaseCorrectionMap : IEntityTypeConfiguration<CaseCorrection>
{
    public void Configure(EntityTypeBuilder<CaseCorrection> builder)
    {
        builder.ToTable("CaseCorrections");
        builder.References<CaseCorrection, Organisation>(nameof(CaseCorrection.OrganisationId));
        builder.Property(correction => correction.Reason).HasMaxLength(4000);
        builder.Ignore(correction => correction.Stands);
        builder.Ignore(correction => correction.Advice);
        builder.HasIndex(correction => new { correction.CaseId, correction.Number }).IsUnique();
        builder.HasOne<LicenceCase>().WithMany(@case => @case.Corrections).HasForeignKey(correction => correction.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(correction => correction.Ruling).WithOne().HasForeignKey<CorrectionRuling>(ruling => ruling.CorrectionId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CorrectionRulingMap : IEntityTypeConfiguration<CorrectionRuling>
{
    public void Configure(EntityTypeBuilder<CorrectionRuling> builder)
    {
        builder.ToTable("CorrectionRulings");
        builder.HasKey(ruling => ruling.CorrectionId);
        builder.References<CorrectionRuling, Organisation>(nameof(CorrectionRuling.OrganisationId));
        builder.Property(ruling => ruling.Remark).HasMaxLength(4000);
    }
}
