using System.Text.Json;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Cli.Answers;

/// <summary>Answers of a server as lines that people read. What a newer server adds stands in --format json.</summary>
internal static class RemoteText
{
    public static void Clearance(JsonElement answer)
    {
        Printed.Line(Text(answer, "headline") ?? "");
        foreach (var name in new[] { "reasons", "conditions" }) Lines(answer, name, one => one.GetString());
        Lines(answer, "questions", one => Text(one, "question"));
        Row(answer, "decision", "decision");
        Row(answer, "profile", "profileInWords");
        Row(answer, "good for", "goodFor");
        Row(answer, "rulebook", "edition");
    }

    public static void Matrix(JsonElement answer)
    {
        foreach (var row in answer.GetProperty("rows").EnumerateArray())
        {
            Printed.Line($"{Text(row, "law")}: {Text(row, "clearance")} ({Text(row, "day")})");
            Printed.Line(Text(row, "headline") ?? "", 1);
        }

        Printed.Line(Text(answer, "sentence") ?? "");
    }

    /// <summary>The word of an answer.</summary>
    /// <exception cref="HttpRequestException">The server says a word that this edition of the program does not know.</exception>
    public static Clearance ClearanceOf(JsonElement answer) =>
        Enum.TryParse<Clearance>(Text(answer, "clearance"), ignoreCase: true, out var clearance)
            ? clearance
            : throw new HttpRequestException("The answer holds no clearance that is known here; it may be newer than this program.");

    public static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Row(JsonElement answer, string label, string name)
    {
        if (Text(answer, name) is { } value) Printed.Row(label, value);
    }

    private static void Lines(JsonElement answer, string name, Func<JsonElement, string?> text)
    {
        if (!answer.TryGetProperty(name, out var list) || list.GetArrayLength() == 0) return;
        Printed.Line(name + ":");
        foreach (var one in list.EnumerateArray()) Printed.Line("- " + text(one), 1);
    }
}
