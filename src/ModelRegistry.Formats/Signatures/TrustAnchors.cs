namespace ModelRegistry.Formats.Signatures;

/// <summary>A public key that an administrator trusts to be somebody's.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Pem">The key as PEM, SubjectPublicKeyInfo (RFC 5280, 4.1.2.7).</param>
/// <param name="IsBuilder">Whether it is a builder's that is trusted to attest training: its attestations are then E3.</param>
public sealed record PinnedKey(string Name, string Pem, bool IsBuilder = false);

/// <summary>A certificate authority that an administrator trusts to name signers.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Pem">Its certificate as PEM.</param>
public sealed record PinnedAuthority(string Name, string Pem);

/// <summary>A person or workflow whose keyless signatures are trusted to be somebody's.</summary>
/// <param name="Name">Whose they are.</param>
/// <param name="Identity">The identity in the certificate: an address, or a workflow's URI. Compared exactly.</param>
/// <param name="Issuer">The provider that vouched for it, as an address. Compared exactly.</param>
/// <param name="IsBuilder">Whether it is a builder's that is trusted to attest training.</param>
public sealed record PinnedIdentity(string Name, string Identity, string Issuer, bool IsBuilder = false);

/// <summary>Whom this registry believes. Nothing is believed that is not here, and nothing is fetched.</summary>
public sealed record TrustAnchors
{
    /// <summary>Nobody pinned, and the Sigstore root that the program carries.</summary>
    public static TrustAnchors Default { get; } = new();

    /// <summary>Pinned keys.</summary>
    public IReadOnlyList<PinnedKey> Keys { get; init; } = [];

    /// <summary>Pinned authorities for certificate chains.</summary>
    public IReadOnlyList<PinnedAuthority> Authorities { get; init; } = [];

    /// <summary>Pinned identities for keyless signatures.</summary>
    public IReadOnlyList<PinnedIdentity> Identities { get; init; } = [];

    /// <summary>The authorities and logs of keyless signing.</summary>
    public TrustedRoot Sigstore { get; init; } = TrustedRoot.Carried;
}
