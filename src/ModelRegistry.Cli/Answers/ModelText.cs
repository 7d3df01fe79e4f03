using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Models;

namespace ModelRegistry.Cli.Answers;

/// <summary>A model as lines that people read.</summary>
internal static class ModelText
{
    private const int MostFiles = 20;

    public static void Print(ShowModel.Answer model, IEnumerable<(ShowRelease.Answer Release, Held Held)> releases)
    {
        Printed.Line(model.Model.Name);
        if (model.Model.KnownByNameOnly) Printed.Line("Only the name is known: another model's card mentions it.");
        Printed.Row("developer", Party(model.Developer));
        if (model.UltimateParent is { } parent && parent.Id != model.Developer?.Id) Printed.Row("ultimate parent", Party(parent));
        foreach (var (shown, held) in releases) Release(shown, held);
    }

    private static string? Party(Party? party) =>
        party is null ? null : $"{party.Name} (in {Place(party.Country)}, headquarters {Place(party.Headquarters)})";

    private static string Place(Country? country) => country?.Code ?? "not known";

    private static void Release(ShowRelease.Answer shown, Held held)
    {
        var release = shown.Release;
        Printed.Line();
        Printed.Line($"release {release.Label}");
        Printed.Row("released on", release.ReleasedOn?.ToString("O"), 1);
        Printed.Row("licence", release.Licence, 1);
        var since = release.Publication.Since is { } day ? $" since {day:O}" : "";
        Printed.Row("published", $"{Said(release.Publication.Published)}{since} ({release.Publication.Basis})", 1);
        Printed.Row("root digest", release.RootDigest?.Hex ?? "none: no file's digest is known", 1);
        foreach (var row in shown.Parents) Printed.Row("parent", $"{row.ParentName} ({row.Edge.Relation.Word()})", 1);
        foreach (var row in shown.Datasets) Printed.Row("data set", row.Name, 1);
        foreach (var run in shown.TrainingRuns)
            Printed.Row("training", $"{run.Name}: {run.Operations?.AsAsserted ?? "operations not known"}", 1);
        HeldText.Print(held);
        foreach (var one in shown.SafeguardEvaluations)
            Printed.Row("safeguards", $"{one.Measure}: {one.Result} ({one.Benchmark}; {one.Evaluator}, {one.PublishedOn:O})", 1);
        foreach (var file in shown.Artifacts.Take(MostFiles)) Printed.Row("file", $"{file.Path} {file.Digest?.Hex}".TrimEnd(), 1);
        if (shown.Artifacts.Count > MostFiles)
            Printed.Line($"and {shown.Artifacts.Count - MostFiles} more files; --format json lists them all", 1);
    }

    private static string Said(Truth truth) => truth switch { Truth.Yes => "yes", Truth.No => "no", Truth.Unknown => "not known" };
}
