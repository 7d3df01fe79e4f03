using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Signers;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg signers</c>: whose signatures are believed, for whose models, since when.</summary>
internal static class SignersCommand
{
    private const string Variable = "MODELREG_TRUST";

    public static readonly Option<string?> Trust = new("--trust")
    {
        Description = $"A file of those whose signatures are believed, with --db; {Variable} names one where this does not.",
        HelpName = "FILE",
    };

    public static Command Build()
    {
        var command = new Command("signers", "Show whose signatures are believed: who is pinned, for whose models, since when and by which file.");
        command.Options.Add(Trust);
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>The file that the command line or the environment names; null where neither does.</summary>
    public static string? FileOf(ParseResult parsed) =>
        parsed.GetResult(Trust) is not null ? parsed.GetValue(Trust) : Environment.GetEnvironmentVariable(Variable);

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null)
            return await server.GetAsync<ShowSigners.Answer>("signers", stop) is { } shown ? Print(parsed, shown) : Exit.CannotTell;
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: true, stop);
        var local = await registry.SendAsync(new ShowSigners(), stop);
        return local.TryGet(out var answer, out var refusal) ? Print(parsed, answer) : Exit.Refused(refusal);
    }

    private static int Print(ParseResult parsed, ShowSigners.Answer answer)
    {
        if (parsed.IsJson()) Printed.Json(answer);
        else Lines(answer);
        return Exit.Yes;
    }

    private static void Lines(ShowSigners.Answer answer)
    {
        if (answer.Rows.Count == 0) Printed.Line("Nobody is pinned: every signature is a report, and none is evidence of origin.");
        foreach (var one in answer.Rows)
        {
            var ended = one.State switch { ShowSigners.State.NotYet => " (not yet)", ShowSigners.State.Ended => " (ended)", ShowSigners.State.Counts => "" };
            Printed.Line($"{one.Name}{ended}");
            Printed.Row(one.Means, one.Mark, 1);
            Printed.Row("for", string.Join(", ", one.Publishers), 1);
            Printed.Row("pinned", $"from {one.From:yyyy-MM-dd}" + (one.Until is { } until ? $" until {until:yyyy-MM-dd}" : "") + (one.IsBuilder ? ", also as a builder" : ""), 1);
            Printed.Row("by", $"{one.PinnedIn} sha256:{one.PinnedBytes.Hex}", 1);
        }

        Printed.Row("Sigstore root", answer.SigstoreFrom);
    }
}
