using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Deployments;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Models;

namespace ModelRegistry.Cli.Answers;

/// <summary>Something that evidence is about, with the evidence.</summary>
/// <param name="Subject">What kind of thing.</param>
/// <param name="Id">Which.</param>
/// <param name="What">The thing in words.</param>
internal sealed record EvidenceOn(EvidenceSubject Subject, Guid Id, string What)
{
    public ShowEvidence.Answer? Shown { get; init; }

    /// <summary>All things of a release that evidence can be about.</summary>
    public static IEnumerable<EvidenceOn> Of(ShowRelease.Answer shown, ShowDeployments.Answer platforms) =>
    [
        new(EvidenceSubject.Release, shown.Release.Id.Value, $"release {shown.Release.Label}"),
        .. shown.Parents.Select(row => new EvidenceOn(EvidenceSubject.Derivation, row.Edge.Id.Value, $"{row.Edge.Relation.Word()} of {row.ParentName}")),
        .. shown.Datasets.Select(row => new EvidenceOn(EvidenceSubject.DatasetUse, row.Use.Id.Value, $"trained on {row.Name}")),
        .. shown.Datasets.Select(row => new EvidenceOn(EvidenceSubject.Dataset, row.Use.DatasetId.Value, $"data set {row.Name}")),
        .. shown.TrainingRuns.Select(run => new EvidenceOn(EvidenceSubject.TrainingRun, run.Id.Value, $"training run {run.Name}")),
        .. shown.ChipUses.Select(use => new EvidenceOn(EvidenceSubject.ChipUse, use.Id.Value, $"chips {use.ChipName}")),
        .. platforms.Rows.Select(row => new EvidenceOn(EvidenceSubject.Deployment, row.Deployment.Id.Value, $"platform {row.Platform.Name}")),
    ];
}
