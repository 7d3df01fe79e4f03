using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Decisions;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg verify FILE</c>: is this paper a genuine, unchanged decision? It needs no registry and no network.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string> Paper = new("FILE") { Description = "The decision, a PDF file." };

    private static readonly Option<string?> Trust = new("--trust")
    {
        Description = "Root certificates of the authorities trusted here, a PEM or DER file or a folder of them. "
            + "When left out: the root that a demonstration keeps beside --db, if there is one.",
        HelpName = "ROOTS",
    };

    public static Command Build()
    {
        var command = new Command("verify", "Verify a signed decision: 0 valid, 1 not valid, 3 could not be checked.");
        command.Arguments.Add(Paper);
        command.Options.Add(Trust);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var bytes = await InputFile.ReadAsync(parsed.GetRequiredValue(Paper), PaperCheck.MostBytes, stop);
        using var server = RemoteRegistry.Of(parsed, needsKey: false);
        if (server is not null) return await RemoteAsync(parsed, server, bytes, stop);
        var found = PaperCheck.Of(bytes, Roots(parsed), TimeProvider.System);
        if (parsed.IsJson()) Printed.Json(found);
        else Print(found);
        return (int)found.Verdict;
    }

    private static async Task<int> RemoteAsync(ParseResult parsed, RemoteRegistry server, byte[] bytes, CancellationToken stop)
    {
        if (await server.PostAsync("decisions/verify", bytes, "application/pdf", stop) is not { } answer) return Exit.CannotTell;
        var found = WireReading.Read<PaperCheck>(answer);
        if (parsed.IsJson())
        {
            Printed.Json(answer);
        }
        else
        {
            Print(found);
            Printed.Line(RemoteText.Text(answer, "sentence") ?? "", 1);
        }

        return (int)found.Verdict;
    }

    private static string? Roots(ParseResult parsed)
    {
        if (parsed.GetValue(Trust) is { } named)
            return Path.Exists(named) ? named : throw new BadInputException($"{named}: there is no such file. --trust names roots.");
        var beside = Path.GetDirectoryName(Path.GetFullPath(parsed.GetRequiredValue(CommandTree.Database)))!;
        var demonstration = Path.Combine(beside, PaperCheck.DemonstrationRoot);
        return File.Exists(demonstration) ? demonstration : null;
    }

    private static void Print(PaperCheck found)
    {
        Printed.Line(found.Summary);
        Printed.Row("signer", found.Signer, 1);
        Printed.Row("SHA-256", found.FileSha256, 1);
        foreach (var check in found.Checks) Printed.Row(check.Outcome, check.Sentence, 1);
    }
}
