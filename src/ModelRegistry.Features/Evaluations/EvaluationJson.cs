using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// Questions and evaluations as they are stored and attached: the rulebook's documents (docs/api) in canonical form (RFC 8785), so that
/// equal values have equal bytes. The documents write exact numbers as texts, so that the canonical form loses none of their digits.
/// </summary>
public static class EvaluationJson
{
    /// <summary>How the decision's own envelope is written: camel case, words for enumerations, nothing for what is not known.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>An evaluation as canonical JSON, to be stored and to take a digest of.</summary>
    public static string Write(Evaluation evaluation) => Canonical(EvaluationDocument.Write(evaluation));

    /// <summary>A question as canonical JSON.</summary>
    public static string Write(Question question) => Canonical(EvaluationDocument.WriteQuestion(question));

    /// <summary>A question with the facts stated beside it, as canonical JSON.</summary>
    public static string Write(Question question, Facts stated) => Canonical(new QuestionDocument(question, stated).Write());

    /// <summary>Reads an evaluation that <see cref="Write(Evaluation)"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Evaluation Read(string json) => EvaluationDocument.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads a question that <see cref="Write(Question)"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Question ReadQuestion(string json) => EvaluationDocument.ReadQuestion(Encoding.UTF8.GetBytes(json));

    private static string Canonical(byte[] utf8) => CanonicalJson.Of(Encoding.UTF8.GetString(utf8));

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
