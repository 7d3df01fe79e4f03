using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Features.Evidence;

/// <summary>Names the things of a record that evidence is filed under.</summary>
internal static class DossierThings
{
    public static IReadOnlyList<DossierThing> Of(Dossier record) =>
    [
        new(EvidenceSubject.Release, record.Release.Id.Value, "the release itself"),
        .. record.Parents.Select(parent => new DossierThing(EvidenceSubject.Derivation, parent.Edge.Id.Value, Words(parent))),
        .. record.Datasets.Select(row => new DossierThing(EvidenceSubject.DatasetUse, row.Use.Id.Value, $"use of the data set {row.Set.Name}")),
        .. record.Datasets.Select(row => row.Set).DistinctBy(set => set.Id)
            .Select(set => new DossierThing(EvidenceSubject.Dataset, set.Id.Value, $"the data set {set.Name}")),
        .. record.Runs.Select(run => new DossierThing(EvidenceSubject.TrainingRun, run.Id.Value, $"the training run {run.Name}")),
        .. record.Chips.Select(use => new DossierThing(EvidenceSubject.ChipUse, use.Id.Value, Words(use))),
        .. record.Safeguards.Select(one => new DossierThing(
            EvidenceSubject.SafeguardEvaluation, one.Id.Value, $"{one.Measure}, measured with {one.Benchmark}")),
        .. record.Content.Select(one => new DossierThing(EvidenceSubject.ContentStatement, one.Id.Value, Words(one))),
        .. record.Deployments.Select(row => new DossierThing(
            EvidenceSubject.Deployment, row.Deployment.Id.Value, $"its place on {row.Platform.Name}")),
        .. Parties(record),
    ];

    private static IEnumerable<DossierThing> Parties(Dossier record)
    {
        if (record.Developer is { } developer) yield return new(EvidenceSubject.Party, developer.Id.Value, $"the developer {developer.Name}");
        if (record.UltimateParent is { } parent) yield return new(EvidenceSubject.Party, parent.Id.Value, $"the ultimate parent {parent.Name}");
    }

    private static string Words(DossierParent parent) => $"{parent.Edge.Relation.Word()} of {parent.Name}";

    private static string Words(ChipUse use) =>
        use.Purpose == ChipPurpose.Training ? $"training on {use.ChipName}" : $"serving on {use.ChipName}";

    private static string Words(ContentStatement statement) =>
        $"training content: {ContentTemplate.Fields.First(rule => rule.Field == statement.Field).Title}";
}
