using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Domain;

namespace ModelRegistry.Cli.Answers;

/// <summary>Reads what a server answers into the acts' own answers, so that one printer serves a file and a server.</summary>
internal static class WireReading
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new TypedIds(),
            new FromText<Country>(Country.Of),
            new FromText<Sha256Digest>(Sha256Digest.Of),
            new Bounds(),
        },
    };

    /// <exception cref="HttpRequestException">The answer is none that this edition of the program knows.</exception>
    public static T Read<T>(JsonElement answer)
    {
        try
        {
            return answer.Deserialize<T>(Options) ?? throw new JsonException("It is null.");
        }
        catch (Exception unknown) when (unknown is JsonException or ArgumentException or NotSupportedException)
        {
            throw new HttpRequestException(
                $"The answer cannot be read; the server may be newer than this program: {unknown.Message}", unknown);
        }
    }

    private sealed class FromText<T>(Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException($"A {typeof(T).Name} is missing."));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are only read here.");
    }

    private sealed class TypedIds : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType && typeToConvert.GetInterfaces()
            .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(TypedId<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class TypedId<T> : JsonConverter<T>
        where T : struct, ITypedId<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Of(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are only read here.");
    }

    private sealed class Bounds : JsonConverter<Interval>
    {
        public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            var high = document.RootElement.TryGetProperty("high", out var stated) ? stated.GetDecimal() : (decimal?)null;
            return new(document.RootElement.GetProperty("low").GetDecimal(), high);
        }

        public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are only read here.");
    }
}
