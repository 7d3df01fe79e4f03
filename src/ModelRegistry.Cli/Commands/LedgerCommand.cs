using System.CommandLine;
using System.Text;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Domain;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Ledger;

namespace ModelRegistry.Cli.Commands;

/// <summary>
/// <c>modelreg ledger</c>: the log of everything that was signed, of a registry in a file, behind a server, or as a folder of its static
/// files. To verify a proof takes neither.
/// </summary>
internal static class LedgerCommand
{
    private const int MostText = 1024 * 1024;

    private static readonly Argument<string> Name = new("NAME") { Description = "A paper's reference, or its SHA-256." };

    private static readonly Argument<string> Paper = new("FILE") { Description = "The paper, as it was received." };

    private static readonly Argument<string?> Folder = new("FOLDER")
    {
        Description = "A folder with the log's files, as a mirror keeps them: checkpoint, tile/.... When left out: --server or --db.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Proof = new("--proof") { Description = "The paper's proof.", HelpName = "FILE", Required = true };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "The log's key, one line as the site shows it under /log/key, from somewhere else than the log itself.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string?> Kept = new("--checkpoint") { Description = "A checkpoint kept from before.", HelpName = "FILE" };

    private static readonly Option<string?> Save = new("--save") { Description = "Where to keep the checkpoint of a sound log.", HelpName = "FILE" };

    public static Command Build()
    {
        var command = new Command("ledger", "The log of everything signed: its head, proofs of papers, and whether it is sound.");
        command.Subcommands.Add(Made("checkpoint", "Write the newest signed checkpoint.", CheckpointAsync));
        var prove = Made("prove", "Write the proof that a paper is in the log.", ProveAsync);
        prove.Arguments.Add(Name);
        command.Subcommands.Add(prove);
        var verify = Made("verify", "Whether a paper is in the log, by its proof alone: 0 yes, 1 no.", VerifyAsync);
        verify.Arguments.Add(Paper);
        verify.Options.Add(Proof);
        verify.Options.Add(Key);
        command.Subcommands.Add(verify);
        var audit = Made("audit", "Read the whole log, hash every line anew and compare: 0 sound, 1 not.", AuditAsync);
        audit.Arguments.Add(Folder);
        foreach (var option in new Option[] { Key, Kept, Save }) audit.Options.Add(option);
        command.Subcommands.Add(audit);
        return command;
    }

    private static Command Made(string name, string words, Func<ParseResult, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, words);
        command.SetAction(run);
        return command;
    }

    private static async Task<int> CheckpointAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var log = await OpenedLog.OpenAsync(parsed, null, stop);
        if (await log.ReadAsync("checkpoint", stop) is not { } note) return Missing("No checkpoint of this log is signed yet.");
        await Console.Out.WriteAsync(Encoding.UTF8.GetString(note.Span));
        return Exit.Yes;
    }

    private static async Task<int> ProveAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var log = await OpenedLog.OpenAsync(parsed, null, stop);
        if (await log.ProveAsync(parsed.GetRequiredValue(Name), stop) is not { } proof)
            return Missing($"There is no leaf of {parsed.GetRequiredValue(Name)} under a signed checkpoint here.");
        await Console.Out.WriteAsync(proof);
        return Exit.Yes;
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken stop)
    {
        RemoteRegistry.Refuse(parsed, "needs neither a server nor a registry; leave --server out.");
        var paper = await InputFile.ReadAsync(parsed.GetRequiredValue(Paper), PaperCheck.MostBytes, stop);
        var found = ProofReading.Of(
            await TextAsync(parsed.GetRequiredValue(Proof), stop), await TextAsync(parsed.GetRequiredValue(Key), stop),
            Sha256Digest.OfBytes(paper));
        if (parsed.IsJson())
        {
            Printed.Json(found);
        }
        else
        {
            Printed.Line(found.Sentence);
            if (found.Holds) Printed.Row("recorded as", $"{found.Reference}, issued {found.IssuedAt}", 1);
        }

        return found.Holds ? Exit.Yes : Exit.No;
    }

    private static async Task<int> AuditAsync(ParseResult parsed, CancellationToken stop)
    {
        var key = await TextAsync(parsed.GetRequiredValue(Key), stop);
        var kept = parsed.GetValue(Kept) is { } saved ? await TextAsync(saved, stop) : null;
        await using var log = await OpenedLog.OpenAsync(parsed, parsed.GetValue(Folder), stop);
        var found = await LogAudit.RunAsync(log.ReadAsync, key, kept, null, stop);
        if (parsed.IsJson())
        {
            Printed.Json(found);
        }
        else
        {
            Printed.Line(found.Sentence);
            if (found.Root is not null) Printed.Row("root", found.Root, 1);
        }

        if (found.IsSound && parsed.GetValue(Save) is { } place) await File.WriteAllTextAsync(place, found.Checkpoint, stop);
        return found.IsSound ? Exit.Yes : Exit.No;
    }

    private static async Task<string> TextAsync(string path, CancellationToken stop) =>
        Encoding.UTF8.GetString(await InputFile.ReadAsync(path, MostText, stop));

    private static int Missing(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Exit.CannotTell;
    }
}
