namespace ModelRegistry.Documents;

/// <summary>How long a signature can be judged by what travels with it (ETSI EN 319 142-1, 6).</summary>
public enum SignatureLevel
{
    /// <summary>Not even the form.</summary>
    None,

    /// <summary>B-B: the signature names its certificate; its time is the signer's word.</summary>
    Basic,

    /// <summary>B-T: a time-stamp proves when it was there.</summary>
    Timed,

    /// <summary>B-LT: the proofs about its certificates travel with it.</summary>
    LongTerm,

    /// <summary>B-LTA: a later time-stamp over all of it, which can be renewed.</summary>
    Archival,
}

/// <summary>A time-stamp that was found in a file.</summary>
/// <param name="At">The time it proves.</param>
/// <param name="Authority">The subject of the certificate of whoever made it.</param>
/// <param name="OverDocument">Whether it is over the whole document, not over the signature alone.</param>
/// <param name="Holds">Whether it does prove that; where not, the checks say why.</param>
public sealed record TimeStampFacts(DateTimeOffset At, string Authority, bool OverDocument, bool Holds);
