using System.Text.Json;

namespace ModelRegistry.Features.Decisions;

/// <summary>What a verification found, for programs: words in place of the verifier's own types.</summary>
/// <param name="Verdict">"valid", "notValid" or "couldNotCheck".</param>
/// <param name="Summary">The answer and its first reason in a sentence or two.</param>
/// <param name="Sentence">What the registry adds to it.</param>
/// <param name="FileSha256">SHA-256 of the file given.</param>
/// <param name="Checks">Each check that was reached, in order.</param>
/// <param name="Known">What this registry knows of these very bytes; null when it did not issue them.</param>
public sealed record VerificationInWords(
    string Verdict, string Summary, string Sentence, string FileSha256, IReadOnlyList<CheckInWords> Checks, VerifyDecision.Issued? Known)
{
    /// <summary>The answer of a verification in words.</summary>
    public static VerificationInWords Of(VerifyDecision.Answer answer) => new(
        Word(answer.Verification.Verdict),
        answer.Verification.Summary,
        answer.Sentence,
        answer.Verification.FileSha256,
        [.. answer.Verification.Checks.Select(check =>
            new CheckInWords(Word(check.Kind), Word(check.Outcome), check.Sentence, check.Decides))],
        answer.Known);

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>One check.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Sentence">What was found and what it means.</param>
/// <param name="Decides">Whether the verdict rests on it.</param>
public sealed record CheckInWords(string Kind, string Outcome, string Sentence, bool Decides);
