using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Evidence.Disagreeing;

namespace ModelRegistry.Features.Models.Comparing;

/// <summary>What a release is compared by: each respect is a list of sentences, equal where the facts are.</summary>
internal static class Respects
{
    /// <summary>The respects of a release in the order in which people read them.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Says)> Of(Dossier dossier) =>
    [
        ("Developer", dossier.Developer is { } developer ? [$"{developer.Name}, {developer.Country?.InWords() ?? "country unknown"}"] : []),
        ("Licence", dossier.Release.Licence is { } licence ? [licence] : []),
        ("Released on", dossier.Release.ReleasedOn is { } day ? [$"{day:yyyy-MM-dd}"] : []),
        ("Weights published", Said(dossier.Release.Publication.Published)),
        ("Access gated", Said(dossier.Release.Gated)),
        ("Make", [.. Make(dossier)]),
        ("Parents and teachers", [.. dossier.Parents.Select(Words)]),
        ("Data sets", [.. dossier.Datasets.Select(row => row.Set.Name)]),
        ("Training runs", [.. dossier.Runs.Select(Words)]),
        ("Chips", [.. dossier.Chips.Select(Words)]),
        ("Served by", [.. dossier.Deployments.Select(row =>
            $"{row.Platform.Name}{(row.Deployment.ServedFrom is { } from ? $", from {from.InWords()}" : "")}")]),
        ("Safeguards", [.. dossier.Safeguards.Select(one => $"{one.Measure}: {one.Result} ({one.Benchmark}, {one.Evaluator})")]),
        ("Evidence", [.. Evidence(dossier)]),
    ];

    private static IReadOnlyList<string> Said(Truth truth) => truth switch { Truth.Yes => ["yes"], Truth.No => ["no"], _ => [] };

    // What files state of themselves; names, addresses and digests differ by nature.
    private static IEnumerable<string> Make(Dossier dossier) =>
        from item in dossier.On(dossier.Release.Id.Value)
        where !Voice.IsAgainst(item)
        let stated = StatedField.Of(item)
        where stated is not null && StatedField.IsMake(stated.Value.About)
        select $"{StatedField.Words(stated.Value.About)}: {stated.Value.Value}";

    private static string Words(DossierParent parent) =>
        $"{parent.Edge.Relation.Word()} of {parent.Name}{(parent.Edge.Share is { } share ? $", share {share.Bounds}" : "")}";

    private static string Words(TrainingRun run) =>
        $"{run.Name}: {run.Operations?.Bounds.ToString() ?? "operations unknown"}{(run.Place is { } place ? $", in {place.InWords()}" : "")}";

    private static string Words(ChipUse use) =>
        $"{(use.Purpose == ChipPurpose.Training ? "trained" : "served")} on {use.ChipName}{(use.Count is { } count ? $", {count} of them" : "")}";

    private static IEnumerable<string> Evidence(Dossier dossier) =>
        from question in dossier.Evidence.SelectMany(items => items).GroupBy(item => item.Question)
        let best = question.Where(item => !Voice.IsAgainst(item)).Select(EvidenceClasses.Of).DefaultIfEmpty().Max()
        orderby question.Key
        select $"{Words(question.Key)}: best {best.ToString().ToLowerInvariant()}, {question.Count(Voice.IsAgainst)} against";

    private static string Words(EvidenceQuestion question) => question switch
    {
        EvidenceQuestion.Identity => "identity",
        EvidenceQuestion.WeightDerivation => "derivation of weights",
        EvidenceQuestion.OutputDerivation => "derivation by outputs and data",
        EvidenceQuestion.Hardware => "hardware and training",
        EvidenceQuestion.Control => "control",
    };
}
