using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Rulebook.Documents;

/// <summary>A closed set of words, each written one way: "endUser", "yes", "E8".</summary>
/// <typeparam name="T">The set.</typeparam>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByWord = Enum.GetValues<T>().ToDictionary(Word, value => value, StringComparer.Ordinal);
    private static readonly Dictionary<T, string> WordOf = Enum.GetValues<T>().ToDictionary(value => value, Word);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : null;
        return text is not null && ByWord.TryGetValue(text, out var value)
            ? value
            : throw new JsonException($"{(text is null ? "this" : $"\"{text}\"")} is not one of {string.Join(", ", ByWord.Keys)}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(WordOf[value]);

    private static string Word(T value) =>
        value is EvidenceKind kind ? kind.Rule().Code : JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>Words for every enumeration.</summary>
internal sealed class WordConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(typeToConvert))!;
}
