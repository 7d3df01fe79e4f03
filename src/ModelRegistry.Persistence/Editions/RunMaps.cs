using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Editions;

internal sealed class RulebookRunMap : IEntityTypeConfiguration<RulebookRun>
{
    public void Configure(EntityTypeBuilder<RulebookRun> builder)
    {
        builder.ToTable("RulebookRuns");
        builder.HasSequence();
        builder.References<RulebookRun, EditionDraft>(nameof(RulebookRun.DraftId));
        builder.References<RulebookRun, KeptEdition>(nameof(RulebookRun.Edition));
        builder.Property(run => run.Questions).HasMaxLength(1000);
    }
}

internal sealed class RulebookRunLineMap : IEntityTypeConfiguration<RulebookRunLine>
{
    public void Configure(EntityTypeBuilder<RulebookRunLine> builder)
    {
        builder.ToTable("RulebookRunLines");
        builder.HasKey(line => new { line.RunId, line.Line });
        builder.References<RulebookRunLine, RulebookRun>(nameof(RulebookRunLine.RunId));
        builder.References<RulebookRunLine, StoredEvaluation>(nameof(RulebookRunLine.EvaluationId));
        builder.References<RulebookRunLine, Release>(nameof(RulebookRunLine.ReleaseId));
    }
}

internal sealed class JobLeaseMap : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.ToTable("JobLeases");
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(100);
        builder.Property(lease => lease.Holder).HasMaxLength(100);
    }
}

internal sealed class RuleUseMap : IEntityTypeConfiguration<RuleUse>
{
    public void Configure(EntityTypeBuilder<RuleUse> builder)
    {
        builder.ToTable("RuleUses");
        builder.HasKey(use => new { use.RuleId, use.EvaluationId });
        builder.Property(use => use.RuleId).HasMaxLength(200);
        builder.References<RuleUse, StoredEvaluation>(nameof(RuleUse.EvaluationId));
        builder.References<RuleUse, Organisation>(nameof(RuleUse.OrganisationId));
    }
}
