using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;

namespace ModelRegistry.Features.Models.Summing;

/// <summary>Finds what nobody has told the registry of a release. What is known to be none is no gap.</summary>
internal static class Gaps
{
    public static IReadOnlyList<Gap> Of(Dossier dossier) =>
        [.. Enum.GetValues<Gap>().Where(gap => IsOpen(gap, dossier, dossier.Release))];

    private static bool IsOpen(Gap gap, Dossier dossier, Release release) => gap switch
    {
        Gap.Developer => dossier.Developer is null,
        Gap.DeveloperCountry => dossier.Developer is { Country: null },
        Gap.UltimateParent => dossier.Developer is not null && dossier.UltimateParent is null,
        Gap.ReleaseDay => release.ReleasedOn is null,
        Gap.Licence => release.Licence is null,
        Gap.Publication => release.Publication.Published == Truth.Unknown,
        Gap.Gating => release.Gated == Truth.Unknown,
        Gap.Digests => release.RootDigest is null,
        Gap.Parents => dossier.Parents.Count == 0 && release.LineageComplete != Truth.Yes,
        Gap.Relations => dossier.Parents.Any(parent => parent.Edge.Relation == DerivationRelation.Undeclared),
        Gap.WholeLineage => dossier.Parents.Count > 0 && release.LineageComplete != Truth.Yes,
        Gap.Teachers => release.LineageComplete != Truth.Yes && !dossier.Parents.Any(IsTeacher),
        Gap.Datasets => dossier.Datasets.Count == 0,
        Gap.Operations => TrainingSum.Of(dossier.Runs, release.TrainingComplete).IsUnknown,
        Gap.WholeTraining => dossier.Runs.Count > 0 && release.TrainingComplete != Truth.Yes,
        Gap.TrainingTime => dossier.Runs.All(run => run.Period is null),
        Gap.Chips => !Trained(dossier).Any() && release.ChipsComplete != Truth.Yes,
        Gap.ChipCount => Trained(dossier).Any() && Trained(dossier).All(use => use.Count is null),
        Gap.WholeChips => dossier.Chips.Count > 0 && release.ChipsComplete != Truth.Yes,
        Gap.TrainingPlace => dossier.Runs.All(run => run.Place is null),
        Gap.Hosting => dossier.Deployments.All(row => row.Deployment.ServedFrom is null),
        Gap.Safeguards => dossier.Safeguards.Count == 0,
        Gap.SafetyLayers => dossier.Layers.Count == 0 && dossier.Parents.Any(parent => parent.Edge.Relation.IsByWeights() == Truth.Yes),
    };

    private static bool IsTeacher(DossierParent parent) => parent.Edge.Relation.IsByOutputs() == Truth.Yes;

    private static IEnumerable<ChipUse> Trained(Dossier dossier) => dossier.Chips.Where(use => use.Purpose == ChipPurpose.Training);
}
