using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Features.Evidence;

/// <summary>Names the things of a record that evidence is filed under.</summary>
internal static class DossierThings
{
    public static IReadOnlyList<DossierThing> Of(Dossier dossier) =>
    [
        new(EvidenceSubject.Release, dossier.Release.Id.Value, "the release itself"),
        .. dossier.Parents.Select(parent => new DossierThing(EvidenceSubject.Derivation, parent.Edge.Id.Value, Words(parent))),
        .. dossier.Datasets.Select(row => new DossierThing(EvidenceSubject.DatasetUse, row.Use.Id.Value, $"use of the data set {row.Set.Name}")),
        .. dossier.Datasets.Select(row => row.Set).DistinctBy(set => set.Id)
            .Select(set => new DossierThing(EvidenceSubject.Dataset, set.Id.Value, $"the data set {set.Name}")),
        .. dossier.Runs.Select(run => new DossierThing(EvidenceSubject.TrainingRun, run.Id.Value, $"the training run {run.Name}")),
        .. dossier.Chips.Select(use => new DossierThing(EvidenceSubject.ChipUse, use.Id.Value, Words(use))),
        .. dossier.Safeguards.Select(one => new DossierThing(
            EvidenceSubject.SafeguardEvaluation, one.Id.Value, $"{one.Measure}, measured with {one.Benchmark}")),
        .. dossier.Content.Select(one => new DossierThing(EvidenceSubject.ContentStatement, one.Id.Value, Words(one))),
        .. dossier.Deployments.Select(row => new DossierThing(
            EvidenceSubject.Deployment, row.Deployment.Id.Value, $"its place on {row.Platform.Name}")),
        .. Parties(dossier),
    ];

    // A party may be its own ultimate parent.
    private static IEnumerable<DossierThing> Parties(Dossier dossier)
    {
        if (dossier.Developer is not { } developer) yield break;
        yield return new(EvidenceSubject.Party, developer.Id.Value, $"the developer {developer.Name}");
        if (dossier.UltimateParent is { } parent && parent.Id != developer.Id)
            yield return new(EvidenceSubject.Party, parent.Id.Value, $"the ultimate parent {parent.Name}");
    }

    private static string Words(DossierParent parent) => $"{parent.Edge.Relation.Word()} of {parent.Name}";

    private static string Words(ChipUse use) =>
        use.Purpose == ChipPurpose.Training ? $"training on {use.ChipName}" : $"serving on {use.ChipName}";

    private static string Words(ContentStatement statement) =>
        $"training content: {ContentTemplate.Fields.First(rule => rule.Field == statement.Field).Title}";
}
