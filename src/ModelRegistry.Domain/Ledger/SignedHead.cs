namespace ModelRegistry.Domain.Ledger;

/// <summary>
/// A head of the log that was signed. Its number is the one before it and one more, and no number is given twice: of two processes that
/// go on from the same head, one is refused by the database.
/// </summary>
public sealed class SignedHead : IAppendOnly
{
    /// <summary>Its number, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>How many leaves the log had.</summary>
    public required long Size { get; init; }

    /// <summary>The root over them: 32 bytes.</summary>
    public required byte[] Root { get; init; }

    /// <summary>The signed note (C2SP tlog-checkpoint), to the letter.</summary>
    public required string Note { get; init; }

    /// <summary>When it was signed.</summary>
    public required DateTimeOffset SignedAt { get; init; }
}
