using System.CommandLine;
using System.Text.Json;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases.Queues;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg cases list|show|queue --server URL</c>: where cases stand.</summary>
internal static class CasesCommand
{
    private static readonly Argument<string> Reference = new("REFERENCE") { Description = "The case: US-2026-000001." };
    private static readonly Argument<string> Queue = new("QUEUE") { Description = $"Which queue: {string.Join(", ", Words.All<CaseQueue>())}." };
    private static readonly Option<string?> Stage = new("--stage") { Description = "Only those at this stage.", HelpName = "WORD" };
    private static readonly Option<string?> After = new("--after") { Description = "Where the page before ended.", HelpName = "PLACE" };

    private static readonly Option<int> Take = new("--take")
    {
        Description = "How many, 1 to 200.",
        HelpName = "N",
        DefaultValueFactory = _ => 50,
    };

    public static Command Build()
    {
        Queue.AcceptOnlyFromAmong([.. Words.All<CaseQueue>()]);
        Stage.AcceptOnlyFromAmong([.. Words.All<CaseStage>()]);
        var list = new Command("list", "The cases one may see, the newest first.") { Stage, After, Take };
        list.SetAction((parsed, stop) => PageAsync(parsed, "cases", CaseText.List, stop));
        var queue = new Command("queue", "A queue of the office, the oldest case first.") { Queue, Stage, After, Take };
        queue.SetAction((parsed, stop) => PageAsync(parsed, $"queues/{parsed.GetRequiredValue(Queue)}", CaseText.Queue, stop));
        var show = new Command("show", "One case: where it stands, its questions, its history.") { Reference };
        show.SetAction(ShowAsync);
        return new Command("cases", "Read, on a server, where cases stand.") { list, show, queue };
    }

    private static async Task<int> PageAsync(ParseResult parsed, string path, Action<JsonElement> words, CancellationToken stop)
    {
        using var server = Casework.Server(parsed);
        var asked = $"{path}?take={parsed.GetValue(Take)}";
        if (parsed.GetValue(Stage) is { } stage) asked += $"&stage={stage}";
        if (parsed.GetValue(After) is { } after) asked += $"&after={Uri.EscapeDataString(after)}";
        return await server.GetAsync(asked, stop) is { } found ? Casework.Print(parsed, found, words) : Exit.CannotTell;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, CancellationToken stop)
    {
        using var server = Casework.Server(parsed);
        var path = $"cases/{Uri.EscapeDataString(parsed.GetRequiredValue(Reference))}";
        if (await server.GetAsync(path, stop) is not { } shown || await server.GetAsync(path + "/history", stop) is not { } history)
            return Exit.CannotTell;
        return Casework.Print(parsed, shown, found => CaseText.Show(found, history));
    }
}
