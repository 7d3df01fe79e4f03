using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Domain.People;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Models;

internal sealed class ModelMap : IEntityTypeConfiguration<Model>
{
    public void Configure(EntityTypeBuilder<Model> builder)
    {
        builder.HasUniqueName();
        builder.HasSequence();
        builder.References<Model, Party>(nameof(Model.DeveloperId));
    }
}

internal sealed class ReleaseMap : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.HasSequence();
        builder.References<Release, Model>(nameof(Release.ModelId));
        builder.Property(release => release.Label).HasMaxLength(200);
        builder.Property(release => release.Licence).HasMaxLength(200);
        builder.Property(release => release.HostingRegion).HasMaxLength(40);
        builder.HasIndex(release => new { release.ModelId, release.Label }).IsUnique();
        builder.HasIndex(release => release.RootDigest);
        builder.HasIndex(release => new { release.Licence, release.ModelId });
        builder.ComplexProperty(release => release.Publication);
        foreach (var whole in (string[])[nameof(Release.TrainingComplete), nameof(Release.LineageComplete), nameof(Release.ChipsComplete)])
        {
            // What was recorded before anybody was asked stays unknown; the sentinel keeps a "no" from being taken for "not set".
            builder.Property<Truth>(whole).HasDefaultValue(Truth.Unknown).HasSentinel(Truth.Unknown);
        }
    }
}

internal sealed class ArtifactMap : IEntityTypeConfiguration<Artifact>
{
    public void Configure(EntityTypeBuilder<Artifact> builder)
    {
        builder.References<Artifact, Release>(nameof(Artifact.ReleaseId));
        builder.Property(artifact => artifact.Path).HasMaxLength(400);
        builder.Property(artifact => artifact.Format).HasMaxLength(40);
        // With the release beside it: very many releases hold the same tokenizer, and a search asks which of fifty do.
        builder.HasIndex(artifact => new { artifact.Digest, artifact.ReleaseId });
        builder.HasIndex(artifact => new { artifact.ReleaseId, artifact.Path }).IsUnique();
    }
}

internal sealed class DatasetMap : IEntityTypeConfiguration<Dataset>
{
    public void Configure(EntityTypeBuilder<Dataset> builder)
    {
        builder.HasUniqueName();
        builder.Property(set => set.Licence).HasMaxLength(200);
        builder.Property(set => set.TeacherName).HasMaxLength(Columns.LongestName);
        builder.References<Dataset, Release>(nameof(Dataset.TeacherReleaseId));

        // What was recorded before anybody was asked stays unknown.
        builder.Property(set => set.Classification).HasDefaultValue(DataClassification.Unknown).HasSentinel(DataClassification.Unknown);
    }
}

internal sealed class DatasetUseMap : IEntityTypeConfiguration<DatasetUse>
{
    public void Configure(EntityTypeBuilder<DatasetUse> builder)
    {
        builder.References<DatasetUse, Release>(nameof(DatasetUse.ReleaseId));
        builder.References<DatasetUse, Dataset>(nameof(DatasetUse.DatasetId));
        builder.HasIndex(use => new { use.ReleaseId, use.DatasetId }).IsUnique();
    }
}

internal sealed class FormerNameMap : IEntityTypeConfiguration<FormerName>
{
    public void Configure(EntityTypeBuilder<FormerName> builder)
    {
        builder.HasUniqueName();
        builder.References<FormerName, Model>(nameof(FormerName.ModelId));
        builder.References<FormerName, Person>(nameof(FormerName.RecordedBy));
    }
}
