using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// Questions and evaluations as JSON: one form for storage, attachments and the API. What is written reads back to an equal value, numbers
/// to the last digit, and an unknown member is refused.
/// </summary>
public static class EvaluationJson
{
    /// <summary>How it is written: camel case, words for enumerations, nothing for what is not known.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>An evaluation as canonical JSON (RFC 8785), to be stored and to take a digest of.</summary>
    public static string Write(Evaluation evaluation) => Canonical(evaluation);

    /// <summary>A question as canonical JSON.</summary>
    public static string Write(Question question) => Canonical(question);

    /// <summary>A question with the facts stated beside it, as canonical JSON.</summary>
    public static string Write(Question question, Facts stated) => Canonical(new QuestionDocument(question, stated));

    /// <summary>Reads an evaluation that <see cref="Write(Evaluation)"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Evaluation Read(string json) => Read<Evaluation>(json);

    /// <summary>Reads a question.</summary>
    /// <exception cref="JsonException">It is something else; the message says where.</exception>
    public static Question ReadQuestion(string json) => Read<Question>(json);

    private static string Canonical<T>(T value) => CanonicalJson.Of(JsonSerializer.SerializeToElement(value, Options));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("It is null.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            MaxDepth = 64,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new IntervalJson());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>
/// An interval as {"low": …, "high": …}, without high where it has no upper bound. A bound is a number where a double holds it exactly
/// enough to come back the same, and the decimal's text otherwise.
/// </summary>
internal sealed class IntervalJson : JsonConverter<Interval>
{
    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var value = document.RootElement;
        if (value.ValueKind is JsonValueKind.Number) return Interval.Exactly(Bound(value));
        if (value.ValueKind is not JsonValueKind.Object || !value.TryGetProperty("low", out var low))
            throw new JsonException("An interval is a number, or an object with \"low\" and, where there is an upper bound, \"high\".");
        var high = value.TryGetProperty("high", out var upper) && upper.ValueKind is not JsonValueKind.Null ? Bound(upper) : (decimal?)null;
        try
        {
            return new(Bound(low), high);
        }
        catch (ArgumentException wrong)
        {
            throw new JsonException(wrong.Message, wrong);
        }
    }

    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Write(writer, "low", value.Low);
        if (value.High is { } high) Write(writer, "high", high);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, decimal bound)
    {
        if (Comes(bound)) writer.WriteNumber(name, bound);
        else writer.WriteString(name, bound.ToString(CultureInfo.InvariantCulture));
    }

    // The canonical form prints the shortest digits of the double; only a decimal that these give back may stand there as a number.
    private static bool Comes(decimal bound) =>
        decimal.TryParse(
            ((double)bound).ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float,
            CultureInfo.InvariantCulture, out var back) && back == bound;

    private static decimal Bound(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.String when decimal.TryParse(
            value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var text) => text,
        _ => throw new JsonException("A bound of an interval is a number, such as 3.8e25, of at most 28 digits."),
    };
}
