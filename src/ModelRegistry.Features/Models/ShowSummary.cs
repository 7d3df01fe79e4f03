using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Campaigns;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Summing;

namespace ModelRegistry.Features.Models;

/// <summary>
/// A release in the length of a minute: what it is, from whom, made of what, on which chips, where, what is contested, what is unknown.
/// </summary>
/// <param name="Id">The release.</param>
public sealed record ShowSummary(ReleaseId Id) : IQuery<ShowSummary.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>A statement of some source on what it is.</summary>
    /// <param name="About">The field: "Parameter count".</param>
    /// <param name="Value">What is stated.</param>
    /// <param name="By">Who says so.</param>
    /// <param name="Contested">Whether others say otherwise.</param>
    public sealed record Stated(string About, string Value, string By, bool Contested);

    /// <summary>A parent or teacher.</summary>
    /// <param name="Edge">The edge; its evidence is filed under it.</param>
    /// <param name="Name">The parent's name.</param>
    /// <param name="Strength">The strongest class among the items that support it.</param>
    /// <param name="Contested">Whether something as strong, or a denial that nothing outweighs, stands against it.</param>
    public sealed record Parent(Derivation Edge, string Name, EvidenceStrength Strength, bool Contested);

    /// <summary>A question on which sources disagree.</summary>
    /// <param name="Key">To link to it.</param>
    /// <param name="Question">The question.</param>
    /// <param name="Open">Whether a rule that asks reads unknown.</param>
    public sealed record Disputed(string Key, string Question, bool Open);

    /// <summary>Bytes that something of it was read from.</summary>
    /// <param name="Name">The name they came under.</param>
    /// <param name="Kind">What kind of document it is.</param>
    /// <param name="Digest">Their digest.</param>
    /// <param name="FirstSeen">When they were first seen here.</param>
    public sealed record Document(string Name, string Kind, Sha256Digest Digest, DateTimeOffset FirstSeen);

    /// <summary>What is recorded of it.</summary>
    public sealed record Answer
    {
        /// <summary>The release.</summary>
        public required Release Release { get; init; }

        /// <summary>The model it is a version of.</summary>
        public required Model Model { get; init; }

        /// <summary>Who developed the model; null when not recorded.</summary>
        public Party? Developer { get; init; }

        /// <summary>The developer's ultimate parent; null when none is recorded.</summary>
        public Party? UltimateParent { get; init; }

        /// <summary>What sources state of its make: architecture, parameters.</summary>
        public IReadOnlyList<Stated> Make { get; init; } = [];

        /// <summary>Parents and teachers.</summary>
        public IReadOnlyList<Parent> Parents { get; init; } = [];

        /// <summary>The data sets it was trained on.</summary>
        public IReadOnlyList<Dataset> Datasets { get; init; } = [];

        /// <summary>Its training runs.</summary>
        public IReadOnlyList<TrainingRun> Runs { get; init; } = [];

        /// <summary>The operations of those runs, without an upper bound while it is unknown whether they are all.</summary>
        public Interval Operations { get; init; } = Interval.Unknown;

        /// <summary>The platforms that serve or carry it, with the country it is served from.</summary>
        public IReadOnlyList<(Deployment Deployment, Platform Platform)> Deployments { get; init; } = [];

        /// <summary>Measurements of its safeguards, newest first.</summary>
        public IReadOnlyList<SafeguardEvaluation> Safeguards { get; init; } = [];

        /// <summary>What became of layers of safety since its parents.</summary>
        public IReadOnlyList<SafetyLayerChange> Layers { get; init; } = [];

        /// <summary>Campaigns alleged against its developer, or about it as the teacher, with the replies.</summary>
        public IReadOnlyList<ListCampaigns.Row> Allegations { get; init; } = [];

        /// <summary>What is contested.</summary>
        public IReadOnlyList<Disputed> Contested { get; init; } = [];

        /// <summary>What nobody has told the registry.</summary>
        public IReadOnlyList<Gap> Unknown { get; init; } = [];

        /// <summary>The documents that its evidence was read from, oldest first.</summary>
        public IReadOnlyList<Document> Documents { get; init; } = [];

        /// <summary>
        /// When it was last imported by whom the caller may see: their organisation, or by office anybody; null for never.
        /// </summary>
        public DateTimeOffset? ImportedAt { get; init; }

        /// <summary>How many items of evidence stand behind all this.</summary>
        public int Items { get; init; }

        /// <summary>Whether more is recorded than was read.</summary>
        public bool Cut { get; init; }
    }
}

internal sealed class ShowSummaryHandler(DossierReader dossiers, SummaryReader reader)
    : IRequestHandler<ShowSummary, Result<ShowSummary.Answer>>
{
    public async Task<Result<ShowSummary.Answer>> Handle(ShowSummary request, CancellationToken cancellationToken) =>
        await dossiers.OfAsync(request.Id, cancellationToken) is { } dossier
            ? await reader.OfAsync(dossier, cancellationToken)
            : new Refusal.NotFound($"release {request.Id}");
}
