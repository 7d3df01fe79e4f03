using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Features.Wire;

namespace ModelRegistry.Cli.Answers;

/// <summary>Writes results to stdout: one JSON document, or lines of text.</summary>
internal static class Printed
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions WireOptions = new(WireJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Json(object document) => Console.Out.WriteLine(JsonSerializer.Serialize(document, Options));

    /// <summary>An act's answer as a server would write it.</summary>
    public static void Wire(object answer) => Console.Out.WriteLine(JsonSerializer.Serialize(answer, WireOptions));

    /// <summary>One JSON document that is written already.</summary>
    public static void Raw(ReadOnlySpan<byte> utf8) => Console.Out.WriteLine(System.Text.Encoding.UTF8.GetString(utf8));

    /// <summary>A label and its value; what is not known says so.</summary>
    public static void Row(string label, object? value, int depth = 0) =>
        Console.Out.WriteLine($"{new string(' ', depth * 2)}{label + ":",-16} {value ?? "not known"}");

    public static void Line(string text = "", int depth = 0) => Console.Out.WriteLine(new string(' ', depth * 2) + text);
}
