using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Reading;
using ModelRegistry.Documents.Verifying;

namespace ModelRegistry.Documents;

/// <summary>Whom a verification trusts, and what it was given to know about them. Nothing in a file can add to it.</summary>
/// <param name="Roots">The root certificates under which decisions are signed.</param>
public sealed record TrustAnchors(X509Certificate2Collection Roots)
{
    /// <summary>
    /// The root certificates of time-stamp authorities. Null where nobody said: then the roots of decisions serve, and a time-stamp under
    /// another root is not checked. Where they are given, a time-stamp under another root is refused.
    /// </summary>
    public X509Certificate2Collection? TimestampRoots { get; init; }

    /// <summary>Ways to these roots that were found before; they hold for these roots alone.</summary>
    internal ChainMemory Chains { get; } = new();

    /// <summary>Lists of withdrawn certificates (CRL, DER) fetched beforehand; each counts only under its issuer's signature.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> WithdrawalLists { get; init; } = [];

    /// <summary>The bytes of a list of withdrawn certificates, once they are seen to be one.</summary>
    /// <param name="der">The list, DER.</param>
    /// <exception cref="System.Formats.Asn1.AsnContentException">The bytes are no such list.</exception>
    public static ReadOnlyMemory<byte> WithdrawalList(byte[] der)
    {
        _ = new WithdrawalList(der);
        return der;
    }
}
