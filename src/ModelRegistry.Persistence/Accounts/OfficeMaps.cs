using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Accounts;

internal sealed class RoleProposalMap : IEntityTypeConfiguration<RoleProposal>
{
    public void Configure(EntityTypeBuilder<RoleProposal> builder)
    {
        builder.ToTable("RoleProposals");
        builder.HasSequence();
        builder.Property(proposal => proposal.Roles).HasMaxLength(400);
        builder.Property(proposal => proposal.Outcomes).HasMaxLength(400);
        builder.Property(proposal => proposal.Authority).HasMaxLength(10);
        builder.Property(proposal => proposal.Reason).HasMaxLength(1000);
    }
}

internal sealed class RoleRulingMap : IEntityTypeConfiguration<RoleRuling>
{
    public void Configure(EntityTypeBuilder<RoleRuling> builder)
    {
        builder.ToTable("RoleRulings");
        builder.HasKey(ruling => ruling.ProposalId);
        builder.References<RoleRuling, RoleProposal>(nameof(RoleRuling.ProposalId));
    }
}

internal sealed class ConflictMap : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> builder)
    {
        builder.ToTable("ConflictsOfInterest");
        builder.HasSequence();
        builder.Property(conflict => conflict.Concerns).HasMaxLength(Columns.LongestName);
        builder.Property(conflict => conflict.ConcernsKey).HasMaxLength(Columns.LongestName);
        builder.Property(conflict => conflict.Reason).HasMaxLength(1000);
    }
}

internal sealed class ConflictEndMap : IEntityTypeConfiguration<ConflictEnd>
{
    public void Configure(EntityTypeBuilder<ConflictEnd> builder)
    {
        builder.ToTable("ConflictEnds");
        builder.HasKey(end => end.ConflictId);
        builder.References<ConflictEnd, ConflictOfInterest>(nameof(ConflictEnd.ConflictId));
        builder.Property(end => end.Reason).HasMaxLength(1000);
    }
}

internal sealed class BreakGlassMap : IEntityTypeConfiguration<BreakGlass>
{
    public void Configure(EntityTypeBuilder<BreakGlass> builder)
    {
        builder.ToTable("BreakGlasses");
        builder.HasSequence();
        builder.Property(glass => glass.Reason).HasMaxLength(1000);
    }
}

internal sealed class BreakGlassReviewMap : IEntityTypeConfiguration<BreakGlassReview>
{
    public void Configure(EntityTypeBuilder<BreakGlassReview> builder)
    {
        builder.ToTable("BreakGlassReviews");
        builder.HasKey(review => review.BreakGlassId);
        builder.References<BreakGlassReview, BreakGlass>(nameof(BreakGlassReview.BreakGlassId));
        builder.Property(review => review.Findings).HasMaxLength(4000);
    }
}

internal sealed class AccessEntryMap : IEntityTypeConfiguration<AccessEntry>
{
    public void Configure(EntityTypeBuilder<AccessEntry> builder)
    {
        builder.ToTable("AccessEntries");
        builder.HasSequence();
        builder.Property(entry => entry.Act).HasMaxLength(200);
        builder.Property(entry => entry.Subject).HasMaxLength(300);
        builder.Property(entry => entry.Why).HasMaxLength(60).IsUnicode(false);
        builder.Property(entry => entry.Address).HasMaxLength(100);
        builder.HasIndex(entry => entry.Who);
        builder.HasIndex(entry => entry.Under);
    }
}
