using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Models;

internal sealed class TrainingRunMap : IEntityTypeConfiguration<TrainingRun>
{
    public void Configure(EntityTypeBuilder<TrainingRun> builder)
    {
        builder.References<TrainingRun, Release>(nameof(TrainingRun.ReleaseId));
        builder.Property(run => run.Name).HasMaxLength(200);
        builder.HasOperations(nameof(TrainingRun.Operations));
        builder.ComplexProperty(run => run.Period, PeriodColumns.Map);
    }
}

internal sealed class ChipUseMap : IEntityTypeConfiguration<ChipUse>
{
    public void Configure(EntityTypeBuilder<ChipUse> builder)
    {
        builder.References<ChipUse, Release>(nameof(ChipUse.ReleaseId));
        builder.References<ChipUse, TrainingRun>(nameof(ChipUse.TrainingRunId));
        builder.Property(use => use.ChipName).HasMaxLength(200);
        builder.HasIndex(use => new { use.ChipName, use.ReleaseId });
        builder.Property(use => use.Channel).HasDefaultValue(AcquisitionChannel.Unknown).HasSentinel(AcquisitionChannel.Unknown);
        builder.Property(use => use.Acquisition).HasMaxLength(1000);
    }
}
