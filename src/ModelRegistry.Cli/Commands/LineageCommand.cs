using System.CommandLine;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;

namespace ModelRegistry.Cli.Commands;

/// <summary><c>modelreg lineage NAME</c>: what a model descends from and what descends from it.</summary>
internal static class LineageCommand
{
    // Edges each way.
    private const int Most = 500;

    private static readonly Argument<string> Name = new("NAME") { Description = "The model's name." };
    private static readonly Option<bool> Up = new("--up") { Description = "Only what it descends from." };
    private static readonly Option<bool> Down = new("--down") { Description = "Only what descends from it." };
    private static readonly Option<string?> From = new("--from")
    {
        Description = "Only the path to this ancestor; exit code 1 when none is recorded, 3 when nobody can tell.",
        HelpName = "ANCESTOR",
    };

    private static readonly Option<bool> Shares = new("--shares") { Description = "Only what of each ancestor reaches it: share, operations and path." };

    public static Command Build()
    {
        var command = new Command("lineage", "Show what a model descends from and what descends from it, hop by hop.");
        command.Arguments.Add(Name);
        command.Options.Add(Up);
        command.Options.Add(Down);
        command.Options.Add(From);
        LineageOptions.AddTo(command);
        command.Options.Add(Shares);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        if (parsed.GetValue(Shares)) return await SharesAsync(parsed, stop);
        using var server = RemoteRegistry.Of(parsed, needsKey: true);
        if (parsed.GetValue(From) is { } ancestor) return await PathAsync(parsed, ancestor, server, stop);
        var filter = LineageOptions.Of(parsed);
        if (server is not null) return await RemoteAsync(parsed, server, filter, stop);
        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var found = await registry.SendAsync(new ShowModel(Name: parsed.GetRequiredValue(Name)), stop);
        if (!found.TryGet(out var model, out var refusal)) return Exit.Refused(refusal);
        var graph = await registry.SendAsync(new ShowLineage(model.Releases[0].Id, Most) { Filter = filter }, stop);
        return graph.TryGet(out var lineage, out var refused) ? await PrintAsync(parsed, lineage) : Exit.Refused(refused);
    }

    private static async Task<int> RemoteAsync(ParseResult parsed, RemoteRegistry server, LineageFilter filter, CancellationToken stop)
    {
        if (await server.GetModelAsync(parsed.GetRequiredValue(Name), stop) is not { } model) return Exit.CannotTell;
        var path = $"releases/{model.Releases[0].Id}/lineage?limit={Most}{LineageOptions.Address(filter)}";
        return await server.GetAsync<ShowLineage.Answer>(path, stop) is { } lineage ? await PrintAsync(parsed, lineage) : Exit.CannotTell;
    }

    private static async Task<int> SharesAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var registry = await AskedRegistry.OpenAsync(parsed, stop);
        var name = parsed.GetRequiredValue(Name);
        if (await registry.AskAsync(new ShowModel(Name: name), $"models/{AskedRegistry.Escaped(name)}", stop) is not { } model) return registry.Failed;
        var id = model.Releases[0].Id;
        if (await registry.AskAsync(new ShowAttribution(id), $"releases/{id}/attribution", stop) is not { } shown) return registry.Failed;
        if (parsed.IsJson()) Printed.Wire(shown);
        else HeldText.Shares(shown);
        return Exit.Yes;
    }

    private static async Task<int> PathAsync(ParseResult parsed, string ancestor, RemoteRegistry? server, CancellationToken stop)
    {
        var name = parsed.GetRequiredValue(Name);
        if (server is not null)
        {
            var address = $"lineage/path?descendant={Uri.EscapeDataString(name)}&ancestor={Uri.EscapeDataString(ancestor)}";
            return await server.GetAsync<ShowPath.Answer>(address, stop) is { } path
                ? PathText.Print(parsed.IsJson(), path)
                : Exit.CannotTell;
        }

        await using var registry = await LocalRegistry.OpenAsync(parsed, create: false, stop);
        var found = await registry.SendAsync(new ShowPath(name, ancestor), stop);
        return found.TryGet(out var answer, out var refusal) ? PathText.Print(parsed.IsJson(), answer) : Exit.Refused(refusal);
    }

    private static async Task<int> PrintAsync(ParseResult parsed, ShowLineage.Answer lineage)
    {
        var (up, down) = (parsed.GetValue(Up), parsed.GetValue(Down));
        var shown = lineage with { Above = up || !down ? lineage.Above : [], Below = down || !up ? lineage.Below : [] };
        if (parsed.IsJson()) Printed.Json(LineageDocument.Of(shown));
        else LineageText.Print(shown);
        if (lineage.LeftOut > 0) await Console.Error.WriteLineAsync($"Edges left out, because they were not asked for: {lineage.LeftOut}.");
        if (lineage.Cut) await Console.Error.WriteLineAsync("There are more edges than are shown.");
        return Exit.Yes;
    }
}
