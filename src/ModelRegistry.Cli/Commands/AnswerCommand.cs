using System.CommandLine;
using System.Text;
using System.Text.Json;
using ModelRegistry.Cli.Answers;

namespace ModelRegistry.Cli.Commands;

/// <summary>
/// <c>modelreg answer REFERENCE NUMBER TEXT --server URL</c>: answers a question of the authority for one's own organisation.
/// </summary>
internal static class AnswerCommand
{
    private const int MostBytes = 64 * 1024;

    private static readonly Argument<string> Reference = new("REFERENCE") { Description = "The case: US-2026-000001." };
    private static readonly Argument<int> Number = new("NUMBER") { Description = "Which question; \"modelreg cases show\" lists them." };

    private static readonly Argument<string> Reply = new("TEXT")
    {
        Description = "The answer in the question's form, \"unknown\" where nobody knows, or - for stdin.",
    };

    private static readonly Option<bool> Write = new("--message") { Description = "Write into the thread without settling the question." };
    private static readonly Option<string?> Key = new("--once") { Description = "A key of your own: sent again under it, it is done once.", HelpName = "KEY" };

    public static Command Build()
    {
        var command = new Command("answer", "Answer, on a server, a question that was put to one's own organisation.") { Reference, Number, Reply, Write, Key };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        using var server = Casework.Server(parsed);
        var typed = parsed.GetRequiredValue(Reply);
        var reply = typed == "-" ? Encoding.UTF8.GetString(await InputFile.ReadAsync("-", MostBytes, stop)).Trim() : typed;
        var (path, body) = parsed.GetValue(Write)
            ? ("messages", JsonSerializer.SerializeToUtf8Bytes(new { text = reply }))
            : ("answer", JsonSerializer.SerializeToUtf8Bytes(new { reply }));
        var place = $"cases/{Uri.EscapeDataString(parsed.GetRequiredValue(Reference))}/questions/{parsed.GetRequiredValue(Number)}/{path}";
        if (await server.PostOnceAsync(place, body, parsed.GetValue(Key), stop) is null) return Exit.CannotTell;
        Printed.Line(parsed.GetValue(Write) ? "Written." : "Answered.");
        return Exit.Yes;
    }
}
