using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Models;

internal sealed class SafeguardEvaluationMap : IEntityTypeConfiguration<SafeguardEvaluation>
{
    public void Configure(EntityTypeBuilder<SafeguardEvaluation> builder)
    {
        builder.References<SafeguardEvaluation, Release>(nameof(SafeguardEvaluation.ReleaseId));
        builder.References<SafeguardEvaluation, Derivation>(nameof(SafeguardEvaluation.DerivationId));
    }
}

internal sealed class SafetyLayerChangeMap : IEntityTypeConfiguration<SafetyLayerChange>
{
    public void Configure(EntityTypeBuilder<SafetyLayerChange> builder)
    {
        builder.References<SafetyLayerChange, Derivation>(nameof(SafetyLayerChange.DerivationId));
        builder.Property(change => change.Layer).HasMaxLength(200);
        builder.Property(change => change.Evaluator).HasMaxLength(300);
    }
}
