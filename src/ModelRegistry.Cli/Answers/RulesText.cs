using ModelRegistry.Features.Rulebooks.Runs;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Cli.Answers;

/// <summary>Rules, parameters and replays as text or as one JSON document.</summary>
internal static class RulesText
{
    private static RulebookEdition Own => RulebookEdition.Current;

    public static int List(bool json)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        if (json)
        {
            Printed.Json(new { edition = Own.Hash, rules = Own.Rules.Select(Row) });
            return Exit.Yes;

            object Row(Rule rule)
            {
                var standing = rule.StandingOn(today);
                return new { rule.Id, rule.Title, rule.Citation, rule.Law, rule.Role, standing.Standing, standing.Verified };
            }
        }

        Printed.Line($"Edition {Own.Hash}: {Own.Rules.Count} rules.");
        foreach (var law in Own.Rules.GroupBy(rule => rule.Law))
        {
            Printed.Line();
            Printed.Line(law.Key.ToString());
            foreach (var rule in law)
                Printed.Line($"{rule.Id}  {rule.Citation}: {rule.Title} ({StandingPeriod.Word(rule.StandingOn(today).Standing)})", 1);
        }

        return Exit.Yes;
    }

    public static int Rule(Rule rule, bool json)
    {
        var identity = Own.RuleIdentities.First(one => one.Id == rule.Id);
        var cases = rule.Examples.Select(example => new
        {
            example.Name,
            example.Question.Day,
            example.Expected,
            Found = Own.EvaluateRule(rule.Id, example.Question, example.Facts).Outcome,
        }).ToArray();
        var right = cases.All(one => one.Found == one.Expected);
        if (json)
        {
            var standing = rule.StandingHistory.Select(period => period.Text);
            var (text, code) = (identity.Text, identity.Code);
            Printed.Json(new
            {
                rule.Id,
                rule.Title,
                rule.Citation,
                rule.Law,
                rule.Role,
                rule.Statement,
                standing,
                rule.Overrides,
                rule.Asks,
                cases,
                text,
                code,
            });
            return right ? Exit.Yes : Exit.No;
        }

        Printed.Line($"{rule.Title} ({rule.Citation})");
        Printed.Line(rule.Statement);
        foreach (var period in rule.StandingHistory) Printed.Row("standing", period.Text, 1);
        foreach (var id in rule.Overrides) Printed.Row("takes out of", id, 1);
        foreach (var fact in rule.Asks) Printed.Row("asks", $"{fact.Question} ({fact.Id})", 1);
        foreach (var one in cases)
            Printed.Row(one.Found == one.Expected ? "example" : "WRONG", $"{one.Name}, {one.Day:yyyy-MM-dd}: {one.Found}", 1);
        return right ? Exit.Yes : Exit.No;
    }

    public static int Parameter(Parameter parameter, bool json)
    {
        var values = parameter.Values.Select(value => new
        {
            value.Effective.From,
            value.Effective.Until,
            value.KnownFrom,
            Value = value.IsSet ? value.Print() : null,
            value.Verified,
            value.Checked,
            value.Reason,
        }).ToArray();
        if (json)
        {
            var (id, unit, source) = (parameter.Id, parameter.Unit, parameter.Source);
            Printed.Json(new { id, parameter.Title, parameter.Kind, unit, parameter.Citation, source, values });
            return Exit.Yes;
        }

        Printed.Line($"{parameter.Title} ({parameter.Citation})");
        foreach (var value in values)
        {
            var period = $"{value.From:yyyy-MM-dd}{(value.Until is { } until ? $" until {until:yyyy-MM-dd}" : "")}, known from {value.KnownFrom:yyyy-MM-dd}";
            Printed.Row(value.Verified ? "verified" : "not verified", $"{period}: {value.Value ?? "not set"} {parameter.Unit}", 1);
        }

        return Exit.Yes;
    }

    public static int Replay(ShowRun.Answer shown, bool json)
    {
        var run = shown.Run!;
        if (json)
        {
            var lines = shown.Lines.Select(line => new { line.Finding, evaluation = line.EvaluationId?.ToString(), line.Because });
            Printed.Json(new { replayed = run.Done, equal = run.Same, notEqual = run.Lines, lines });
        }
        else
        {
            Printed.Line($"{run.Same} of {run.Done} evaluations gave the same bytes.");
            foreach (var line in shown.Lines) Printed.Row(line.Finding.ToString(), $"{line.EvaluationId}: {line.Because}", 1);
        }

        return run.Lines == 0 ? Exit.Yes : Exit.No;
    }
}
