using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class DecisionMap : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("Decisions");
        builder.HasSequence();
        builder.References<Decision, LicenceCase>(nameof(Decision.CaseId));
        builder.References<Decision, Organisation>(nameof(Decision.OrganisationId));
        builder.References<Decision, Release>(nameof(Decision.ReleaseId));
        builder.References<Decision, StoredEvaluation>(nameof(Decision.EvaluationId));
        builder.Property(decision => decision.Reference).HasMaxLength(60);
        builder.Property(decision => decision.Authority).HasMaxLength(10);
        builder.Property(decision => decision.ReleaseName).HasMaxLength(600);
        builder.HasTexts(decision => decision.Conditions);

        // The reference names the case and the decision's place in it: what two countersigners at once both want, the second cannot have.
        builder.HasIndex(decision => decision.Reference).IsUnique();
        builder.HasIndex(decision => decision.PdfDigest).IsUnique();
        builder.Ignore(decision => decision.Terms);
        builder.Ignore(decision => decision.Ordinal);
        builder.Ignore(decision => decision.FollowedConditions);
        builder.HasIndex(decision => decision.CaseId);
    }
}

internal sealed class StoredEvaluationMap : IEntityTypeConfiguration<StoredEvaluation>
{
    public void Configure(EntityTypeBuilder<StoredEvaluation> builder)
    {
        builder.ToTable("Evaluations");
        builder.HasSequence();
        builder.References<StoredEvaluation, Organisation>(nameof(StoredEvaluation.OrganisationId));
        builder.References<StoredEvaluation, Release>(nameof(StoredEvaluation.ReleaseId));
        builder.Property(evaluation => evaluation.Edition).HasMaxLength(100);
        builder.Property(evaluation => evaluation.Profile).HasMaxLength(100);
    }
}
