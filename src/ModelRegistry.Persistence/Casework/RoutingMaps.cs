using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class RoutingEditionMap : IEntityTypeConfiguration<RoutingEdition>
{
    public void Configure(EntityTypeBuilder<RoutingEdition> builder)
    {
        builder.ToTable("RoutingEditions");
        builder.HasKey(edition => edition.Number);
        builder.Property(edition => edition.Why).HasMaxLength(2000);
        builder.HasOne(edition => edition.Release).WithOne().HasForeignKey<RoutingRelease>(release => release.Edition)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoutingReleaseMap : IEntityTypeConfiguration<RoutingRelease>
{
    public void Configure(EntityTypeBuilder<RoutingRelease> builder)
    {
        builder.ToTable("RoutingReleases");
        builder.HasKey(release => release.Edition);
        builder.HasIndex(release => release.Number).IsUnique();
    }
}

internal sealed class CaseRoutingMap : IEntityTypeConfiguration<CaseRouting>
{
    public void Configure(EntityTypeBuilder<CaseRouting> builder)
    {
        builder.ToTable("CaseRoutings");
        builder.HasKey(routing => new { routing.CaseId, routing.Number });
        builder.References<CaseRouting, Organisation>(nameof(CaseRouting.OrganisationId));
        builder.Property(routing => routing.RuleName).HasMaxLength(300);
        builder.HasOne<LicenceCase>().WithMany(@case => @case.Routings).HasForeignKey(routing => routing.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
