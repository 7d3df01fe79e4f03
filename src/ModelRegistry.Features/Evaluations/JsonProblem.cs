using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Evaluations;

/// <summary>Turns what the JSON reader says into a place, what is wrong and what would be right.</summary>
internal static partial class JsonProblem
{
    public static Problem Of(JsonException wrong, Type root, JsonSerializerOptions options)
    {
        var steps = Steps().Matches(wrong.Path ?? "$").Select(step => step.Groups["name"].Value).ToList();
        var pointer = string.Concat(steps.Select(step => "/" + step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
        if (wrong.Message.Contains("missing required properties", StringComparison.Ordinal))
        {
            return new(pointer, $"Missing here: {string.Join(", ", Quoted().Matches(wrong.Message).Skip(1).Select(m => m.Value.Trim('\'')))}.",
                "Every question needs an item and a day.");
        }

        if (wrong.Message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return new(pointer, "There is no such member here.", Members(TypeAt(steps.SkipLast(1), root, options), options));
        }

        // The interval's own reader says in a sentence what it takes.
        if (wrong.Message.StartsWith("An interval", StringComparison.Ordinal) || wrong.Message.StartsWith("A bound", StringComparison.Ordinal))
        {
            return new(pointer, "This is not an interval.", wrong.Message);
        }

        var isShape = wrong.Message.Contains("could not be converted", StringComparison.Ordinal);
        return isShape
            ? new(pointer, "This value does not fit here.", Right(TypeAt(steps, root, options), options))
            : new(Place(wrong, pointer), "This is not well-formed JSON.", "One JSON object in UTF-8, without comments or trailing commas.");
    }

    /// <summary>The words of an enumeration as JSON spells them.</summary>
    public static string Words(Type type) =>
        $"One of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}.";

    private static string Place(JsonException wrong, string pointer) => wrong.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, byte {wrong.BytePositionInLine + 1}")
        : pointer;

    private static string Right(Type? type, JsonSerializerOptions options) => (type is null ? null : Nullable.GetUnderlyingType(type) ?? type) switch
    {
        null => "See docs/api for the form of the document.",
        { IsEnum: true } words => Words(words),
        var day when day == typeof(DateOnly) => "A day such as \"2026-12-01\".",
        var instant when instant == typeof(DateTimeOffset) => "An instant such as \"2026-12-01T00:00:00Z\".",
        var interval when interval == typeof(Interval) => "A number, or {\"low\": …, \"high\": …}.",
        var text when text == typeof(string) => "A text in quotation marks.",
        var flag when flag == typeof(bool) => "true or false.",
        { IsPrimitive: true } => "A number.",
        var list when ElementOf(list) is not null => "A list in square brackets.",
        var other => Members(other, options),
    };

    private static string Members(Type? type, JsonSerializerOptions options) => type is null
        ? "See docs/api for the form of the document."
        : $"An object with {string.Join(", ", options.GetTypeInfo(type).Properties.Select(property => property.Name))}.";

    private static Type? TypeAt(IEnumerable<string> steps, Type root, JsonSerializerOptions options)
    {
        Type? at = root;
        foreach (var step in steps)
        {
            at = at is null ? null : ElementOf(at) ?? options.GetTypeInfo(at).Properties.FirstOrDefault(p => p.Name == step)?.PropertyType;
        }

        return at;
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<name>\d+)\]|\['(?<name>[^']*)'\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Steps();

    [GeneratedRegex("'[^']*'", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}
