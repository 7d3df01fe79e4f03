using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModelRegistry.Features.Wire;

/// <summary>
/// How the registry's own types stand in JSON, for all who write it and read it back: ids, countries and digests as text, an interval by
/// its bounds, words for enumerations.
/// </summary>
public static class WireJson
{
    /// <summary>The forms.</summary>
    public static IReadOnlyList<JsonConverter> Converters { get; } =
    [
        new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        new TypedIds(),
        new AsText<Country>(Country.Of, country => country.Code),
        new AsText<Sha256Digest>(Sha256Digest.Of, digest => digest.Hex),
        new Bounds(),
    ];

    /// <summary>The same as options; what is null is left out.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        foreach (var converter in Converters) options.Converters.Add(converter);
        return options;
    }

    private sealed class AsText<T>(Func<string, T> read, Func<T, string> text) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException($"A {typeof(T).Name} is missing."));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));
    }

    private sealed class TypedIds : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType && typeToConvert.Implements(typeof(ITypedId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(TypedId<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class TypedId<T> : JsonConverter<T>
        where T : struct, ITypedId<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Of(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class Bounds : JsonConverter<Interval>
    {
        public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var high = document.RootElement.TryGetProperty("high", out var stated) ? stated.GetDecimal() : (decimal?)null;
            return new(document.RootElement.GetProperty("low").GetDecimal(), high);
        }

        public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("low", value.Low);
            if (value.High is { } high)
            {
                writer.WriteNumber("high", high);
            }

            writer.WriteEndObject();
        }
    }
}
