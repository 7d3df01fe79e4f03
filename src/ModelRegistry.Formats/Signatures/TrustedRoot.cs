using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace ModelRegistry.Formats.Signatures;

/// <summary>A key or a chain of an instance of Sigstore with the time in which it may be used.</summary>
/// <param name="From">The first instant.</param>
/// <param name="Until">The last instant; null while it is in use.</param>
public sealed record Validity(DateTimeOffset From, DateTimeOffset? Until)
{
    /// <summary>Whether an instant lies inside.</summary>
    public bool Holds(DateTimeOffset at) => at >= From && (Until is not { } until || at <= until);
}

/// <summary>A transparency log.</summary>
/// <param name="KeyId">Its identifier, in base64: SHA-256 of its public key.</param>
/// <param name="PublicKey">Its public key, SubjectPublicKeyInfo.</param>
/// <param name="Algorithm">The key's algorithm as the root names it.</param>
/// <param name="Valid">When it may be used.</param>
public sealed record TransparencyLog(string KeyId, ReadOnlyMemory<byte> PublicKey, string Algorithm, Validity Valid);

/// <summary>An authority that issues certificates for minutes: its chain, from the issuing certificate to the root.</summary>
/// <param name="Chain">The certificates, DER.</param>
/// <param name="Valid">When it may be used.</param>
public sealed record IssuingAuthority(IReadOnlyList<ReadOnlyMemory<byte>> Chain, Validity Valid);

/// <summary>
/// The trusted root of an instance of Sigstore (application/vnd.dev.sigstore.trustedroot+json, version 0.1): dated data, never fetched.
/// </summary>
/// <param name="Logs">Its transparency logs.</param>
/// <param name="Authorities">Its certificate authorities.</param>
public sealed record TrustedRoot(IReadOnlyList<TransparencyLog> Logs, IReadOnlyList<IssuingAuthority> Authorities)
{
    /// <summary>The logs in which its authorities enter certificates before they issue them (RFC 6962).</summary>
    public IReadOnlyList<TransparencyLog> CertificateLogs { get; init; } = [];

    /// <summary>The authorities that stamp the time of a signature (RFC 3161).</summary>
    public IReadOnlyList<IssuingAuthority> TimestampAuthorities { get; init; } = [];

    /// <summary>The root of the public-good instance as the program carries it.</summary>
    public static TrustedRoot Carried { get; } = Load();

    /// <summary>Reads a root that an administrator configures.</summary>
    /// <param name="json">The text of <c>trusted_root.json</c>.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">A key, certificate or instant in it cannot be read.</exception>
    /// <exception cref="KeyNotFoundException">A part that every root has is not there.</exception>
    public static TrustedRoot Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    private static TrustedRoot Load()
    {
        using var stream = typeof(TrustedRoot).Assembly.GetManifestResourceStream("Sigstore/trusted-root.json")
            ?? throw new InvalidOperationException("The trusted root is not embedded.");
        using var document = JsonDocument.Parse(stream);
        return Of(document.RootElement.GetProperty("root"));
    }

    private static TrustedRoot Of(JsonElement root) => new(
        [.. root.GetProperty("tlogs").EnumerateArray().Select(Log)],
        [.. root.GetProperty("certificateAuthorities").EnumerateArray().Select(Authority)])
    {
        CertificateLogs = root.TryGetProperty("ctlogs", out var logs) ? [.. logs.EnumerateArray().Select(Log)] : [],
        TimestampAuthorities = root.TryGetProperty("timestampAuthorities", out var stamps) ? [.. stamps.EnumerateArray().Select(Authority)] : [],
    };

    private static TransparencyLog Log(JsonElement log)
    {
        var key = log.GetProperty("publicKey");
        return new(log.GetProperty("logId").GetProperty("keyId").GetString()!, key.GetProperty("rawBytes").GetBytesFromBase64(),
            key.GetProperty("keyDetails").GetString()!, Valid(key));
    }

    private static IssuingAuthority Authority(JsonElement authority) => new(
        [.. authority.GetProperty("certChain").GetProperty("certificates").EnumerateArray()
            .Select(c => (ReadOnlyMemory<byte>)Readable(c.GetProperty("rawBytes").GetBytesFromBase64()))],
        Valid(authority));

    // A certificate that cannot be read is a fault of the root, to be found when it is configured and not when somebody signs.
    private static byte[] Readable(byte[] certificate)
    {
        using var read = X509CertificateLoader.LoadCertificate(certificate);
        return read.RawData;
    }

    private static Validity Valid(JsonElement of)
    {
        var valid = of.GetProperty("validFor");
        return new(Instant(valid.GetProperty("start")), valid.TryGetProperty("end", out var end) ? Instant(end) : null);
    }

    private static DateTimeOffset Instant(JsonElement at) => DateTimeOffset.Parse(at.GetString()!, CultureInfo.InvariantCulture);
}
