namespace ModelRegistry.Formats.Signatures;

/// <summary>Whom this registry believes. Nothing is believed that is not here, and nothing is fetched.</summary>
public sealed record TrustAnchors
{
    /// <summary>Nobody pinned, and the Sigstore root that the program carries.</summary>
    public static TrustAnchors Default { get; } = new();

    /// <summary>Everybody who is pinned.</summary>
    public IReadOnlyList<PinnedSigner> Signers { get; init; } = [];

    /// <summary>The authorities and logs of keyless signing.</summary>
    public TrustedRoot Sigstore { get; init; } = TrustedRoot.Carried;

    /// <summary>Where <see cref="Sigstore"/> is from.</summary>
    public string SigstoreFrom { get; init; } = "carried by the program";

    /// <summary>Pinned keys.</summary>
    internal IEnumerable<PinnedKey> Keys => Signers.OfType<PinnedKey>();

    /// <summary>Pinned authorities for certificate chains.</summary>
    internal IEnumerable<PinnedAuthority> Authorities => Signers.OfType<PinnedAuthority>();

    /// <summary>Pinned identities for keyless signatures.</summary>
    internal IEnumerable<PinnedIdentity> Identities => Signers.OfType<PinnedIdentity>();
}
