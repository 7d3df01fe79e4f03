using System.Text.Json;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Sweeps;

namespace ModelRegistry.Cli.Answers;

/// <summary>A release of a sweep: one line of text or of JSON.</summary>
internal static class SweptText
{
    private const int NameWidth = 48;
    private const int AnswerWidth = 22;

    public static void Print(ListSwept.Row row, bool json)
    {
        if (json)
        {
            var line = new { release = row.Name, clearance = row.Clearance, reviewPolicy = row.ReviewPolicy, rules = row.Rules };
            Console.Out.WriteLine(JsonSerializer.Serialize(line, EvaluationJson.Options));
        }
        else
        {
            Console.Out.WriteLine($"{row.Name.PadRight(NameWidth)} {Words.Hyphened($"{row.Clearance}").PadRight(AnswerWidth)} {string.Join(", ", row.Rules)}".TrimEnd());
        }
    }
}
