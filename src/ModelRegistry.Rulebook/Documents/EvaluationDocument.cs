using System.Text.Json;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Documents;

/// <summary>An evaluation as one JSON document. The same evaluation gives the same bytes, so that a replay can be compared.</summary>
public static class EvaluationDocument
{
    /// <summary>Writes an evaluation, UTF-8 without indentation.</summary>
    public static byte[] Write(Evaluation evaluation) => JsonSerializer.SerializeToUtf8Bytes(evaluation, DocumentFormat.Options);

    /// <summary>Writes the findings alone: what a replay must give again.</summary>
    public static byte[] WriteFindings(IReadOnlyList<Finding> findings) =>
        JsonSerializer.SerializeToUtf8Bytes(findings, DocumentFormat.Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are no evaluation.</exception>
    public static Evaluation Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<Evaluation>(utf8, DocumentFormat.Options) ?? throw new JsonException("null is no evaluation.");
}
