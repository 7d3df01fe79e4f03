using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Web.Api;

/// <summary>How the registry's own types stand in JSON: ids, countries and digests as text, words for enumerations.</summary>
internal static class WireForms
{
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        new TypedIds(),
        new AsText<Country>(country => country.Code),
        new AsText<Sha256Digest>(digest => digest.Hex),
        new Bounds(),
        new AskedQuestion(),
    ];

    // Everything here is written only: what comes in is read by the acts' own readers.
    private sealed class AsText<T>(Func<T, string> text) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException($"{typeof(T).Name} is not read here.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));
    }

    private sealed class TypedIds : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType && typeToConvert.GetInterfaces()
            .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        {
            // Every typed id writes itself as its UUID.
            var text = typeof(TypedIds).GetMethod(nameof(Text), BindingFlags.NonPublic | BindingFlags.Static)!;
            return (JsonConverter)text.MakeGenericMethod(typeToConvert).Invoke(null, null)!;
        }

        private static AsText<T> Text<T>()
            where T : struct => new(id => id.ToString()!);
    }

    private sealed class Bounds : JsonConverter<Interval>
    {
        public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException("An interval is not read here.");

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

    private sealed class AskedQuestion : JsonConverter<Question>
    {
        public override Question Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException("A question is read as a question document.");

        public override void Write(Utf8JsonWriter writer, Question value, JsonSerializerOptions options) =>
            writer.WriteRawValue(EvaluationJson.Write(value));
    }
}
