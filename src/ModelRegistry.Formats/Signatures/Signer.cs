using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Signatures;

/// <summary>Who signed, and whether that could be made sure.</summary>
/// <param name="Valid">Whether the signature holds; unknown where something needed to tell is not at hand.</param>
/// <param name="Name">The signer as the material names it, or as whoever pinned it calls it.</param>
/// <param name="IsPinned">Whether an administrator pinned the signer.</param>
/// <param name="Sentence">Why it does not hold or cannot be told; where it holds, how it was made sure.</param>
internal sealed record Signer(Truth Valid, string Name, bool IsPinned, string Sentence)
{
    /// <summary>When it was signed, by a log's word; null where nothing but the signer says.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Whether the pinned signer is a builder that is trusted to attest training.</summary>
    public bool IsBuilder { get; init; }

    public static Signer Not(string name, string why) => new(Truth.No, name, false, why);

    public static Signer CannotTell(string name, string why) => new(Truth.Unknown, name, false, why);
}
