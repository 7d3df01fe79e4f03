using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Deployments;
using ModelRegistry.Features.Models;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Cli.Answers;

/// <summary>A model as one JSON document.</summary>
internal static class ModelDocument
{
    public static object Of(ShowModel.Answer model, IEnumerable<(ShowRelease.Answer Release, Held Held)> releases) => new
    {
        model.Model.Name,
        model.Model.KnownByNameOnly,
        Developer = Party(model.Developer),
        UltimateParent = Party(model.UltimateParent),
        Releases = releases.Select(row => Release(row.Release, row.Held)),
    };

    private static object? Party(Party? party) => party is null ? null : new
    {
        party.Name,
        Country = party.Country?.Code,
        Headquarters = party.Headquarters?.Code,
        party.Invented,
    };

    private static object Release(ShowRelease.Answer shown, Held held) => new
    {
        Id = shown.Release.Id.ToString(),
        shown.Release.Label,
        shown.Release.ReleasedOn,
        shown.Release.Licence,
        shown.Release.Gated,
        Publication = new { shown.Release.Publication.Published, shown.Release.Publication.Since, shown.Release.Publication.Basis },
        RootDigest = shown.Release.RootDigest?.Hex,
        Artifacts = shown.Artifacts.Select(file => new { file.Path, Sha256 = file.Digest?.Hex, file.SizeInBytes, file.Format }),
        Parents = shown.Parents.Select(row => new
        {
            Id = row.Edge.Id.ToString(),
            Name = row.ParentName,
            Relation = row.Edge.Relation.Word(),
            Share = row.Edge.Share?.Bounds.ToString(),
            row.Edge.DataPublished,
        }),
        Datasets = shown.Datasets.Select(row => row.Name),
        Training = shown.TrainingRuns.Select(run => new
        {
            Id = run.Id.ToString(),
            run.Name,
            Operations = Asserted(run.Operations),
            Method = run.Operations?.Method,
            Place = run.Place?.Code,
        }),
        Chips = held.Hardware.Rows.Select(row => new
        {
            Chip = row.Use.ChipName,
            row.Use.Purpose,
            Count = row.Use.Count?.ToString(),
            Hours = row.Use.Hours?.ToString(),
            row.Run,
            Mentions = row.Mentions.Select(mention => new { mention.Mention, Candidates = mention.Candidates.Select(Figures) }),
        }),
        Platforms = held.Deployments.Rows.Select(Platform),
        SafetyLayers = held.Layers.Rows.SelectMany(row => row.Changes.Select(one => new
        {
            row.Parent,
            one.Layer,
            one.Fate,
            one.Evaluator,
            one.PublishedOn,
            one.Source,
        })),
        SafeguardEvaluations = shown.SafeguardEvaluations.Select(one => new
        {
            one.Benchmark,
            one.Measure,
            one.Result,
            one.Evaluator,
            one.PublishedOn,
            one.Source,
        }),
    };

    private static object Platform(ShowDeployments.Row row) => new
    {
        Id = row.Platform.Id.ToString(),
        row.Platform.Name,
        row.Platform.Kind,
        row.Operator,
        row.Deployment.Native,
        ServedFrom = row.Deployment.ServedFrom?.Code,
        Days = row.Deployment.Period?.ToString(),
        Findings = row.Findings.Select(one => new
        {
            one.Nature,
            one.Finding,
            one.AssertedBy,
            one.PublishedOn,
            one.Source,
            one.SourceAddress,
        }),
    };

    private static object Figures(AcceleratorFigures one) => new
    {
        one.Name,
        Performance = one.Performance.ToString(),
        one.PerformanceFormula,
        one.PerformanceVerified,
        Density = one.Density.ToString(),
        one.DensityFormula,
        one.DensityVerified,
    };

    private static string? Asserted(Operations? operations) => operations?.AsAsserted;
}
