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

/// <summary>One thing that was changed after signing.</summary>
/// <param name="Kind">What, in words: "page added", "content replaced", "signature removed".</param>
/// <param name="Sentence">What that means.</param>
/// <param name="Place">The way to it in the file's own terms.</param>
public sealed record PaperChange(string Kind, string Sentence, string Place);

/// <summary>How a decision stands.</summary>
/// <param name="Word">Valid, not yet valid, suspended, revoked, set aside, superseded, expired.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="AsAt">The time of the list that says so.</param>
public sealed record PaperStatus(string Word, bool Holds, DateTimeOffset AsAt);

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

    /// <summary>The plain sentences of it, the verdict first and what was not checked last.</summary>
    public virtual IReadOnlyList<string> Sentences => PaperSentences.Of(this);

    /// <summary>The earliest time at which the signature was there for certain; null where no time-stamp proves one.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    /// <summary>What travels with the signature, to judge it later: "none", "basic", "timed", "long term", "archival".</summary>
    public string Level { get; init; } = "none";

    /// <summary>What was changed after signing; empty where nothing was.</summary>
    public IReadOnlyList<PaperChange> Changes { get; init; } = [];

    /// <summary>What can be said of the signatures of a file that is no decision; empty for one that is.</summary>
    public IReadOnlyList<PaperSignature> OtherSignatures { get; init; } = [];

    /// <summary>How the decision stands by a status list that was brought along; null where none was, or it does not say.</summary>
    public PaperStatus? Status { get; init; }

    /// <summary>Looks at a file.</summary>
    /// <param name="file">The bytes as received.</param>
    /// <param name="trustedRoots">A trust bundle, or a file or folder of root certificates (PEM or DER); null trusts nobody.</param>
    /// <param name="clock">By which a claimed time is still to come.</param>
    public static PaperCheck Of(ReadOnlyMemory<byte> file, string? trustedRoots, TimeProvider clock) =>
        Of(file, new PaperTrial(trustedRoots is null ? TrustBundle.Empty : TrustBundle.Read(trustedRoots)), clock);

    /// <summary>Looks at a file and at what was brought along with it.</summary>
    /// <param name="file">The bytes as received.</param>
    /// <param name="trial">Whom to trust, and what else is known.</param>
    /// <param name="clock">The present time, unless the trial names another.</param>
    public static PaperCheck Of(ReadOnlyMemory<byte> file, PaperTrial trial, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(trial);
        var at = trial.At ?? clock.GetUtcNow();
        var verifier = new DecisionVerifier(trial.Trust.Anchors, new Moment(at));
        var found = verifier.Verify(file);
        if (trial.AnySignature && found.Verdict == Documents.Verdict.NotValid) return From(found).OfAny(verifier.SignaturesOf(file));
        var (log, status, standing) = new PaperBeside(trial, found, at).Run();
        return From(found).With(log, status) with { Status = standing };
    }

    internal static PaperCheck From(Verification found) => new(
        (PaperVerdict)(int)found.Verdict,
        found.Summary,
        [.. found.Checks.Select(Row)],
        found.Signature?.Signer,
        found.Signature?.ClaimedAt,
        found.FileSha256)
    {
        ProvenAt = found.ProvenAt,
        OtherSignatures = [.. found.OtherSignatures.Select(PaperSignature.Of)],
        Level = InWords.Of(found.Level),
        Changes = [.. found.Changes.Select(change => new PaperChange(InWords.Of(change.Kind), change.Sentence, change.Place))],
    };

    /// <summary>The same with what is said beside the paper, on which the verdict may rest, too.</summary>
    private PaperCheck With(params PaperChecked[] beside)
    {
        var failed = Array.Find(beside, check => check is { Decides: true, Outcome: "failed" });
        var open = Array.Find(beside, check => check is { Decides: true, Outcome: "not checked" });
        var (verdict, summary) = (Verdict, failed, open) switch
        {
            (PaperVerdict.NotValid, _, _) => (Verdict, Summary),
            (_, { } first, _) => (PaperVerdict.NotValid, $"The paper is not valid for what was asked. {first.Sentence}"),
            (PaperVerdict.Valid, _, { } first) => (
                PaperVerdict.CouldNotCheck, $"Nothing was found wrong, but not everything could be checked. {first.Sentence}"),
            _ => (Verdict, Summary),
        };
        return this with { Verdict = verdict, Summary = summary, Checks = [.. Checks, .. beside] };
    }

    /// <summary>The same as a verdict on the signatures of whatever file it is: the worst of them decides.</summary>
    private PaperCheck OfAny(IReadOnlyList<OtherSignature> signatures)
    {
        var worst = signatures.Count == 0 ? PaperVerdict.NotValid
            : signatures.Select(one => (PaperVerdict)(int)one.Verdict)
                .MaxBy(one => (one == PaperVerdict.NotValid, one != PaperVerdict.Valid));
        return this with
        {
            Verdict = worst,
            Summary = signatures.Count == 0 ? "The file carries no signature that can be found." : worst switch
            {
                PaperVerdict.Valid => "Every signature of the file holds. It is no decision of a registry, and what it is worth is not said.",
                PaperVerdict.CouldNotCheck => "Nothing was found wrong with the signatures of the file, but not everything could be checked.",
                _ => "Not every signature of the file can be relied on.",
            },
            Checks = [],
            OtherSignatures = [.. signatures.Select(PaperSignature.Of)],
        };
    }

    private sealed class Moment(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }

    private static PaperChecked Row(Check check) => new(InWords.Of(check.Kind), InWords.Of(check.Outcome), check.Sentence, check.Decides);
}
