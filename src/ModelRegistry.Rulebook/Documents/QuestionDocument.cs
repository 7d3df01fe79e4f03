using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Documents;

/// <summary>A whole question as one JSON document: the question, and any facts stated inline for what a registry does not hold.</summary>
/// <param name="Question">The question.</param>
/// <param name="Facts">The facts that are stated; what is not stated is unknown.</param>
public sealed partial record QuestionDocument(Question Question, Facts? Facts = null)
{
    /// <summary>The largest document that is read, in bytes.</summary>
    public const int LargestSize = 1_000_000;

    /// <summary>Reads a document strictly: unknown keys, missing keys and impossible values are refused with their place.</summary>
    /// <param name="utf8">The bytes, UTF-8, at most <see cref="LargestSize"/>.</param>
    public static QuestionReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > LargestSize)
            return Refused(new DocumentProblem("", $"The document has {utf8.Length} bytes; at most {LargestSize} are read."));
        try
        {
            using var parsed = JsonDocument.Parse(utf8, new() { MaxDepth = DocumentFormat.DeepestNesting });
            var problems = StrictKeys.Check(parsed.RootElement, typeof(QuestionDocument)).ToArray();
            if (problems.Length > 0 || parsed.RootElement.ValueKind != JsonValueKind.Object)
                return Refused(problems.Length > 0 ? problems : [new("", "must be an object { }.")]);
            var document = parsed.Deserialize<QuestionDocument>(DocumentFormat.Options)!;
            problems = [.. StatedFacts.Check(document)];
            return problems.Length > 0 ? Refused(problems) : new(document, []);
        }
        catch (JsonException wrong)
        {
            return Refused(new DocumentProblem(Pointer(wrong.Path), Sentence(wrong)));
        }
    }

    /// <summary>Writes the document; reading it gives it back.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, DocumentFormat.Options);

    private static QuestionReading Refused(params IReadOnlyList<DocumentProblem> problems) => new(null, problems);

    /// <summary>
    /// Our own converters say what would be right; what the reader itself says of days, moments and lines is put in words of ours.
    /// </summary>
    private static string Sentence(JsonException wrong) => wrong.InnerException is null && wrong.Path is null
        ? $"is not JSON, line {(wrong.LineNumber ?? 0) + 1}: {wrong.Message.Split(" LineNumber:")[0]}"
        : wrong.Message.Contains("DateTimeOffset", StringComparison.Ordinal) ? "must be a moment such as \"2026-06-12T17:21:00-04:00\"."
        : wrong.Message.Contains("DateOnly", StringComparison.Ordinal) ? "must be a day such as \"2026-11-20\"."
        : wrong.Message.Split(" Path: ")[0];

    private static string Pointer(string? path) => path is null ? "" : Index().Replace(path.TrimStart('$'), "/${at}").Replace('.', '/');

    [GeneratedRegex(@"\[(?<at>\d+)\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Index();
}
