using System.Text.Json;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// A whole question as one JSON document: {"question": …, "facts": …}, the facts only for what the registry does not hold. Any evaluation's
/// own question and facts, cut out, are such a document.
/// </summary>
/// <param name="Question">The question.</param>
/// <param name="Facts">The facts stated inline.</param>
public sealed record QuestionDocument(Question Question, Facts? Facts = null)
{
    /// <summary>The most bytes that are read.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Reads a document; what is wrong is refused with a JSON pointer, or line and byte, and what would be right.</summary>
    public static Result<QuestionDocument> Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > MostBytes)
        {
            return new Refusal.NotValid("", $"The document has {json.Length} bytes.", $"At most {MostBytes} bytes are read.");
        }

        try
        {
            var read = JsonSerializer.Deserialize<QuestionDocument>(json, EvaluationJson.Options);
            return read?.Question is null
                ? new Refusal.NotValid("/question", "The document holds no question.", "An object with \"question\" and, at will, \"facts\".")
                : Whole(json, read);
        }
        catch (JsonException wrong)
        {
            return new Refusal.NotValid([JsonProblem.Of(wrong, typeof(QuestionDocument), EvaluationJson.Options)]);
        }
    }

    // A missing kind would read as weights: the one default that would answer another question than the asker meant.
    private static Result<QuestionDocument> Whole(ReadOnlySpan<byte> json, QuestionDocument read)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        var question = document.RootElement.GetProperty("question");
        if (!question.GetProperty("item").TryGetProperty("kind", out _))
        {
            return new Refusal.NotValid("/question/item/kind", "The kind of item is missing.", JsonProblem.Words(typeof(ItemKind)));
        }

        var parties = question.TryGetProperty("parties", out var listed) ? listed.EnumerateArray().ToList() : [];
        var incomplete = parties.FindIndex(party => !party.TryGetProperty("role", out _) || !party.TryGetProperty("party", out _));
        return incomplete < 0
            ? read
            : new Refusal.NotValid(
                $"/question/parties/{incomplete}",
                "A party is stated with its role and its name.",
                $"{{\"role\": …, \"party\": {{\"name\": …}}}}. {JsonProblem.Words(typeof(PartyRole))}");
    }
}
