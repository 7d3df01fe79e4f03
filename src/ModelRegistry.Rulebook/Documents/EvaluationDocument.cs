using System.Text.Json;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Documents;

/// <summary>An evaluation as one JSON document. The same evaluation gives the same bytes, so that a replay can be compared.</summary>
public static class EvaluationDocument
{
    /// <summary>Writes an evaluation, UTF-8 without indentation.</summary>
    public static byte[] Write(Evaluation evaluation) => JsonSerializer.SerializeToUtf8Bytes(evaluation, DocumentFormat.Options);

    /// <summary>Writes the findings alone: what a replay must give again.</summary>
    public static byte[] WriteFindings(IReadOnlyList<Finding> findings) =>
        JsonSerializer.SerializeToUtf8Bytes(findings, DocumentFormat.Options);

    /// <summary>Writes a question alone, as it stands inside an evaluation.</summary>
    public static byte[] WriteQuestion(Question question) => JsonSerializer.SerializeToUtf8Bytes(question, DocumentFormat.Options);

    /// <summary>Reads what <see cref="WriteQuestion"/> wrote; what comes from outside is read by <see cref="QuestionDocument.Read"/>.</summary>
    /// <exception cref="JsonException">The bytes are no question.</exception>
    public static Question ReadQuestion(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<Question>(utf8, DocumentFormat.Options) ?? throw new JsonException("null is no question.");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are no evaluation.</exception>
    public static Evaluation Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<Evaluation>(utf8, DocumentFormat.Options) ?? throw new JsonException("null is no evaluation.");
}
