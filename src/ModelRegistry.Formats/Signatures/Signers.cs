using System.Security.Cryptography;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>Finds out who signed an envelope, by the material of a Sigstore bundle or, without one, by the pinned keys.</summary>
internal static class Signers
{
    /// <param name="source">The file.</param>
    /// <param name="tree">The bundle.</param>
    /// <param name="envelope">Its envelope.</param>
    /// <param name="isFirst">Whether what is signed is the form of version 0.2 of the model_signing library.</param>
    public static Signer OfBundle(Source source, Node tree, Envelope envelope, bool isFirst)
    {
        var material = tree["verificationMaterial"]!;
        var trust = source.Into.Trust;
        Truth Verifies(ReadOnlyMemory<byte> key, HashAlgorithmName? hash)
        {
            var signature = envelope.Signatures[0].Value;
            var verified = PublicKeys.Verifies(key.Span, Pae.Of(envelope.Type, envelope.Payload), signature, hash);

            // The first version also used SHA-256 whatever the curve.
            return verified is not Truth.Yes && isFirst
                ? PublicKeys.Verifies(key.Span, Pae.AsInVersion02(envelope.Type, envelope.Payload), signature, HashAlgorithmName.SHA256)
                : verified;
        }

        var stamped = Timestamps.Check(material, envelope.Signatures[0].Value, trust.Sigstore);
        var signer = Of(source, envelope, material, Verifies, trust, stamped);
        return signer.Valid is not Truth.Yes ? signer
            : stamped.Holds is Truth.No ? Signer.Not(signer.Name, stamped.Why)
            : stamped.At is { } at ? signer.Also($"It was stamped at {at:O}.") with { SignedAt = signer.SignedAt ?? at }
            : signer.Also(stamped.Why);
    }

    private static Signer Of(
        Source source, Envelope envelope, Node material, Func<ReadOnlyMemory<byte>, HashAlgorithmName?, Truth> verifies, TrustAnchors trust,
        Stamped stamped)
    {
        if (material["publicKey"] is { } key) return SignedByKey.Check(key, verifies, trust);
        var chain = material["x509CertificateChain"];
        if (material["certificate"] is not null || (chain?.List("certificates").Count > 0 && material.List("tlogEntries").Count > 0))
            return new SignedKeyless(source, envelope, trust).Check(material, verifies, stamped);
        return chain is not null ? SignedByCertificate.Check(source, chain, verifies, trust)
            : Signer.Not("nobody", "The bundle names neither a key nor a certificate.");
    }

    /// <summary>Who of the pinned signed, where nothing came along to verify with.</summary>
    public static Signer OfPinnedKeys(TrustAnchors trust, ReadOnlySpan<byte> signed, IEnumerable<byte[]> signatures)
    {
        foreach (var signature in signatures)
        {
            foreach (var same in trust.Keys.GroupBy(pinned => pinned.Mark, StringComparer.Ordinal))
            {
                var pinned = same.First();
                if (PublicKeys.OfPem(pinned.Pem) is { } key && PublicKeys.Verifies(key, signed, signature) is Truth.Yes)
                    return new(Truth.Yes, pinned.Name, $"It verifies with the pinned key of {pinned.Name}.") { Pins = [.. same] };
            }
        }

        return Signer.CannotTell("a signer nobody pinned", "It verifies with no pinned key, and carries no key: nothing shows who signed.");
    }
}
