using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Exploring;

namespace ModelRegistry.Features.Exploring;

/// <summary>The state of a questionnaire as one document: a question document with the answers so far beside it.</summary>
internal static class QuestionnaireJson
{
    private const string Right = "Write {\"id\": \"...\", \"value\": \"...\"}; \"unknown\" says that nobody knows.";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    public static Result<AskNext> Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > QuestionDocument.LargestSize)
        {
            return new Refusal.NotValid("", "The document is too large.", $"Send at most {QuestionDocument.LargestSize} bytes.");
        }

        try
        {
            if (JsonNode.Parse(utf8.Span, documentOptions: Strict) is not JsonObject state)
            {
                return new Refusal.NotValid("", "This is no object.", "Write {\"question\": {...}, \"answers\": [...]}.");
            }

            var answers = state["answers"];
            state.Remove("answers");
            return Asked(JsonSerializer.SerializeToUtf8Bytes(state), answers);
        }
        catch (JsonException wrong)
        {
            return new Refusal.NotValid("", $"This is not JSON: {wrong.Message}", "Write one JSON object.");
        }
    }

    private static Result<AskNext> Asked(byte[] question, JsonNode? answers)
    {
        var given = new List<GivenAnswer>();
        foreach (var (index, one) in (answers as JsonArray ?? []).Index())
        {
            if (Text(one, "id") is not { } id || Text(one, "value") is not { } value)
            {
                return new Refusal.NotValid($"/answers/{index}", "This is no answer.", Right);
            }

            given.Add(new(id, value));
        }

        if (answers is not (null or JsonArray))
        {
            return new Refusal.NotValid("/answers", "This is no list.", Right);
        }

        return EvaluateQuestion.FromDocument(question).TryGet(out var read, out var refusal)
            ? new AskNext(read.Question, read.Stated, given)
            : refusal;
    }

    private static string? Text(JsonNode? from, string name) =>
        from is JsonObject { Count: 2 } answer && answer[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
