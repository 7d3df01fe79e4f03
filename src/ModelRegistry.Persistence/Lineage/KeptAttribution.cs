using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Lineage;

/// <summary>
/// What of an ancestor reaches a release, as it was reckoned. The rows of a release say on which releases the reckoning rests: when an
/// edge, its evidence or the training of one of them changes, they are taken away, and nobody else's.
/// </summary>
public sealed class KeptAttribution
{
    /// <summary>The release.</summary>
    public required ReleaseId ReleaseId { get; init; }

    /// <summary>The ancestor; the release itself in the row that says that it was reckoned.</summary>
    public required ReleaseId AncestorId { get; init; }

    /// <summary>The share of the release that comes of it, 0 to 1.</summary>
    public required Interval Share { get; init; }

    /// <summary>The operations of the ancestor's own training that reach the release.</summary>
    public required Interval Operations { get; init; }

    /// <summary>The class of the weakest hop of the strongest path.</summary>
    public required EvidenceStrength Strength { get; init; }

    /// <summary>Whether a hop of that path is contested.</summary>
    public required bool Contested { get; init; }

    /// <summary>Whether a path leads there by weights alone.</summary>
    public required Truth ByWeights { get; init; }

    /// <summary>The ids of the edges of the strongest path from the release up, with spaces between.</summary>
    public required string Path { get; init; }

    /// <summary>How many paths there are.</summary>
    public required int Paths { get; init; }
}

internal sealed class KeptAttributionMap : IEntityTypeConfiguration<KeptAttribution>
{
    public void Configure(EntityTypeBuilder<KeptAttribution> builder)
    {
        builder.ToTable("Attributions");
        builder.HasKey(kept => new { kept.ReleaseId, kept.AncestorId });
        builder.HasIndex(kept => kept.AncestorId);
        builder.References<KeptAttribution, Release>(nameof(KeptAttribution.ReleaseId));
        builder.References<KeptAttribution, Release>(nameof(KeptAttribution.AncestorId));
    }
}
