namespace ModelRegistry.Documents;

/// <summary>The answer to "is this paper genuine and unchanged?". The numbers are the exit codes of the command line.</summary>
public enum Verdict
{
    /// <summary>Signed by a trusted authority and unchanged since.</summary>
    Valid = 0,

    /// <summary>Changed, not signed, or signed by somebody who is not trusted.</summary>
    NotValid = 1,

    /// <summary>Nothing was found wrong, yet something that matters could not be checked.</summary>
    CouldNotCheck = 3,
}

/// <summary>How a check went.</summary>
public enum CheckOutcome
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold.</summary>
    Failed,

    /// <summary>It could not be looked into here.</summary>
    NotChecked,
}

/// <summary>What a check looks at.</summary>
public enum CheckKind
{
    /// <summary>The file can be read as a decision's PDF, within the limits: no byte of it is outside of its objects.</summary>
    Structure,

    /// <summary>There is one signature, no more and no fewer.</summary>
    SingleSignature,

    /// <summary>The signature covers every byte of the file as it was signed.</summary>
    Coverage,

    /// <summary>What was added after signing: proofs and time-stamps only.</summary>
    Changes,

    /// <summary>The signature certifies that no change is permitted (DocMDP, P 1).</summary>
    Certification,

    /// <summary>The signature has the form that decisions have (CAdES, RFC 5652).</summary>
    Form,

    /// <summary>The signed digest is the digest of the file.</summary>
    Digest,

    /// <summary>The signature was made with the key of its certificate.</summary>
    Signature,

    /// <summary>The signature names its certificate (RFC 5035), and that may sign.</summary>
    SigningCertificate,

    /// <summary>The certificate was issued under a trusted root.</summary>
    Chain,

    /// <summary>The certificate was valid at the proved time, or the claimed one.</summary>
    Validity,

    /// <summary>Every time-stamp in the file holds, and was made by a trusted authority.</summary>
    TimeStamps,

    /// <summary>The time of signing: claimed, unless a time-stamp proves it.</summary>
    Time,

    /// <summary>Whether the certificate was withdrawn.</summary>
    Revocation,

    /// <summary>The proofs about certificates that travel in the file are such.</summary>
    Proofs,

    /// <summary>For how long the signature can be judged by what travels with it (PAdES B-B, B-T, B-LT, B-LTA).</summary>
    Level,

    /// <summary>The files inside can be taken out.</summary>
    Attachments,

    /// <summary>The record for machines inside is in its canonical form and belongs to what is beside it.</summary>
    Record,

    /// <summary>What is printed is what the record says, and the digests printed are those of the files inside.</summary>
    PrintedText,

    /// <summary>The paper's metadata name the files inside with their digests.</summary>
    Metadata,
}

/// <summary>One check with its outcome.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Sentence">What was found and what it means, for a person.</param>
/// <param name="Decides">Whether the verdict rests on it; the others are said for completeness.</param>
public sealed record Check(CheckKind Kind, CheckOutcome Outcome, string Sentence, bool Decides = true);

/// <summary>What the signature says of itself. Only what the checks confirm is more than a claim.</summary>
/// <param name="Signer">The subject of the certificate.</param>
/// <param name="Issuer">Who issued the certificate.</param>
/// <param name="Fingerprint">SHA-256 of the certificate, lower-case hexadecimal.</param>
/// <param name="Name">The name the signature gives, if any.</param>
/// <param name="Reason">The reason it gives, if any.</param>
/// <param name="Location">The place it gives, if any.</param>
/// <param name="ClaimedAt">The time it claims, if it can be read.</param>
public sealed record SignatureFacts(
    string Signer, string Issuer, string Fingerprint, string? Name, string? Reason, string? Location, DateTimeOffset? ClaimedAt);

/// <summary>A file that was inside the paper.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Sha256">Their digest, lower-case hexadecimal.</param>
public sealed record ExtractedAttachment(string Name, ReadOnlyMemory<byte> Content, string Sha256);

/// <summary>The whole result of a verification.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Summary">The answer and its first reason in a sentence or two.</param>
/// <param name="Checks">Every check that was reached, in order.</param>
/// <param name="Signature">What the signature says; null if none could be read.</param>
/// <param name="Attachments">The files inside; to be relied on only if the verdict is valid.</param>
/// <param name="FileSha256">SHA-256 of the file given, lower-case hexadecimal.</param>
public sealed record Verification(
    Verdict Verdict,
    string Summary,
    IReadOnlyList<Check> Checks,
    SignatureFacts? Signature,
    IReadOnlyList<ExtractedAttachment> Attachments,
    string FileSha256)
{
    /// <summary>What was changed after signing; empty where nothing was, or nothing but proofs and time-stamps was added.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>The time-stamps in the file, the newest first, that over the signature last.</summary>
    public IReadOnlyList<TimeStampFacts> TimeStamps { get; init; } = [];

    /// <summary>The earliest time at which the signature was there for certain; null where no time-stamp proves one.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    /// <summary>
    /// SHA-256 of the file as it was after signing and after each addition, the whole file last: by one of them it may be known.
    /// </summary>
    public IReadOnlyList<string> RevisionSha256s { get; init; } = [];

    /// <summary>The signatures of a file that has not the form of a decision; empty for one that has.</summary>
    public IReadOnlyList<OtherSignature> OtherSignatures { get; init; } = [];

    /// <summary>The level the signature reaches.</summary>
    public SignatureLevel Level { get; init; }
}
