using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg show --find WORDS</c>: the models that words of a name or a digest find, narrowed by what is recorded.</summary>
internal static class ShowFound
{
    private const int Most = 200;

    public static readonly Option<string?> Find = new("--find") { Description = "Models by words of their names, or by a SHA-256 digest.", HelpName = "WORDS" };
    private static readonly Option<string?> Developer = new("--developer") { Description = "With --find: by the developer's name." };
    private static readonly Option<string?> Country = new("--country") { Description = "With --find: by the developer's country, two letters." };
    private static readonly Option<DerivationRelation?> Relation = new("--relation") { Description = "With --find: by how it was made from a parent." };
    private static readonly Option<string?> Chip = new("--chip") { Description = "With --find: by a chip as recorded." };
    private static readonly Option<string?> Licence = new("--licence") { Description = "With --find: by the licence declared." };
    private static readonly Option<Clearance?> Standing = new("--standing") { Description = "With --find: by the answer of the last sweep." };

    public static void AddTo(Command command)
    {
        foreach (var option in (Option[])[Find, Developer, Country, Relation, Chip, Licence, Standing]) command.Options.Add(option);
    }

    /// <summary>Whether models are to be found rather than one shown.</summary>
    public static bool IsAsked(ParseResult parsed) => parsed.GetValue(Find) is not null;

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var act = new FindModels(parsed.GetValue(Find), Take: Most)
        {
            Developer = parsed.GetValue(Developer),
            Country = parsed.GetValue(Country),
            Relation = parsed.GetValue(Relation),
            Chip = parsed.GetValue(Chip),
            Licence = parsed.GetValue(Licence),
            Standing = parsed.GetValue(Standing),
            Counting = true,
        };
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null)
            return await server.GetAsync<FindModels.Answer>("models?" + Query(act), stop) is { } found ? Print(parsed, found) : Exit.CannotTell;
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var local = await registry.SendAsync(act, stop);
        return local.TryGet(out var answer, out var refusal) ? Print(parsed, answer) : Exit.Refused(refusal);
    }

    private static string Query(FindModels act)
    {
        (string Name, string? Value)[] values =
        [
            ("text", act.Text), ("take", $"{act.Take}"), ("developer", act.Developer), ("country", act.Country), ("relation", act.Relation?.ToString()),
            ("chip", act.Chip), ("licence", act.Licence), ("standing", act.Standing?.ToString()), ("counting", "true"),
        ];
        return string.Join('&', values.Where(value => !string.IsNullOrEmpty(value.Value))
            .Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value!)}"));
    }

    private static int Print(ParseResult parsed, FindModels.Answer found)
    {
        if (parsed.IsJson()) Printed.Json(found);
        else Lines(found);
        return found.Rows.Count > 0 ? Exit.Yes : Exit.No;
    }

    private static void Lines(FindModels.Answer found)
    {
        foreach (var row in found.Rows)
        {
            Printed.Line(row.KnownByNameOnly ? $"{row.Name} (known by name only)" : row.Name);
            foreach (var holder in row.Holders) Printed.Line($"{holder.Words} release {holder.Label}", 1);
        }

        if (found.Counted is not { } counted) return;
        Printed.Line(counted.More ? $"at least {counted.Models} models; the first {found.Rows.Count} are shown" : $"{counted.Models} models");
        foreach (var facet in counted.Facets.Where(facet => facet.Values.Count > 0))
        {
            Printed.Row(facet.Name, string.Join(", ", facet.Values.Select(value => $"{value.Words} {value.Models}")) + (facet.More ? ", and others" : ""), 1);
        }
    }
}
