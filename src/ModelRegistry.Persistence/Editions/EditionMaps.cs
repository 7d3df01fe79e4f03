using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Editions;

internal sealed class KeptEditionMap : IEntityTypeConfiguration<KeptEdition>
{
    public void Configure(EntityTypeBuilder<KeptEdition> builder)
    {
        builder.ToTable("KeptEditions");
        builder.HasKey(edition => edition.Hash);
    }
}

internal sealed class KeptParameterFileMap : IEntityTypeConfiguration<KeptParameterFile>
{
    public void Configure(EntityTypeBuilder<KeptParameterFile> builder)
    {
        builder.ToTable("KeptParameterFiles");
        builder.HasKey(file => file.Digest);
    }
}

internal sealed class EditionDraftMap : IEntityTypeConfiguration<EditionDraft>
{
    public void Configure(EntityTypeBuilder<EditionDraft> builder)
    {
        builder.ToTable("EditionDrafts");
        builder.HasSequence();
        builder.References<EditionDraft, Person>(nameof(EditionDraft.DraftedBy));
        builder.References<EditionDraft, KeptEdition>(nameof(EditionDraft.Base));
        builder.Property(draft => draft.Title).HasMaxLength(Columns.LongestName);
    }
}

internal sealed class EditionReleaseMap : IEntityTypeConfiguration<EditionRelease>
{
    public void Configure(EntityTypeBuilder<EditionRelease> builder)
    {
        builder.ToTable("EditionReleases");
        builder.HasKey(release => release.Number);
        builder.Property(release => release.Number).ValueGeneratedNever();
        builder.References<EditionRelease, KeptEdition>(nameof(EditionRelease.Edition));
        builder.References<EditionRelease, EditionDraft>(nameof(EditionRelease.DraftId));
        builder.Property(release => release.Signer).HasMaxLength(400);

        // What two releasers at once both want, the second cannot have.
        builder.HasIndex(release => release.DraftId).IsUnique();
    }
}

internal sealed class EditionEventMap : IEntityTypeConfiguration<EditionEvent>
{
    public void Configure(EntityTypeBuilder<EditionEvent> builder)
    {
        builder.ToTable("EditionEvents");
        builder.HasKey(line => new { line.DraftId, line.Line });
        builder.References<EditionEvent, EditionDraft>(nameof(EditionEvent.DraftId));
    }
}
