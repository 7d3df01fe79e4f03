using System.CommandLine;
using System.Text.Json;
using ModelRegistry.Cli.Answers;

namespace ModelRegistry.Cli.Commands;

/// <summary>
/// <c>modelreg decide REFERENCE --server URL</c>: what stands before a decision and what blocks it. The deciding itself is done by
/// persons who
/// show that it is they, and by no key.
/// </summary>
internal static class DecideCommand
{
    private static readonly Argument<string> Reference = new("REFERENCE") { Description = "The case: US-2026-000001." };

    public static Command Build()
    {
        var command = new Command("decide", "Say, on a server, how far a case is from its decision; exit 0 when decided or nothing blocks it, else 1.") { Reference };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        using var server = Casework.Server(parsed);
        var reference = Uri.EscapeDataString(parsed.GetRequiredValue(Reference));
        if (await server.GetAsync($"cases/{reference}", stop) is not { } shown) return Exit.CannotTell;
        if (shown.Text("decision") is { } decision)
        {
            return Casework.Print(parsed, shown, _ => Printed.Line($"Decided: {decision}"));
        }

        if (await server.GetAsync($"cases/{reference}/advice", stop) is not { } advice) return Exit.CannotTell;
        Casework.Print(parsed, advice, found => Say(shown, found));
        await Console.Error.WriteLineAsync(
            $"Drafting, countersigning and issuing take two persons, who do it at {server.Page("cases/" + reference)}.");
        return advice.Each("blocks").Any() ? Exit.No : Exit.Yes;
    }

    private static void Say(JsonElement shown, JsonElement advice)
    {
        Printed.Row("stage", shown.Text("stageInWords"));
        Printed.Row("held by", shown.Text("holder"));
        foreach (var one in advice.Each("advice"))
            Printed.Line($"{one.Text("level")}, {one.Text("part")}: {one.Text("verdict")} ({one.Text("by")})", 1);
        foreach (var block in advice.Each("blocks")) Printed.Line($"blocks: {block}", 1);
    }
}
