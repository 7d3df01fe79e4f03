using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Features.Lineage;

/// <summary>Which derivations of a lineage are asked for; what is left empty narrows nothing.</summary>
public sealed record LineageFilter
{
    /// <summary>The word for a country that nobody has recorded.</summary>
    public const string UnknownCountry = "unknown";

    /// <summary>Asks for all.</summary>
    public static LineageFilter Everything { get; } = new();

    /// <summary>The relations; empty for any.</summary>
    public IReadOnlyList<DerivationRelation> Relations { get; init; } = [];

    /// <summary>The least class of the best evidence, contested or not; null for any.</summary>
    public EvidenceStrength? Least { get; init; }

    /// <summary>
    /// The country of the developer at the far end, of the ancestor or the descendant: two letters, or <see cref="UnknownCountry"/> for
    /// those of whom it is not recorded; null for any.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>Whether only contested derivations are asked for.</summary>
    public bool ContestedOnly { get; init; }

    /// <summary>Whether it narrows at all.</summary>
    internal bool Narrows => Relations.Count > 0 || Least > EvidenceStrength.None || !string.IsNullOrWhiteSpace(Country) || ContestedOnly;

    /// <summary>Whether a hop is asked for.</summary>
    /// <param name="hop">The hop.</param>
    /// <param name="far">The country at its far end; null when not recorded.</param>
    internal bool Takes(ShowLineage.Hop hop, Country? far) =>
        (Relations.Count == 0 || Relations.Contains(hop.Derivation.Relation))
        && (Least is not { } least || hop.Strength >= least)
        && (!ContestedOnly || hop.Contested)
        && (string.IsNullOrWhiteSpace(Country)
            || string.Equals(far?.Code ?? UnknownCountry, Country.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a country can be asked for by this text.</summary>
    internal static bool IsCountry(string? text) =>
        string.IsNullOrWhiteSpace(text) || Domain.Country.TryParse(text, out _)
        || string.Equals(text.Trim(), UnknownCountry, StringComparison.OrdinalIgnoreCase);
}
