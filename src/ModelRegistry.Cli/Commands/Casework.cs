using System.CommandLine;
using System.Text.Json;
using ModelRegistry.Cli.Answers;

namespace ModelRegistry.Cli.Commands;

/// <summary>What the commands of casework share: they work on a server, in the name of whoever gave the key.</summary>
internal static class Casework
{
    /// <summary>The server of the command line.</summary>
    /// <exception cref="BadInputException">None is named: a file has no office.</exception>
    public static RemoteRegistry Server(ParseResult parsed) => RemoteRegistry.Of(parsed, needsKey: true) ?? throw new BadInputException(
        $"{parsed.CommandResult.Command.Name}: this takes a server, where an office decides, and a person who answers for it. "
        + "Name the server with --server and give a key of that person; a registry in a file applies to nobody and decides nothing.");

    /// <summary>Prints an answer: as JSON when asked for, else in words.</summary>
    public static int Print(ParseResult parsed, JsonElement answer, Action<JsonElement> words)
    {
        if (parsed.IsJson()) Printed.Json(answer);
        else words(answer);
        return Exit.Yes;
    }

    /// <summary>A property as text; what is not there is said so.</summary>
    public static string? Text(this JsonElement one, string name) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString()
            : null;

    /// <summary>The members of a list; none where there is no list.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement one, string name) =>
        one.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
}
