using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Keys;

internal sealed class KeyProposalMap : IEntityTypeConfiguration<KeyProposal>
{
    public void Configure(EntityTypeBuilder<KeyProposal> builder)
    {
        builder.ToTable("KeyProposals");
        builder.HasSequence();
        builder.Property(proposal => proposal.Fingerprint).HasMaxLength(64).IsUnicode(false);
        builder.Property(proposal => proposal.Subject).HasMaxLength(Columns.LongestName);
        builder.Property(proposal => proposal.Reason).HasMaxLength(1000);
        builder.HasIndex(proposal => proposal.Fingerprint);
    }
}

internal sealed class KeyRulingMap : IEntityTypeConfiguration<KeyRuling>
{
    public void Configure(EntityTypeBuilder<KeyRuling> builder)
    {
        builder.ToTable("KeyRulings");
        builder.HasKey(ruling => ruling.ProposalId);
        builder.References<KeyRuling, KeyProposal>(nameof(KeyRuling.ProposalId));
    }
}

internal sealed class PaperSealMap : IEntityTypeConfiguration<PaperSeal>
{
    public void Configure(EntityTypeBuilder<PaperSeal> builder)
    {
        builder.ToTable("PaperSeals");
        builder.HasSequence();
        builder.Property(seal => seal.Reference).HasMaxLength(60);
        builder.Property(seal => seal.Level).HasMaxLength(5).IsUnicode(false);
        builder.Property(seal => seal.KeyFingerprint).HasMaxLength(64).IsUnicode(false);
        builder.Property(seal => seal.StampHash).HasMaxLength(60).IsUnicode(false);

        // Two processes that both renew a paper want the same number; the second cannot have it.
        builder.HasIndex(seal => new { seal.Paper, seal.Number }).IsUnique();
        builder.HasIndex(seal => seal.Digest);
        builder.HasIndex(seal => seal.KeyFingerprint);
        builder.HasIndex(seal => seal.StampEnds);
    }
}
