using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Cli.Answers;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Recording;

namespace ModelRegistry.Cli.Commands;

/// <summary>
/// <c>modelreg record KIND --file FACTS --server URL</c>: records by hand what no file of a model says. Who records answers for it, so it
/// takes a person's key; without a file it says what the kind asks for.
/// </summary>
internal static class RecordCommand
{
    private static readonly Argument<string> Kind = new("KIND")
    {
        Description = "What is recorded: " + string.Join(", ", RecordingKinds.All.Select(kind => kind.Name)) + ".",
    };

    private static readonly Option<string?> Facts = new("--file")
    {
        Description = "The facts as one JSON object, or - for stdin. Left out, the fields of the kind are listed.",
        HelpName = "FACTS",
    };

    private static readonly Option<string?> Of = new("--of")
    {
        Description = "The model, or the release as NAME@LABEL, that it is of, in place of its id in the facts.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Key = new("--once")
    {
        Description = "A key of your own: sent again under it, the same facts are recorded once.",
        HelpName = "KEY",
    };

    public static Command Build()
    {
        Kind.AcceptOnlyFromAmong([.. RecordingKinds.All.Select(kind => kind.Name)]);
        var command = new Command("record", "Record by hand, on a server, what no file of a model says; without --file, list what is asked for.");
        command.Arguments.Add(Kind);
        command.Options.Add(Facts);
        command.Options.Add(Of);
        command.Options.Add(Key);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var kind = RecordingKinds.Find(parsed.GetRequiredValue(Kind))!;
        if (parsed.GetValue(Facts) is not { } path) return Describe(parsed, kind);
        using var server = RemoteRegistry.Of(parsed, needsKey: true) ?? throw new BadInputException(
            "record: a fact by hand takes a person who answers for it. Name a registry with --server and a person's key, or import a file.");
        var facts = Read(path, await InputFile.ReadAsync(path, RecordingKind.MostBytes, stop));
        if (parsed.GetValue(Of) is { } name && !await NameAsync(facts, kind, name, server, stop)) return Exit.CannotTell;
        var body = JsonSerializer.SerializeToUtf8Bytes(facts);
        if (await server.PostOnceAsync($"records/{kind.Name}", body, parsed.GetValue(Key), stop) is not { } answer) return Exit.CannotTell;
        if (parsed.IsJson()) Printed.Raw(JsonSerializer.SerializeToUtf8Bytes(answer));
        else Printed.Line($"Recorded: {kind.Name} {Made(answer)}".TrimEnd());
        return Exit.Yes;
    }

    private static JsonObject Read(string path, byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject ?? throw new BadInputException($"{path}: this is no JSON object. \"modelreg record KIND\" lists its fields.");
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            var at = broken is JsonException { LineNumber: { } line } ? $":{line + 1}" : "";
            throw new BadInputException($"{path}{at}: this is no JSON that can be read. \"modelreg record KIND\" lists what it holds.");
        }
    }

    // A name in place of an id, and the version that the caller has just seen.
    private static async Task<bool> NameAsync(
        JsonObject facts, RecordingKind kind, string name, RemoteRegistry server, CancellationToken stop)
    {
        if (kind.Of is not { } property) throw new BadInputException($"--of: a {kind.Name} is of no release or model. Leave it out.");
        if (facts.ContainsKey(property)) throw new BadInputException($"--of: the facts name {property} already. Leave one of them out.");
        if (property == "modelId")
        {
            if (await server.GetModelAsync(name, stop) is not { } shown) return false;
            Set(facts, kind, property, shown.Model.Id.Value, shown.Model.Version);
            return true;
        }

        var at = name.LastIndexOf('@');
        var (model, label) = at > 0 ? (name[..at], name[(at + 1)..]) : (name, null);
        if (await server.GetModelAsync(model, stop) is not { } found) return false;
        var release = Release(found, label);
        Set(facts, kind, property, release.Id.Value, release.Version);
        return true;
    }

    private static Domain.Models.Release Release(ShowModel.Answer found, string? label) =>
        found.Releases.Where(release => label is null || release.Label == label).ToArray() is [var only]
            ? only
            : throw new BadInputException($"--of: {found.Model.Name} has the releases {string.Join(", ", found.Releases.Select(one => one.Label))}. Write one of them as NAME@LABEL.");

    private static void Set(JsonObject facts, RecordingKind kind, string property, Guid id, Guid version)
    {
        facts[property] = id;
        if (kind.IsVersioned && !facts.ContainsKey("version")) facts["version"] = version;
    }

    private static string Made(JsonElement answer) => answer.GetProperty("made") switch
    {
        { ValueKind: JsonValueKind.String } id => id.GetString()!,
        var several => string.Join(", ", several.EnumerateObject().Select(one => $"{one.Name} {one.Value}")),
    };

    private static int Describe(ParseResult parsed, RecordingKind kind)
    {
        if (parsed.IsJson())
        {
            var fields = kind.Fields.Select(field => new { field.Path, field.Expected, field.Required });
            Printed.Json(new { kind.Name, kind.Summary, kind.Of, Fields = fields });
            return Exit.Yes;
        }

        Printed.Line(kind.Summary);
        if (kind.Of is { } of) Printed.Line($"--of NAME stands in place of {of}.");
        foreach (var (path, expected, required) in kind.Fields) Printed.Line($"{path}{(required ? " (required)" : "")}: {expected}", 1);
        return Exit.Yes;
    }
}
