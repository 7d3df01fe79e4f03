using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Signing;

namespace ModelRegistry.Documents;

/// <summary>Which time-stamp authority is asked, and how.</summary>
/// <param name="Address">Where it answers (RFC 3161, 3.4), http or https.</param>
/// <param name="Roots">The roots under which its certificate must lie; they are its own and not those of the decisions.</param>
/// <param name="Policy">
/// The policy (object identifier) that is asked for and must be in the answer; null leaves it to the authority.
/// </param>
/// <param name="Timeout">How long one answer may take.</param>
public sealed record TimestampSource(Uri Address, X509Certificate2Collection Roots, string? Policy, TimeSpan Timeout);

/// <summary>
/// Asks a time-stamp authority for the proof that a digest existed (RFC 3161) and believes no answer before it is checked: to this very
/// question (digest, nonce, policy), by a certificate for time-stamping under the authority's root, of a time that can be.
/// </summary>
/// <param name="source">The authority.</param>
/// <param name="clock">Our own clock, which the authority's may differ from by five minutes.</param>
internal sealed class TimestampAuthority(TimestampSource source, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan MostApart = TimeSpan.FromMinutes(5);
    private static readonly HashSet<string> GoodHashes =
        new(["2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"], StringComparer.Ordinal);

    private readonly Fetching fetching = new(source.Timeout);

    /// <summary>Room for a token in bytes: more than the last one took.</summary>
    public int Room { get; private set; } = 6000;

    public void Dispose() => fetching.Dispose();

    /// <summary>Has a digest stamped.</summary>
    /// <param name="sha256">The digest.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<Stamping> StampAsync(byte[] sha256, CancellationToken stop)
    {
        var request = Rfc3161TimestampRequest.CreateFromHash(
            sha256, HashAlgorithmName.SHA256, source.Policy is { } policy ? new Oid(policy) : null, RandomNumberGenerator.GetBytes(16),
            requestSignerCertificates: true);
        var fetched = await fetching.PostAsync(source.Address, request.Encode(), "application/timestamp-query", stop);
        if (fetched is not Fetched.Answer answer) return Refuse(((Fetched.Nothing)fetched).Reason);
        try
        {
            return Judge(request.ProcessResponse(answer.Content, out _), sha256);
        }
        catch (Exception unfit) when (unfit is CryptographicException or AsnContentException)
        {
            return Refuse($"its answer is not the time-stamp that was asked for ({unfit.Message.TrimEnd('.')})");
        }
    }

    /// <summary>The certificates of a token, the authority's own first.</summary>
    public static IReadOnlyList<X509Certificate2> Certificates(byte[] token)
    {
        if (!Rfc3161TimestampToken.TryDecode(token, out var read, out _)) throw new CryptographicException("The time-stamp cannot be read.");
        var cms = read.AsSignedCms();
        var signer = cms.SignerInfos[0].Certificate ?? throw new CryptographicException("The time-stamp does not hold its certificate.");
        return [signer, .. cms.Certificates.Where(other => other.Thumbprint != signer.Thumbprint)];
    }

    private Stamping Judge(Rfc3161TimestampToken token, byte[] sha256)
    {
        var cms = token.AsSignedCms();
        if (!token.VerifySignatureForHash(sha256, HashAlgorithmName.SHA256, out var signer, cms.Certificates) || signer is null)
            return Refuse("its signature does not hold, or its certificate is not one for time-stamps alone");
        if (cms.SignerInfos is not [var by]) return Refuse("it is signed by more than one");
        if (!GoodHashes.Contains(by.DigestAlgorithm.Value ?? "")) return Refuse("it is signed over a hash that is no longer safe");
        if (KeyStrength.RefusalOfAuthority(signer) is { } weak) return Refuse($"its certificate has {weak}");
        if (KeyStrength.WeakHash(signer) is { } hash) return Refuse($"its certificate is signed with {hash}");
        if (source.Policy is { } policy && token.TokenInfo.PolicyId.Value != policy)
            return Refuse($"it is under the policy {token.TokenInfo.PolicyId.Value} and not {policy}");
        var (at, now) = (token.TokenInfo.Timestamp, clock.GetUtcNow());
        if ((at - now).Duration() > MostApart) return Refuse($"it says {at:u} when it is {now:u} here; put the clocks right");
        if (CertificatePath.Find(signer, cms.Certificates, source.Roots, at, CertificatePath.Timestamping) is not { } path)
            return Refuse($"its certificate \"{signer.Subject}\" does not lie under a trusted root for time-stamps");
        var bytes = cms.Encode();
        Room = Math.Max(Room, bytes.Length + 500);
        return new Stamping.Stamped(bytes, at, path);
    }

    private Stamping.Refused Refuse(string reason) => new(
        $"The time-stamp authority {source.Address.Host} gave no time-stamp that can be used: {reason}. Nothing was signed.");
}

/// <summary>What came of asking for a time-stamp.</summary>
internal abstract record Stamping
{
    private Stamping()
    {
    }

    /// <summary>The token, checked.</summary>
    /// <param name="Token">Its bytes (CMS).</param>
    /// <param name="At">The time it proves.</param>
    /// <param name="Path">Its certificates, the authority's own first, the root last.</param>
    public sealed record Stamped(byte[] Token, DateTimeOffset At, IReadOnlyList<X509Certificate2> Path) : Stamping;

    /// <summary>No token.</summary>
    /// <param name="Sentence">Why, and that nothing was signed.</param>
    public sealed record Refused(string Sentence) : Stamping;
}
