using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions;

/// <summary>The answer of <see cref="PaperCheck"/>; the numbers are the exit codes of the command line.</summary>
public enum PaperVerdict
{
    /// <summary>Signed by a trusted authority and unchanged since.</summary>
    Valid = 0,

    /// <summary>Changed, not signed, or signed by somebody who is not trusted.</summary>
    NotValid = 1,

    /// <summary>Nothing was found wrong, yet something that matters could not be checked.</summary>
    CouldNotCheck = 3,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Kind">What, in words: "coverage", "digest", "chain".</param>
/// <param name="Outcome">"passed", "failed" or "not checked".</param>
/// <param name="Sentence">What was found and what it means.</param>
/// <param name="Decides">Whether the verdict rests on it; the others are said for completeness.</param>
public sealed record PaperChecked(string Kind, string Outcome, string Sentence, bool Decides);

/// <summary>
/// Whether a file is a genuine, unchanged decision, said from its bytes alone, without a registry and without a network. It is no act:
/// it asks nothing of this registry and holds for decisions of any.
/// </summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Summary">The answer and its first reason.</param>
/// <param name="Checks">Everything that was looked at, in order.</param>
/// <param name="Signer">The subject of the certificate; null when no signature could be read.</param>
/// <param name="ClaimedAt">The time the signature claims.</param>
/// <param name="FileSha256">SHA-256 of the file, lower-case hexadecimal.</param>
public record PaperCheck(
    PaperVerdict Verdict, string Summary, IReadOnlyList<PaperChecked> Checks, string? Signer, DateTimeOffset? ClaimedAt, string FileSha256)
{
    /// <summary>The largest file that is looked at, in bytes.</summary>
    public const int MostBytes = DecisionVerifier.MostBytes;

    /// <summary>The name of the file in which a demonstration keeps its root, beside its database.</summary>
    public const string DemonstrationRoot = "demonstration-root.cer";

    /// <summary>Looks at a file.</summary>
    /// <param name="file">The bytes as received.</param>
    /// <param name="trustedRoots">A file or folder of root certificates (PEM or DER); null trusts nobody.</param>
    /// <param name="clock">By which a claimed time is still to come.</param>
    public static PaperCheck Of(ReadOnlyMemory<byte> file, string? trustedRoots, TimeProvider clock)
    {
        using var desk = new SigningDesk(new(null, null, trustedRoots, Demonstration: false, "."), clock);
        return From(desk.Verify(file));
    }

    internal static PaperCheck From(Verification found) => new(
        (PaperVerdict)(int)found.Verdict,
        found.Summary,
        [.. found.Checks.Select(Row)],
        found.Signature?.Signer,
        found.Signature?.ClaimedAt,
        found.FileSha256);

    private static PaperChecked Row(Check check) => new(InWords.Of(check.Kind), InWords.Of(check.Outcome), check.Sentence, check.Decides);
}
