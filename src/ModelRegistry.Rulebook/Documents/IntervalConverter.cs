using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModelRegistry.Rulebook.Documents;

/// <summary>An interval is "3e24", or {"low": "1e25", "high": "3e25"} with the upper bound left out where none is known.</summary>
internal sealed class IntervalConverter : JsonConverter<Interval>
{
    private const string Right = "write one number from 0 to 1e28 as a text, such as \"3e24\", or {\"low\": \"1e25\", \"high\": \"3e25\"}";

    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return Interval.Exactly(Number(ref reader));
        decimal? low = null;
        decimal? high = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString();
            reader.Read();
            if (key == "low" && low is null)
                low = Number(ref reader);
            else if (key == "high" && high is null)
                high = Number(ref reader);
            else
                throw new JsonException($"\"{key}\" is no bound, or stands twice: {Right}.");
        }

        return high < (low ?? 0) ? throw new JsonException($"the bounds are crossed: {Right}.") : new(low ?? 0, high);
    }

    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options)
    {
        if (value.IsExact)
        {
            writer.WriteStringValue(ExactNumber.Text(value.Low));
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("low", ExactNumber.Text(value.Low));
        if (value.High is { } high)
            writer.WriteString("high", ExactNumber.Text(high));
        writer.WriteEndObject();
    }

    private static decimal Number(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };
        return ExactNumber.TryRead(text, out var number)
            ? number
            : throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"{(text is null ? "this" : $"\"{text}\"")} is no number: {Right}."));
    }
}
