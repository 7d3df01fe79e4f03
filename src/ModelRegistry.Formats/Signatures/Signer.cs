using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Signatures;

/// <summary>Who signed, and whether that could be made sure.</summary>
/// <param name="Valid">Whether the signature holds; unknown where something needed to tell is not at hand.</param>
/// <param name="Name">The signer as the material names it, or as whoever pinned it calls it.</param>
/// <param name="Sentence">Why it does not hold or cannot be told; where it holds, how it was made sure.</param>
internal sealed record Signer(Truth Valid, string Name, string Sentence)
{
    /// <summary>When it was signed, by a log's or a time-stamp authority's word; null where nothing but the signer says.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>Every pin that the signature fits, whomever it is for; none where nobody pinned the signer.</summary>
    public IReadOnlyList<PinnedSigner> Pins { get; init; } = [];

    /// <summary>Whether the signer is pinned for the publisher of the model at hand: known after <see cref="For"/>.</summary>
    public bool IsPinned { get; private init; }

    /// <summary>Whether the pinned signer is a builder that is trusted to attest training.</summary>
    public bool IsBuilder { get; private init; }

    public static Signer Not(string name, string why) => new(Truth.No, name, why);

    public static Signer CannotTell(string name, string why) => new(Truth.Unknown, name, why);

    /// <summary>The same with one more sentence.</summary>
    public Signer Also(string sentence) => sentence.Length == 0 ? this : this with { Sentence = $"{Sentence} {sentence}" };

    /// <summary>The signer as one of a model of a publisher, at an instant: pinned for that very publisher, or a stranger to it.</summary>
    public Signer For(string? publisher, DateTimeOffset now)
    {
        if (Valid is not Truth.Yes || Pins.Count == 0) return this;
        var fit = Pins.Where(pin => pin.Unfit(publisher, SignedAt, now) is null).OrderByDescending(pin => pin.IsBuilder).FirstOrDefault();
        return fit is not null
            ? this with { IsPinned = true, IsBuilder = fit.IsBuilder }
            : this with { Sentence = $"{Sentence} But {string.Join("; ", Pins.Select(pin => pin.Unfit(publisher, SignedAt, now)))}: it shows no origin." };
    }
}
