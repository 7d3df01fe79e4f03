namespace ModelRegistry.Features.Decisions;

/// <summary>By what a paper is to be checked besides its own bytes.</summary>
/// <param name="Trust">Whom to trust.</param>
public sealed record PaperTrial(TrustBundle Trust)
{
    /// <summary>The proof that the paper is in the log, as a file's text; null where there is none at hand.</summary>
    public string? Proof { get; init; }

    /// <summary>The time for which it is asked; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether the verdict is on the signatures of the file, whatever it is, and not on whether it is a decision.</summary>
    public bool AnySignature { get; init; }

    /// <summary>Whether the verdict rests on the log: then a paper without a proof could not be checked.</summary>
    public bool RequireLog { get; init; }

    /// <summary>Whether the verdict rests on the status: then a decision that does not hold at the time is not valid.</summary>
    public bool RequireStatus { get; init; }
}
