using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class CasePaperMap : IEntityTypeConfiguration<CasePaper>
{
    public void Configure(EntityTypeBuilder<CasePaper> builder)
    {
        builder.ToTable("CasePapers");
        builder.HasSequence();
        builder.References<CasePaper, LicenceCase>(nameof(CasePaper.CaseId));
        builder.References<CasePaper, Organisation>(nameof(CasePaper.OrganisationId));
        builder.Property(paper => paper.Reference).HasMaxLength(60);
        builder.Property(paper => paper.Decision).HasMaxLength(60);
        builder.Property(paper => paper.Language).HasMaxLength(10);

        // The reference names the act that the paper is of: an act has one.
        builder.HasIndex(paper => paper.Reference).IsUnique();
        builder.HasIndex(paper => paper.PdfDigest).IsUnique();
        builder.HasIndex(paper => paper.CaseId);
    }
}
