using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Models;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg diff ONE OTHER</c>: what differs between two releases; 0 when nothing does, 1 when something does.</summary>
internal static class DiffCommand
{
    private const string Named = "A model's name, name@label, a release's id, or a SHA-256 of a file or a root digest.";

    private static readonly Argument<string> One = new("ONE") { Description = Named };
    private static readonly Argument<string> Other = new("OTHER") { Description = Named };

    public static Command Build()
    {
        var command = new Command("diff", "Show what differs between two releases: files, parents, data, training, chips, licence, safeguards, evidence.");
        command.Arguments.Add(One);
        command.Arguments.Add(Other);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (one, other) = (parsed.GetRequiredValue(One), parsed.GetRequiredValue(Other));
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (server is not null)
        {
            var path = $"differences?one={Uri.EscapeDataString(one)}&other={Uri.EscapeDataString(other)}";
            return await server.GetAsync<ShowDifference.Answer>(path, stop) is { } found ? Print(parsed, found) : Exit.CannotTell;
        }

        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var compared = await registry.SendAsync(new ShowDifference(one, other), stop);
        return compared.TryGet(out var answer, out var refusal) ? Print(parsed, answer) : Exit.Refused(refusal);
    }

    private static int Print(ParseResult parsed, ShowDifference.Answer answer)
    {
        if (parsed.IsJson()) Printed.Json(DifferenceText.Document(answer));
        else DifferenceText.Print(answer);
        return answer.NothingDiffers ? Exit.Yes : Exit.No;
    }
}
