using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ModelRegistry.Domain.Casework;

/// <summary>
/// JSON in the one form in which equal values have equal bytes (RFC 8785): names ordered by UTF-16 code units, no white space, numbers as
/// ECMAScript prints them, UTF-8. Digests and signatures are taken over this form.
/// </summary>
public static class CanonicalJson
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    /// <summary>The canonical text of a JSON text.</summary>
    /// <exception cref="JsonException">The text is not JSON, or an object names a member twice.</exception>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 128 });
        return Of(document.RootElement);
    }

    /// <summary>The canonical text of a JSON value.</summary>
    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>The SHA-256 of a canonical text's UTF-8 bytes.</summary>
    public static Sha256Digest DigestOf(string canonical) => Sha256Digest.OfBytes(Encoding.UTF8.GetBytes(canonical));

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(text, value); break;
            case JsonValueKind.Array: WriteArray(text, value); break;
            case JsonValueKind.String: WriteString(text, value.GetString()!); break;
            case JsonValueKind.Number: text.Append(Number(value.GetDouble())); break;
            case JsonValueKind.Undefined: throw new JsonException("A value that is no JSON has no canonical form.");
            default: text.Append(value.GetRawText()); break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement value)
    {
        var separator = '{';
        foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(text, member.Name);
            text.Append(':');
            Write(text, member.Value);
            separator = ',';
        }

        text.Append(separator == '{' ? "{}" : "}");
    }

    private static void WriteArray(StringBuilder text, JsonElement value)
    {
        var separator = '[';
        foreach (var item in value.EnumerateArray())
        {
            text.Append(separator);
            Write(text, item);
            separator = ',';
        }

        text.Append(separator == '[' ? "[]" : "]");
    }

    // RFC 8785, 3.2.2.2: only what must be escaped is, and in the shortest way.
    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        var rest = value.AsSpan();
        for (int at; (at = rest.IndexOfAny(Escaped)) >= 0; rest = rest[(at + 1)..]) text.Append(rest[..at]).Append(Escape(rest[at]));
        text.Append(rest).Append('"');
    }

    private static string Escape(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
    };

    // RFC 8785, 3.2.2.3: the shortest digits that read back to the same double, laid out by ECMA-262's Number::toString.
    private static string Number(double value)
    {
        if (!double.IsFinite(value)) throw new JsonException("A number beyond the range of a double has no canonical form.");
        if (value == 0) return "0";
        var parts = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture).Split('E');
        var shortest = Shortest(Math.Abs(value), parts);
        var (digits, point) = (shortest.Digits, shortest.Exponent + 1);
        return (value < 0 ? "-" : "") + (point, digits.Length) switch
        {
            ( >= 1 and <= 21, var count) when count <= point => digits + new string('0', point - count),
            ( >= 1 and <= 21, _) => digits[..point] + "." + digits[point..],
            ( > -6 and <= 0, _) => "0." + new string('0', -point) + digits,
            _ => digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") +
                string.Create(CultureInfo.InvariantCulture, $"e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1)}"),
        };
    }

    private static (string Digits, int Exponent) Shortest(double value, string[] scientific)
    {
        var plain = value.ToString("R", CultureInfo.InvariantCulture).Split('E')[0].Replace(".", "", StringComparison.Ordinal);
        var digits = plain.TrimStart('0').TrimEnd('0');
        var exponent = int.Parse(scientific[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (digits, digits == "1" && scientific[0].StartsWith('9') ? exponent + 1 : exponent);
    }
}
