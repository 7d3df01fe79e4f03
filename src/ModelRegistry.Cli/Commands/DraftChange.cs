using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ModelRegistry.Cli.Commands;

/// <summary>The options with which a draft is filled in: a file of fields, single fields, documents.</summary>
internal sealed class DraftChange
{
    private const int MostBytes = 256 * 1024;
    private const int MostDocumentBytes = 10 * 1024 * 1024;

    private readonly Option<string?> file = new("--file")
    {
        Description = "The fields as one JSON object of names and texts, or - for stdin; null takes one away.",
        HelpName = "FIELDS",
    };

    private readonly Option<string[]> set = new("--set")
    {
        Description = "One field; may be given again.",
        HelpName = "NAME=VALUE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> document = new("--document")
    {
        Description = "A document, after what it is for (\"Other\" where the type asks for none of it); may be given again.",
        HelpName = "PURPOSE=FILE",
        DefaultValueFactory = _ => [],
    };

    public void AddTo(Command command)
    {
        command.Options.Add(file);
        command.Options.Add(set);
        command.Options.Add(document);
    }

    /// <summary>The fields of the command line.</summary>
    /// <exception cref="BadInputException">A field cannot be read.</exception>
    public async Task<JsonObject> FieldsAsync(ParseResult parsed, CancellationToken stop)
    {
        var fields = parsed.GetValue(file) is { } path ? Read(path, await InputFile.ReadAsync(path, MostBytes, stop)) : [];
        foreach (var (name, value) in parsed.GetRequiredValue(set).Select(text => Pair("--set", text, "EndUser=Beispiel GmbH")))
            fields[name] = value.Length == 0 ? null : value;
        return fields;
    }

    /// <summary>Saves the fields and documents of the command line; null when there is no such draft.</summary>
    public async Task<JsonElement?> SaveAsync(RemoteRegistry server, string id, ParseResult parsed, CancellationToken stop)
    {
        var (fields, path) = (await FieldsAsync(parsed, stop), $"applications/drafts/{id}");
        var files = new List<(string Purpose, string Name, byte[] Bytes)>();
        foreach (var (purpose, named) in parsed.GetRequiredValue(document).Select(text => Pair("--document", text, "Other=statement.pdf")))
            files.Add((purpose, Path.GetFileName(named), await InputFile.ReadAsync(named, MostDocumentBytes, stop)));
        if (await server.GetTaggedAsync(path, stop) is not var (shown, tag)) return null;
        if (fields.Count > 0)
        {
            var changed = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["values"] = fields });
            if (await server.ChangeAsync(HttpMethod.Patch, path, changed, tag, stop) is not { } saved) return null;
            shown = saved;
        }

        foreach (var (purpose, name, bytes) in files)
        {
            var place = $"{path}/documents?purpose={Uri.EscapeDataString(purpose)}&name={Uri.EscapeDataString(name)}";
            if (await server.PostAsync(place, bytes, "application/octet-stream", stop) is null) return null;
        }

        return files.Count == 0 ? shown : await server.GetAsync(path, stop);
    }

    private static JsonObject Read(string path, byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject ?? throw new BadInputException($"{path}: this is no JSON object. \"modelreg apply TYPE\" lists the fields.");
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            var at = broken is JsonException { LineNumber: { } line } ? $":{line + 1}" : "";
            throw new BadInputException($"{path}{at}: this is no JSON that can be read. \"modelreg apply TYPE\" lists the fields.");
        }
    }

    private static (string Name, string Value) Pair(string option, string text, string right)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? (text[..at], text[(at + 1)..]) : throw new BadInputException($"{option}: \"{text}\" names no value. Right would be \"{right}\".");
    }
}
