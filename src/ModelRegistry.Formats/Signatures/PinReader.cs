using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ModelRegistry.Formats.Signatures;

/// <summary>Reads one pinned signer: who, for whose models, from when until when, and by one means.</summary>
internal static class PinReader
{
    private const int LongestName = 120;
    private const int LeastBits = 2048;

    private static readonly string[] Keys =
        ["name", "publishers", "from", "until", "builder", "key", "keyFile", "identity", "issuer", "authority", "authorityFile", "subject"];

    public static PinnedSigner Read(TrustNode entry)
    {
        entry.Only(Keys);
        var name = entry.Text("name") ?? throw entry.Refused("name", "The signer has no name.", "Whose it is, in your words, would be right.");
        if (name.Length > LongestName) throw entry.Refused("name", $"The name has {name.Length} characters.", $"At most {LongestName} would be right.");
        var publishers = Publishers(entry);
        var from = entry.Day("from") ?? throw entry.Refused("from", "It does not say since when the signer is pinned.", "A day such as 2026-01-31 would be right.");
        var until = entry.Day("until");
        if (until <= from) throw entry.Refused("until", "It ends before it begins.", "A day after from would be right.");
        return Means(entry, name, publishers, from) with { Until = until, IsBuilder = entry.Flag("builder") };
    }

    private static List<string> Publishers(TrustNode entry)
    {
        var publishers = new List<string>();
        foreach (var item in entry.Items("publishers"))
        {
            var text = item.Element.ValueKind is System.Text.Json.JsonValueKind.String ? item.Element.GetString()!.Trim() : "";
            if (text.IndexOfAny(['*', '?', '%']) >= 0)
                throw item.Refused(null, $"\"{text}\" is a pattern, and a signer is pinned for publishers by their whole names.", "One publisher, such as example-lab, would be right.");
            if (text.Length is 0 or > LongestName || !text.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.'))
                throw item.Refused(null, $"\"{text}\" is no publisher.", "The part of its models' names before the slash, such as example-lab, would be right.");
            publishers.Add(text);
        }

        return publishers.Count > 0 ? publishers
            : throw entry.Refused("publishers", "It does not say for whose models the signer is pinned.", "A list of publishers, such as [\"example-lab\"], would be right.");
    }

    private static PinnedSigner Means(TrustNode entry, string name, List<string> publishers, DateTimeOffset from)
    {
        var (key, identity, authority) = (Pem(entry, "key"), entry.Text("identity"), Pem(entry, "authority"));
        if (new[] { key, identity, authority }.Count(means => means is not null) != 1)
            throw entry.Refused(null, "A signer is pinned by one means.", "One of key (or keyFile), identity with issuer, authority (or authorityFile) would be right.");
        if (identity is null && entry.Text("issuer") is not null) throw entry.Refused("issuer", "Only an identity has an issuer.", "identity beside it would be right.");
        if (authority is null && entry.Text("subject") is not null) throw entry.Refused("subject", "Only an authority has subjects.", "authority beside it would be right.");
        if (key is not null) return new PinnedKey(name, publishers, from, Usable(entry, key));
        if (identity is not null) return Identity(entry, new(name, publishers, from, identity, entry.Text("issuer") ?? ""));
        return new PinnedAuthority(name, publishers, from, Certificate(entry, authority!)) { Subject = entry.Text("subject") };
    }

    private static PinnedIdentity Identity(TrustNode entry, PinnedIdentity pinned)
    {
        if (!Uri.TryCreate(pinned.Issuer, UriKind.Absolute, out var issuer) || issuer.Scheme != Uri.UriSchemeHttps)
            throw entry.Refused("issuer", "An identity is somebody's only by the word of a provider.", "The provider's address, such as https://accounts.example.com, would be right.");
        return pinned.Identity.IndexOfAny(['*', ' ']) < 0 ? pinned
            : throw entry.Refused("identity", $"\"{pinned.Identity}\" is a pattern or no identity; identities are compared whole.", "An address or a workflow's URI would be right.");
    }

    private static string? Pem(TrustNode entry, string means)
    {
        var (text, path) = (entry.Text(means), entry.Text(means + "File"));
        if (text is not null && path is not null) throw entry.Refused(means, $"There are {means} and {means}File.", "One of them would be right.");
        return path is null ? text : Encoding.UTF8.GetString(entry.File(means + "File", path));
    }

    private static string Usable(TrustNode entry, string pem)
    {
        const string Right = "The public key as PEM, of an elliptic curve of NIST, Ed25519, Ed448, ML-DSA, or RSA of 2048 bits or more, would be right.";
        if (PublicKeys.OfPem(pem) is not { } key) throw entry.Refused("key", "It holds no PUBLIC KEY.", Right);
        return PublicKeys.KindOf(key) switch
        {
            { IsUsable: false } kind => throw entry.Refused("key", $"Keys of kind {kind.Name} cannot be used here.", Right),
            { Name: "RSA", Bits: < LeastBits } kind => throw entry.Refused("key", $"The key has {kind.Bits} bits.", Right),
            _ => pem,
        };
    }

    private static string Certificate(TrustNode entry, string pem)
    {
        const string Right = "A certificate as PEM that may issue certificates would be right.";
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            return certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(one => one.CertificateAuthority) ? pem
                : throw entry.Refused("authority", $"The certificate of {certificate.Subject} may not issue certificates.", Right);
        }
        catch (CryptographicException)
        {
            throw entry.Refused("authority", "It holds no certificate that can be read.", Right);
        }
    }
}
