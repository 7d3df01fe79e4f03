using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Casework;

internal sealed class ApplicationDraftMap : IEntityTypeConfiguration<ApplicationDraft>
{
    public void Configure(EntityTypeBuilder<ApplicationDraft> builder)
    {
        builder.ToTable("ApplicationDrafts");
        builder.References<ApplicationDraft, Organisation>(nameof(ApplicationDraft.OrganisationId));
        builder.References<ApplicationDraft, Release>(nameof(ApplicationDraft.ReleaseId));
        builder.References<ApplicationDraft, Person>(nameof(ApplicationDraft.StartedBy));
        builder.References<ApplicationDraft, Person>(nameof(ApplicationDraft.HeldBy));
        builder.References<ApplicationDraft, Person>(nameof(ApplicationDraft.SavedBy));
        builder.Property(draft => draft.Authority).HasMaxLength(10);
        builder.Property(draft => draft.CopiedFrom).HasMaxLength(40);
        builder.Property(draft => draft.Amends).HasMaxLength(40);
        builder.Property(draft => draft.ValuesJson);
        builder.Ignore(draft => draft.Values);
        builder.HasMany(draft => draft.Documents).WithOne().HasForeignKey(document => document.DraftId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DraftDocumentMap : IEntityTypeConfiguration<DraftDocument>
{
    public void Configure(EntityTypeBuilder<DraftDocument> builder)
    {
        builder.ToTable("DraftDocuments");
        builder.References<DraftDocument, Organisation>(nameof(DraftDocument.OrganisationId));
        builder.References<DraftDocument, Person>(nameof(DraftDocument.AddedBy));
        builder.Property(document => document.Purpose).HasMaxLength(200);
        builder.Property(document => document.Name).HasMaxLength(200);
    }
}

internal sealed class CaseDocumentMap : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> builder)
    {
        builder.ToTable("CaseDocuments");
        builder.HasKey(document => new { document.CaseId, document.Number });
        builder.References<CaseDocument, LicenceCase>(nameof(CaseDocument.CaseId));
        builder.References<CaseDocument, Organisation>(nameof(CaseDocument.OrganisationId));
        builder.Property(document => document.Purpose).HasMaxLength(200);
        builder.Property(document => document.Name).HasMaxLength(200);
    }
}
