namespace ModelRegistry.Documents;

/// <summary>
/// What can be said of a signature in a file that is no decision: whether what it covers is as it was signed, by whom and when, and what
/// came after. It says nothing of what the file is worth.
/// </summary>
/// <param name="Field">The name of its field.</param>
/// <param name="Form">Its form as the file names it, for instance "adbe.pkcs7.detached".</param>
/// <param name="Signer">The subject of the certificate; null where none could be read.</param>
/// <param name="Intact">Whether what it covers is unchanged and its key made it; null where that could not be checked.</param>
/// <param name="Trusted">Whether the certificate lies under a trusted root; null where no root was given or it could not be read.</param>
/// <param name="CoversFile">Whether it covers all of the file but itself.</param>
/// <param name="Permits">The changes it permits: 0 where it certifies nothing, else 1, 2 or 3 (DocMDP; ISO 32000-2, 12.8.2.2).</param>
/// <param name="Changes">What was changed after it.</param>
/// <param name="Sentences">The same in plain sentences.</param>
public sealed record OtherSignature(
    string Field, string Form, string? Signer, bool? Intact, bool? Trusted, bool CoversFile, int Permits,
    IReadOnlyList<Change> Changes, IReadOnlyList<string> Sentences)
{
    /// <summary>The time it claims; null where it claims none that can be read.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>The earliest time at which it was there for certain; null where no time-stamp proves one.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    /// <summary>The level it reaches; none where it is not of the form that PAdES asks for.</summary>
    public SignatureLevel Level { get; init; }

    /// <summary>
    /// Whether it can be relied on for the file as it is shown: unbroken, by a trusted certificate that was valid and not withdrawn, and
    /// nothing changed since that its signer did not permit.
    /// </summary>
    public Verdict Verdict { get; init; }
}
