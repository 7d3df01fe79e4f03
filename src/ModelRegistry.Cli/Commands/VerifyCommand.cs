using System.CommandLine;
using System.Globalization;
using System.Text;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Decisions;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg verify FILE</c>: is this paper a genuine, unchanged decision? It needs no registry and no network.</summary>
internal static class VerifyCommand
{
    private const int MostProofBytes = 1024 * 1024;

    private static readonly Argument<string> Paper = new("FILE") { Description = "The decision, a PDF file." };

    private static readonly Option<string?> Trust = new("--trust")
    {
        Description = "A trust bundle (a .zip or a folder with roots/, timestamp-roots/, crls/, log.vkey, log.checkpoint, status.jwt), or root "
            + "certificates alone, a PEM or DER file or a folder of them. When left out: the root that a demonstration keeps beside --db, "
            + "if there is one.",
        HelpName = "BUNDLE",
    };

    private static readonly Option<string?> Proof = new("--proof")
    {
        Description = "The proof that the paper is in the log (REFERENCE.proof).",
        HelpName = "FILE",
    };

    private static readonly Option<string?> At = new("--at")
    {
        Description = "The time for which it is asked, for instance 2026-11-22T10:00:00Z. When left out: now.",
        HelpName = "TIME",
    };

    private static readonly Option<bool> RequireLog = new("--require-log")
    {
        Description = "A paper that is not shown to be in the log is not found valid.",
    };

    private static readonly Option<bool> RequireStatus = new("--require-status")
    {
        Description = "A decision that does not hold at the time, or whose status cannot be told, is not found valid.",
    };

    private static readonly Option<bool> Any = new("--any")
    {
        Description = "Judge the signatures of the file, whatever it is: 0 where every one holds. When left out: whether it is a decision.",
    };

    private static readonly Option<bool> Report = new("--report") { Description = "Every check, one by one, below the sentences." };

    public static Command Build()
    {
        var command = new Command("verify", "Verify a signed decision: 0 valid, 1 not valid, 3 could not be checked.");
        command.Arguments.Add(Paper);
        foreach (var option in (Option[])[Trust, Proof, At, RequireLog, RequireStatus, Any, Report]) command.Options.Add(option);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var bytes = await InputFile.ReadAsync(parsed.GetRequiredValue(Paper), PaperCheck.MostBytes, stop);
        using var server = RemoteRegistry.Of(parsed, needsKey: false);
        if (server is not null) return await RemoteAsync(parsed, server, bytes, stop);
        var found = PaperCheck.Of(bytes, await TrialAsync(parsed, stop), TimeProvider.System);
        if (parsed.IsJson()) Printed.Json(found);
        else Print(found, parsed.GetValue(Report));
        return (int)found.Verdict;
    }

    private static async Task<int> RemoteAsync(ParseResult parsed, RemoteRegistry server, byte[] bytes, CancellationToken stop)
    {
        var asked = ((Option[])[Trust, Proof, At, Any]).Where(option => parsed.GetResult(option) is { Implicit: false });
        if (asked.FirstOrDefault() is { } local)
            throw new BadInputException($"{local.Name}: a server checks by what it knows itself. Leave out --server to check by your own.");
        if (await server.PostAsync("decisions/verify", bytes, "application/pdf", stop) is not { } answer) return Exit.CannotTell;
        var found = WireReading.Read<PaperCheck>(answer);
        if (parsed.IsJson()) Printed.Json(answer);
        else Print(found, parsed.GetValue(Report), RemoteText.Text(answer, "sentence"));
        return (int)found.Verdict;
    }

    private static async Task<PaperTrial> TrialAsync(ParseResult parsed, CancellationToken stop) => new(Bundle(parsed))
    {
        Proof = parsed.GetValue(Proof) is { } file ? Encoding.UTF8.GetString(await InputFile.ReadAsync(file, MostProofBytes, stop)) : null,
        At = parsed.GetValue(At) is { } time ? Time(time) : null,
        AnySignature = parsed.GetValue(Any),
        RequireLog = parsed.GetValue(RequireLog),
        RequireStatus = parsed.GetValue(RequireStatus),
    };

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at : throw new BadInputException($"--at {text}: this is no time. Write it like 2026-11-22T10:00:00Z.");

    private static TrustBundle Bundle(ParseResult parsed)
    {
        try
        {
            return Roots(parsed) is { } place ? TrustBundle.Read(place) : TrustBundle.Empty;
        }
        catch (Exception unread) when (unread is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--trust: {unread.Message}");
        }
    }

    private static string? Roots(ParseResult parsed)
    {
        if (parsed.GetValue(Trust) is { } named)
            return Path.Exists(named) ? named
                : throw new BadInputException($"{named}: there is no such file. --trust names a bundle or roots.");
        var beside = Path.GetDirectoryName(Path.GetFullPath(parsed.GetRequiredValue(CommandTree.Database)))!;
        var demonstration = Path.Combine(beside, PaperCheck.DemonstrationRoot);
        return File.Exists(demonstration) ? demonstration : null;
    }

    // How it stands with the registry comes second: a genuine paper may have been revoked since.
    private static void Print(PaperCheck found, bool report, string? known = null)
    {
        Printed.Line(found.Sentences[0]);
        if (known is not null) Printed.Line(known);
        foreach (var sentence in found.Sentences.Skip(1)) Printed.Line(sentence);
        Printed.Row("signer", found.Signer, 1);
        Printed.Row("SHA-256", found.FileSha256, 1);
        if (!report) return;
        Printed.Row("level", found.Level, 1);
        foreach (var check in found.Checks) Printed.Row(check.Outcome, $"{check.Kind}: {check.Sentence}", 1);
        foreach (var change in found.Changes) Printed.Row("changed", $"{change.Kind}: {change.Place}", 1);
    }
}
