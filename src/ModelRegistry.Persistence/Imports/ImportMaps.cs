using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Imports;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Imports;

internal sealed class SourceDocumentMap : IEntityTypeConfiguration<SourceDocument>
{
    public void Configure(EntityTypeBuilder<SourceDocument> builder)
    {
        builder.HasIndex(document => document.Digest).IsUnique();
        builder.Property(document => document.Kind).HasMaxLength(40);
        builder.Property(document => document.Name).HasMaxLength(400);
    }
}

internal sealed class ImportMap : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.HasSequence();
        builder.References<Import, Organisation>(nameof(Import.OrganisationId));
        builder.References<Import, SourceDocument>(nameof(Import.SourceDocumentId));
        builder.References<Import, Release>(nameof(Import.ReleaseId));
        builder.HasIndex(import => new { import.OrganisationId, import.SourceDocumentId, import.ReleaseId }).IsUnique();
    }
}
