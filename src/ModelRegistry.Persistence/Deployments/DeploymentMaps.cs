using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Deployments;

internal sealed class PlatformMap : IEntityTypeConfiguration<Platform>
{
    public void Configure(EntityTypeBuilder<Platform> builder)
    {
        builder.HasUniqueName();
        builder.HasSequence();
        builder.References<Platform, Party>(nameof(Platform.OperatorId));
    }
}

internal sealed class DeploymentMap : IEntityTypeConfiguration<Deployment>
{
    public void Configure(EntityTypeBuilder<Deployment> builder)
    {
        builder.References<Deployment, Release>(nameof(Deployment.ReleaseId));
        builder.References<Deployment, Platform>(nameof(Deployment.PlatformId));
        builder.HasIndex(deployment => new { deployment.ReleaseId, deployment.PlatformId });
        builder.ComplexProperty(deployment => deployment.Period, PeriodColumns.Map);
    }
}

internal sealed class PlatformFindingMap : IEntityTypeConfiguration<PlatformFinding>
{
    public void Configure(EntityTypeBuilder<PlatformFinding> builder)
    {
        builder.References<PlatformFinding, Platform>(nameof(PlatformFinding.PlatformId));
        builder.Property(finding => finding.AssertedBy).HasMaxLength(300);
    }
}
