using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.CycloneDx.Structure;

/// <summary>What a text must look like: its length, its pattern and its format.</summary>
internal static partial class TextForms
{
    // The patterns are those of the embedded tables, a dozen; none comes from a document.
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static Misfit? Check(JsonElement shape, Node node)
    {
        if (node.Kind is not NodeKind.Text) return null;
        if (shape.TryGetProperty("minLength", out var least) && node.Text.Length < least.GetInt32())
            return new(node, $"This text has {node.Text.Length} characters.", $"At least {least.GetInt32()} would be right.");
        if (shape.TryGetProperty("maxLength", out var most) && node.Text.Length > most.GetInt32())
            return new(node, $"This text has {node.Text.Length} characters.", $"At most {most.GetInt32()} would be right.");
        if (shape.TryGetProperty("pattern", out var pattern) && !Matches(pattern.GetString()!, node.Text))
            return new(node, $"\"{Short(node.Text)}\" has not the form that belongs here.", $"A text of the form {pattern.GetString()} would be right.");
        return shape.TryGetProperty("format", out var format) ? Format(format.GetString()!, node) : null;
    }

    public static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static Misfit? Format(string format, Node node)
    {
        var (fits, right) = format switch
        {
            "date-time" => (IsInstant(node.Text), "A date and time with offset, such as 2026-01-31T12:00:00Z, would be right."),
            "date" => (DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                "A day such as 2026-01-31 would be right."),
            "idn-email" => (node.Text.LastIndexOf('@') is var at && at > 0 && at < node.Text.Length - 1,
                "An address such as a@example.com would be right."),
            "uri" => (Uri.TryCreate(node.Text, UriKind.Absolute, out _), "An absolute URI would be right."),
            _ => (!node.Text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)), "A URI or a relative reference would be right."),
        };
        return fits ? null : new(node, $"\"{Short(node.Text)}\" is no {format}.", right);
    }

    private static bool IsInstant(string text) => Instant().IsMatch(text)
        && DateTimeOffset.TryParse(text.ToUpperInvariant(), CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool Matches(string pattern, string text) => Patterns.GetOrAdd(pattern,
        p => new Regex(p, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1))).IsMatch(text);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instant();
}
