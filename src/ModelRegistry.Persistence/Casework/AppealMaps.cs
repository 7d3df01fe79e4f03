using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class AppealMap : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.ToTable("Appeals");
        builder.References<Appeal, Organisation>(nameof(Appeal.OrganisationId));
        builder.Property(appeal => appeal.LateReason).HasMaxLength(4000);
        builder.HasIndex(appeal => new { appeal.CaseId, appeal.Number }).IsUnique();
        builder.HasOne<LicenceCase>().WithMany(@case => @case.Appeals).HasForeignKey(appeal => appeal.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(appeal => appeal.Members).WithOne().HasForeignKey(member => member.AppealId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(appeal => appeal.Votes).WithOne().HasForeignKey(vote => vote.AppealId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(appeal => appeal.End).WithOne().HasForeignKey<AppealEnd>(end => end.AppealId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AppealMemberMap : IEntityTypeConfiguration<AppealMember>
{
    public void Configure(EntityTypeBuilder<AppealMember> builder)
    {
        builder.ToTable("AppealMembers");
        builder.HasKey(member => new { member.AppealId, member.PersonId });
        builder.References<AppealMember, Organisation>(nameof(AppealMember.OrganisationId));
    }
}

internal sealed class AppealVoteMap : IEntityTypeConfiguration<AppealVote>
{
    public void Configure(EntityTypeBuilder<AppealVote> builder)
    {
        builder.ToTable("AppealVotes");
        builder.HasKey(vote => new { vote.AppealId, vote.Number });
        builder.References<AppealVote, Organisation>(nameof(AppealVote.OrganisationId));
    }
}

internal sealed class AppealEndMap : IEntityTypeConfiguration<AppealEnd>
{
    public void Configure(EntityTypeBuilder<AppealEnd> builder)
    {
        builder.ToTable("AppealEnds");
        builder.HasKey(end => end.AppealId);
        builder.References<AppealEnd, Organisation>(nameof(AppealEnd.OrganisationId));
    }
}
