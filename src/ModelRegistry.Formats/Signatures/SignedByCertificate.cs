using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Signatures;

/// <summary>
/// A bundle with a chain of certificates. Nothing but the signer says when it was signed, so the path is asked for the instant from which
/// the signing certificate is valid, as the library that makes such bundles does.
/// </summary>
internal static class SignedByCertificate
{
    public static Signer Check(
        Source source, Node material, Func<ReadOnlyMemory<byte>, HashAlgorithmName?, Truth> verifies, TrustAnchors trust)
    {
        var chain = material.List("certificates").Select(c => Envelope.Bytes(source, c, "rawBytes"))
            .Select(b => b is null ? null : Chains.Read(b)).ToList();
        try
        {
            if (chain is not [{ } leaf, ..] || chain.Contains(null)) return Signer.Not("a certificate", "A certificate of the chain cannot be read.");
            var name = leaf.Subject;
            if (!Chains.MaySign(leaf)) return Signer.Not(name, $"The certificate of {name} may not be used for signing.");
            return verifies(leaf.PublicKey.ExportSubjectPublicKeyInfo(), null) switch
            {
                Truth.No => Signer.Not(name, $"It does not verify with the certificate of {name}."),
                Truth.Unknown => Signer.CannotTell(
                    name, $"Not checked: {PublicKeys.KindOf(leaf.PublicKey.ExportSubjectPublicKeyInfo()).Name}, the key of {name}, cannot be used here."),
                _ => Pinned(leaf, [.. chain.Skip(1).OfType<X509Certificate2>()], trust),
            };
        }
        finally
        {
            foreach (var one in chain) one?.Dispose();
        }
    }

    private static Signer Pinned(X509Certificate2 leaf, List<X509Certificate2> between, TrustAnchors trust)
    {
        var (pins, faults) = (new List<PinnedSigner>(), new List<string>());
        foreach (var authority in trust.Authorities)
        {
            using var root = X509Certificate2.CreateFromPem(authority.Pem);
            if (Chains.Fault(leaf, between, root, new DateTimeOffset(leaf.NotBefore), forCode: false) is { } fault)
                faults.Add($"{authority.Name}: {fault}");
            else if (authority.Subject is { } only && only != leaf.Subject) faults.Add($"{authority.Name}: only {only} is pinned");
            else pins.Add(authority);
        }

        if (pins is [var first, ..])
            return new(Truth.Yes, $"{leaf.Subject} ({first.Name})", $"It verifies, and its certificate comes from {first.Name}.") { Pins = pins };
        return new(Truth.Yes, leaf.Subject, faults.Count == 0
            ? "It verifies, and no authority is pinned that its certificate could come from: it shows no origin."
            : $"It verifies, and its certificate comes from no pinned authority ({string.Join(" | ", faults)}): it shows no origin.");
    }
}
