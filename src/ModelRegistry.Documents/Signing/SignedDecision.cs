using System.Security.Cryptography;

namespace ModelRegistry.Documents;

/// <summary>
/// A decision that a signer has signed. Only <see cref="DecisionSigner"/> makes one; whether it holds, the verifier says.
/// </summary>
public sealed class SignedDecision
{
    internal SignedDecision(string reference, byte[] bytes, DateTimeOffset claimedAt, string keyFingerprint)
    {
        (Reference, Bytes, ClaimedAt, KeyFingerprint) = (reference, bytes, claimedAt, keyFingerprint);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>The decision's number, as printed.</summary>
    public string Reference { get; }

    /// <summary>The file, to be kept and handed out unchanged.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The time the signature claims.</summary>
    public DateTimeOffset ClaimedAt { get; }

    /// <summary>SHA-256 of the signer's certificate, in lower-case hexadecimal.</summary>
    public string KeyFingerprint { get; }
}
