using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;

namespace ModelRegistry.Features.Evidence;

/// <summary>A thing that evidence about a release is filed under, in words.</summary>
/// <param name="Subject">What kind of thing.</param>
/// <param name="Id">Which.</param>
/// <param name="Words">What it is called beside its evidence: "merge of owner/name".</param>
internal sealed record DossierThing(EvidenceSubject Subject, Guid Id, string Words);

/// <summary>A parent as it is recorded.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Name">The parent model's name.</param>
/// <param name="ReleasedOn">The day the parent came out; null when not known.</param>
/// <param name="DeveloperId">Who developed the parent; null when not recorded.</param>
internal sealed record DossierParent(Derivation Edge, string Name, DateOnly? ReleasedOn, PartyId? DeveloperId);

/// <summary>Everything that is recorded of one release but its files, with the evidence on each part of it.</summary>
internal sealed record Dossier
{
    public required Release Release { get; init; }

    public required Model Model { get; init; }

    public Party? Developer { get; init; }

    public Party? UltimateParent { get; init; }

    public IReadOnlyList<DossierParent> Parents { get; init; } = [];

    public IReadOnlyList<(DatasetUse Use, Dataset Set)> Datasets { get; init; } = [];

    public IReadOnlyList<TrainingRun> Runs { get; init; } = [];

    public IReadOnlyList<ChipUse> Chips { get; init; } = [];

    public IReadOnlyList<SafeguardEvaluation> Safeguards { get; init; } = [];

    public IReadOnlyList<SafetyLayerChange> Layers { get; init; } = [];

    public IReadOnlyList<ContentStatement> Content { get; init; } = [];

    public IReadOnlyList<(Deployment Deployment, Platform Platform)> Deployments { get; init; } = [];

    /// <summary>The things that evidence can be filed under, the release first.</summary>
    public IReadOnlyList<DossierThing> Things { get; init; } = [];

    /// <summary>The evidence by the thing it is filed under, in order of recording.</summary>
    public ILookup<Guid, EvidenceItem> Evidence { get; init; } = Array.Empty<EvidenceItem>().ToLookup(item => item.SubjectId);

    /// <summary>Whether more is recorded than is read here.</summary>
    public bool Cut { get; init; }

    /// <summary>The evidence on one thing.</summary>
    public IReadOnlyList<EvidenceItem> On(Guid thing) => [.. Evidence[thing]];
}
