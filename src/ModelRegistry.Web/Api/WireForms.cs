using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Wire;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Web.Api;

/// <summary>The forms of the registry's own types in what the API answers.</summary>
internal static class WireForms
{
    public static IReadOnlyList<JsonConverter> All { get; } = [.. WireJson.Converters, new AskedQuestion()];

    private sealed class AskedQuestion : JsonConverter<Question>
    {
        public override Question Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException("A question is read as a question document.");

        public override void Write(Utf8JsonWriter writer, Question value, JsonSerializerOptions options) =>
            writer.WriteRawValue(EvaluationJson.Write(value));
    }
}
