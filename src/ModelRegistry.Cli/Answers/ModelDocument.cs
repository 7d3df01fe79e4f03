using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Models;

namespace ModelRegistry.Cli.Answers;

/// <summary>A model as one JSON document.</summary>
internal static class ModelDocument
{
    public static object Of(ShowModel.Answer model, IEnumerable<ShowRelease.Answer> releases) => new
    {
        model.Model.Name,
        model.Model.KnownByNameOnly,
        Developer = Party(model.Developer),
        UltimateParent = Party(model.UltimateParent),
        Releases = releases.Select(Release),
    };

    private static object? Party(Party? party) => party is null ? null : new
    {
        party.Name,
        Country = party.Country?.Code,
        Headquarters = party.Headquarters?.Code,
        party.Invented,
    };

    private static object Release(ShowRelease.Answer shown) => new
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
            Name = row.ParentName,
            Relation = row.Edge.Relation.Word(),
            Share = row.Edge.Share?.Bounds.ToString(),
            row.Edge.DataPublished,
        }),
        Datasets = shown.Datasets.Select(row => row.Name),
        Training = shown.TrainingRuns.Select(run => new
        {
            run.Name,
            Operations = Asserted(run.Operations),
            Method = run.Operations?.Method,
            Place = run.Place?.Code,
        }),
        Chips = shown.ChipUses.Select(use => new
        {
            Chip = use.ChipName,
            use.Purpose,
            Count = use.Count?.ToString(),
            Hours = use.Hours?.ToString(),
        }),
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

    private static string? Asserted(Operations? operations) => operations?.AsAsserted;
}
