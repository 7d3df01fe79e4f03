using System.Text.Json;
using ModelRegistry.Cli.Commands;

namespace ModelRegistry.Cli.Answers;

/// <summary>Cases in words.</summary>
internal static class CaseText
{
    public static void List(JsonElement found)
    {
        foreach (var one in found.Each("cases"))
            Printed.Line($"{one.Text("reference")}  {one.Text("stageInWords")}  {one.Text("applicant")}: {one.Text("releaseName")} to {one.Text("destination")}");
        More(found);
    }

    public static void Queue(JsonElement found)
    {
        foreach (var one in found.Each("cases"))
        {
            var due = one.Text("dueOn") is { } day ? $", due {day}{(one.GetProperty("overdue").GetBoolean() ? " (over)" : "")}" : "";
            Printed.Line($"{one.Text("reference")}  {one.Text("stage")}  {one.Text("applicant")}: {one.Text("releaseName")} to "
                + $"{one.Text("destination")}{due}, held by {one.Text("heldBy") ?? "nobody"}");
        }

        More(found);
    }

    public static void Show(JsonElement shown, JsonElement history)
    {
        Printed.Line($"{shown.Text("reference")}: {shown.GetProperty("application").GetProperty("type").Text("title")} for {shown.Text("releaseName")}");
        Printed.Row("stage", shown.Text("stageInWords"));
        Printed.Row("held by", shown.Text("holder"));
        Printed.Row("applicant", shown.Text("applicant"));
        Printed.Row("decision", shown.Text("decision") ?? "none yet");
        foreach (var clock in shown.GetProperty("progress").Each("clocks")) Printed.Line(Clock(clock), 1);
        foreach (var question in shown.Each("questions"))
            Printed.Line($"question {question.Text("number")}, {question.Text("state")}, due {question.Text("dueOn")}: {question.Text("text")}", 1);
        foreach (var line in history.Each("lines")) Printed.Line($"{line.Text("at")}  {line.Text("sentence")} ({line.Text("person")})");
        if (history.Text("broken") is { } broken) Console.Error.WriteLine(broken);
    }

    private static string Clock(JsonElement clock)
    {
        var limit = clock.GetProperty("limit");
        var end = clock.Text("ended") is { } ended ? $"ended {ended}" : clock.Text("due") is { } due ? $"due {due}" : "standing still";
        return $"{limit.Text("title")}: {clock.Text("elapsed")} of {limit.Text("days")} days, {end}";
    }

    private static void More(JsonElement found)
    {
        if (found.Text("next") is { } next) Console.Error.WriteLine($"There are more: --after {next}");
    }
}
