using System.CommandLine;
using System.Text.Json;
using ModelRegistry.Cli.Answers;

namespace ModelRegistry.Cli.Commands;

/// <summary>
/// <c>modelreg draft [ID] --server URL</c>: the applications that one's organisation is writing; goes on with one of them.
/// </summary>
internal static class DraftCommand
{
    private static readonly Argument<Guid?> Id = new("ID") { Description = "The draft. Left out, all are listed.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> Submit = new("--submit") { Description = "Hand it in as it then stands." };
    private static readonly Option<bool> Delete = new("--delete") { Description = "Delete it with its documents." };
    private static readonly DraftChange Change = new();

    public static Command Build()
    {
        var command = new Command("draft", "List, on a server, the applications that are being written; show, fill in, hand in or delete one.");
        command.Arguments.Add(Id);
        command.Options.Add(Submit);
        command.Options.Add(Delete);
        Change.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Hands a draft in; where something is missing, says what, and it stays a draft.</summary>
    public static async Task<int> SubmitAsync(RemoteRegistry server, string id, JsonElement draft, ParseResult parsed,
        CancellationToken stop)
    {
        if (draft.Each("missing").Any())
        {
            DraftText.Missing(draft);
            throw new BadInputException($"It was not handed in and stays as draft {id}. \"modelreg draft {id} --set NAME=VALUE --submit\" goes on with it.");
        }

        var path = $"applications/drafts/{id}";
        if (await server.GetTaggedAsync(path, stop) is not var (_, tag)) return Exit.CannotTell;
        if (await server.ChangeAsync(HttpMethod.Post, path + "/submission", null, tag, stop) is not { } answer) return Exit.CannotTell;
        return Casework.Print(parsed, answer, received => Printed.Line($"Handed in: {received.Text("reference")}"));
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        using var server = Casework.Server(parsed);
        if (parsed.GetValue(Id) is not { } draft) return await ListAsync(server, parsed, stop);
        var id = draft.ToString();
        if (parsed.GetValue(Delete)) return await DeleteAsync(server, id, stop);
        if (await Change.SaveAsync(server, id, parsed, stop) is not { } shown) return Exit.CannotTell;
        return parsed.GetValue(Submit) ? await SubmitAsync(server, id, shown, parsed, stop) : DraftText.Print(parsed, shown);
    }

    private static async Task<int> DeleteAsync(RemoteRegistry server, string id, CancellationToken stop)
    {
        var path = $"applications/drafts/{id}";
        if (await server.GetTaggedAsync(path, stop) is not var (_, tag)) return Exit.CannotTell;
        if (await server.ChangeAsync(HttpMethod.Delete, path, null, tag, stop) is null) return Exit.CannotTell;
        Printed.Line($"Deleted: draft {id}");
        return Exit.Yes;
    }

    private static async Task<int> ListAsync(RemoteRegistry server, ParseResult parsed, CancellationToken stop) =>
        await server.GetAsync("applications/drafts", stop) is { } found
            ? Casework.Print(parsed, found, DraftText.List)
            : Exit.CannotTell;
}
