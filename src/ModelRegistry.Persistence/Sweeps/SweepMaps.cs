using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.People;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Sweeps;

internal sealed class RegistrySweepMap : IEntityTypeConfiguration<RegistrySweep>
{
    public void Configure(EntityTypeBuilder<RegistrySweep> builder)
    {
        builder.ToTable("Sweeps");
        builder.HasSequence();
        builder.References<RegistrySweep, Organisation>(nameof(RegistrySweep.OrganisationId));
        builder.References<RegistrySweep, Person>(nameof(RegistrySweep.StartedBy));
        builder.Property(sweep => sweep.Edition).HasMaxLength(100);
        builder.Property(sweep => sweep.Profile).HasMaxLength(100);
    }
}

internal sealed class SweepAnswerMap : IEntityTypeConfiguration<SweepAnswer>
{
    public void Configure(EntityTypeBuilder<SweepAnswer> builder)
    {
        builder.ToTable("SweepAnswers");
        builder.HasKey(answer => new { answer.SweepId, answer.Number });
        builder.References<SweepAnswer, RegistrySweep>(nameof(SweepAnswer.SweepId));
        builder.Property(answer => answer.Clearance).HasMaxLength(40);
        builder.Property(answer => answer.ReviewPolicy).HasMaxLength(40);
        builder.Property(answer => answer.Rules).HasMaxLength(4000);
    }
}

internal sealed class SweptReleaseMap : IEntityTypeConfiguration<SweptRelease>
{
    public void Configure(EntityTypeBuilder<SweptRelease> builder)
    {
        builder.ToTable("SweptReleases");
        builder.HasKey(swept => new { swept.SweepId, swept.ReleaseId });
        builder.References<SweptRelease, RegistrySweep>(nameof(SweptRelease.SweepId));
        builder.References<SweptRelease, Release>(nameof(SweptRelease.ReleaseId));
        builder.HasIndex(swept => new { swept.SweepId, swept.Answer });
    }
}
