using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Wire;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>
/// Rules of routing as a keeper writes them: a JSON array of objects, with teams and agencies by their names. An unknown member, name or
/// code is refused at its place.
/// </summary>
internal static class RoutingLines
{
    private const int Most = 200;

    private static readonly JsonSerializerOptions Options = new(WireJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads the rules; everything that is wrong with them, by JSON pointer.</summary>
    public static Result<IReadOnlyList<RoutingRule>> Read(string text, IReadOnlyList<Team> teams, IReadOnlyList<Agency> agencies)
    {
        List<Line>? lines;
        try
        {
            lines = JsonSerializer.Deserialize<List<Line>>(text, Options);
        }
        catch (JsonException wrong)
        {
            return Wrong($"It cannot be read at {wrong.Path ?? "its beginning"}, line {wrong.LineNumber + 1}: {Told(wrong)}");
        }

        if (lines is not { Count: > 0 and <= Most }) return Wrong($"It holds no rule, or more than {Most}.");
        var problems = lines.SelectMany((line, index) => Problems(line, $"/{index}", teams, agencies)).ToList();
        if (lines.Select(line => line.Order).Distinct().Count() != lines.Count) problems.Add("Two rules have the same order.");
        if (problems.Count > 0) return new Refusal.NotValid([.. problems.Select(one => new Problem("Rules", one, ""))]);
        return Result(lines.Select(line => line.ToRule(teams, agencies)));
    }

    /// <summary>Writes rules as a keeper reads and changes them.</summary>
    public static string Write(IEnumerable<RoutingRule> rules, IReadOnlyList<Team> teams, IReadOnlyList<Agency> agencies) =>
        JsonSerializer.Serialize(rules.Select(rule => Line.Of(rule, teams, agencies)), Options);

    private static Result<IReadOnlyList<RoutingRule>> Result(IEnumerable<RoutingRule> rules) => rules.ToList();

    private static Refusal.NotValid Wrong(string what) =>
        new("Rules", what, "Write an array of rules, each with order, name, from and team.");

    private static string Told(JsonException wrong) => wrong.Message.Split(" Path:")[0];

    private static IEnumerable<string> Problems(Line line, string at, IReadOnlyList<Team> teams, IReadOnlyList<Agency> agencies)
    {
        if (string.IsNullOrWhiteSpace(line.Name) || line.Name.Length > 300) yield return $"{at}/name: write what the rule is for.";
        if (line.From.Year is < 2000 or > 2100) yield return $"{at}/from: write the first day it holds.";
        if (line.Until <= line.From) yield return $"{at}/until: write a day after the first one, or none.";
        if (teams.All(team => team.Name != line.Team))
            yield return $"{at}/team: no team \"{line.Team}\"; there are {string.Join(", ", teams.Select(team => team.Name))}.";
        if (line.Agency is { } agency && agencies.All(one => one.Name != agency))
            yield return $"{at}/agency: no agency \"{agency}\"; there are {string.Join(", ", agencies.Select(one => one.Name))}.";
        foreach (var code in line.Destinations.Where(code => !Country.TryParse(code, out _)))
            yield return $"{at}/destinations: \"{code}\" is no country code.";
        foreach (var outcome in line.Outcomes.Where(outcome => !Enum.IsDefined(outcome)))
            yield return $"{at}/outcomes: there is no answer {outcome}.";
        if (line.Level is AdviceLevel.Final) yield return $"{at}/level: the final level speaks where others disagree; ask for another one.";
    }

    /// <summary>One rule as it is written.</summary>
    internal sealed record Line
    {
        public required int Order { get; init; }

        public required string Name { get; init; }

        public required DateOnly From { get; init; }

        public DateOnly? Until { get; init; }

        public required string Team { get; init; }

        public IReadOnlyList<string> Authorities { get; init; } = [];

        public IReadOnlyList<ApplicationKind> Kinds { get; init; } = [];

        public IReadOnlyList<string> Destinations { get; init; } = [];

        public IReadOnlyList<Clearance> Outcomes { get; init; } = [];

        public IReadOnlyList<FlagKind> Flags { get; init; } = [];

        public IReadOnlyList<CaseRisk> Risks { get; init; } = [];

        public AdviceLevel? Level { get; init; }

        public string? Agency { get; init; }

        public RoutingRule ToRule(IReadOnlyList<Team> teams, IReadOnlyList<Agency> agencies) =>
            new(Order, Name.Trim(), From, teams.First(team => team.Name == Team).Id)
            {
                Until = Until,
                Authorities = Authorities,
                Kinds = Kinds,
                Destinations = [.. Destinations.Select(code => Country.Of(code).Code)],
                Outcomes = [.. Outcomes.Select(outcome => outcome.ToString())],
                Flags = Flags,
                Risks = Risks,
                Level = Level,
                Agency = Agency is { } agency ? agencies.First(one => one.Name == agency).Id : null,
            };

        public static Line Of(RoutingRule rule, IReadOnlyList<Team> teams, IReadOnlyList<Agency> agencies) => new()
        {
            Order = rule.Order,
            Name = rule.Name,
            From = rule.From,
            Until = rule.Until,
            Team = teams.FirstOrDefault(team => team.Id == rule.TeamId)?.Name ?? "(another office's)",
            Authorities = rule.Authorities,
            Kinds = rule.Kinds,
            Destinations = rule.Destinations,
            Outcomes = [.. rule.Outcomes.Select(Enum.Parse<Clearance>)],
            Flags = rule.Flags,
            Risks = rule.Risks,
            Level = rule.Level,
            Agency = agencies.FirstOrDefault(one => one.Id == rule.Agency)?.Name,
        };
    }
}
