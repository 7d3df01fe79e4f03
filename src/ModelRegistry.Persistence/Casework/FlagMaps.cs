using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class FlagMap : IEntityTypeConfiguration<Flag>
{
    public void Configure(EntityTypeBuilder<Flag> builder)
    {
        builder.ToTable("Flags");
        builder.HasSequence();
        builder.References<Flag, Organisation>(nameof(Flag.OrganisationId));
        builder.Property(flag => flag.Key).HasMaxLength(400);
        builder.Property(flag => flag.Words).HasMaxLength(700);
        builder.Property(flag => flag.Why).HasMaxLength(2000);
        builder.HasIndex(flag => flag.Key);
        builder.HasOne(flag => flag.Lift).WithOne().HasForeignKey<FlagLift>(lift => lift.FlagId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(flag => flag.Blocking);
    }
}

internal sealed class FlagLiftMap : IEntityTypeConfiguration<FlagLift>
{
    public void Configure(EntityTypeBuilder<FlagLift> builder)
    {
        builder.ToTable("FlagLifts");
        builder.HasKey(lift => lift.FlagId);
        builder.References<FlagLift, Organisation>(nameof(FlagLift.OrganisationId));
        builder.Property(lift => lift.Why).HasMaxLength(2000);
    }
}

internal sealed class TeamMap : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("Teams");
        builder.References<Team, Organisation>(nameof(Team.OrganisationId));
        builder.HasUniqueName();
        builder.HasMany(team => team.Members).WithOne().HasForeignKey(member => member.TeamId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TeamMemberMap : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.ToTable("TeamMembers");
        builder.HasKey(member => new { member.TeamId, member.Number });
        builder.References<TeamMember, Organisation>(nameof(TeamMember.OrganisationId));
        builder.References<TeamMember, Person>(nameof(TeamMember.PersonId));
        builder.HasIndex(member => member.PersonId);
    }
}
