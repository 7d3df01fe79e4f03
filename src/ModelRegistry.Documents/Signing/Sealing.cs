using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Signing;

namespace ModelRegistry.Documents;

/// <summary>
/// Seals papers for the long term (ETSI EN 319 142-1): signature, time-stamp over it, evidence, time-stamp over everything. It is all or
/// nothing: where a part of the level wanted is not to be had, no paper comes out.
/// </summary>
/// <param name="plan">The level and the authorities.</param>
/// <param name="clock">The time by which answers are fresh.</param>
public sealed class Sealing(SealingPlan plan, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan WithoutAuthority = TimeSpan.FromSeconds(10);
    private readonly TimestampAuthority? authority = plan.Timestamps is { } source ? new TimestampAuthority(source, clock) : null;

    private readonly RevocationEvidence evidence = new(
        [.. plan.Roots, .. plan.Timestamps?.Roots ?? []], plan.Lists, plan.Timestamps?.Timeout ?? WithoutAuthority, clock);

    /// <summary>Signs a paper and adds what its level asks for.</summary>
    /// <param name="key">The key; it stays the caller's.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="statement">Who signs, why, where and when.</param>
    /// <param name="stop">Ends the wait for others.</param>
    public async Task<Sealed> SealAsync(SigningKey key, UnsignedDecision paper, SigningStatement statement, CancellationToken stop)
    {
        if (plan.Refusal is { } wrong) return new Sealed.Refused(wrong);
        var (signer, level) = (new DecisionSigner(key), plan.LevelWith(key));
        if (level == SealLevel.Basic) return new Sealed.Paper(signer.Sign(paper, statement));
        var (file, first) = await SignAsync(signer, paper, statement, stop);
        if (first is not Stamping.Stamped stamped) return Refuse(first);
        if (level == SealLevel.Stamped) return new Sealed.Paper(signer.Finish(paper, statement, file!));

        if (await PathAsync(key, stamped.At, stop) is not { } path)
            return new Sealed.Refused($"The certificate of \"{key.Subject}\" does not lie under a trusted root now. Nothing was signed.");
        var (found, reason) = await evidence.GatherAsync([path, stamped.Path], stop);
        if (found is null) return new Sealed.Refused($"The proof for later years cannot be had: {reason}. Nothing was signed.");
        file = SecurityStore.Add(file!, found, [paper.Skeleton.Field]);
        if (level == SealLevel.LongTerm) return new Sealed.Paper(signer.Finish(paper, statement, file));

        var (whole, last) = await DocumentTimestamp.AddAsync(file, authority!, stop);
        return whole is null ? Refuse(last) : new Sealed.Paper(signer.Finish(paper, statement, whole));
    }

    /// <summary>
    /// Renews a paper: evidence for its newest time-stamp, and a new time-stamp over all. What there was stays, byte by byte, before what
    /// is added.
    /// </summary>
    /// <param name="file">A paper of this program that a verifier has found valid.</param>
    /// <param name="stop">Ends the wait for others.</param>
    public async Task<Renewed> RenewAsync(ReadOnlyMemory<byte> file, CancellationToken stop)
    {
        if (authority is null) return new Renewed.Refused("No time-stamp authority is configured, so nothing can be renewed (Signing:TimestampUrl).");
        if (plan.Refusal is { } wrong) return new Renewed.Refused(wrong);
        var bytes = file.ToArray();
        var reading = SealReading.Of(bytes);
        if (reading.NewestToken is { } token)
        {
            var certificates = TimestampAuthority.Certificates(token);
            var path = CertificatePath.Find(
                certificates[0], certificates, plan.Timestamps!.Roots, clock.GetUtcNow(), CertificatePath.Timestamping);
            if (path is null)
                return new Renewed.Refused(
                    $"The certificate \"{certificates[0].Subject}\" of its newest time-stamp does not lie under a trusted root now: it was renewed too late.");
            var (found, reason) = await evidence.GatherAsync([path], stop);
            if (found is null) return new Renewed.Refused($"The proof for later years cannot be had: {reason}.");
            bytes = SecurityStore.Add(bytes, found, [reading.NewestField]);
        }

        var (whole, last) = await DocumentTimestamp.AddAsync(bytes, authority, stop);
        return whole is null ? new Renewed.Refused(((Stamping.Refused)last).Sentence) : new Renewed.Paper(whole);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        authority?.Dispose();
        evidence.Dispose();
    }

    private async Task<(byte[]? File, Stamping Stamping)> SignAsync(
        DecisionSigner signer, UnsignedDecision paper, SigningStatement statement, CancellationToken stop)
    {
        while (true)
        {
            var (hole, signature) = signer.Begin(paper, statement, authority!.Room);
            var stamping = await authority.StampAsync(SHA256.HashData(signature.Signature), stop);
            if (stamping is not Stamping.Stamped stamped) return (null, stamping);
            // A token longer than expected has made the authority's room larger.
            if (hole.Fill(signature.Encode(stamped.Token)) is { } file) return (file, stamping);
        }
    }

    /// <summary>The way to a root; a certificate that is missing between is asked for where the signer's says it is.</summary>
    private async Task<IReadOnlyList<X509Certificate2>?> PathAsync(SigningKey key, DateTimeOffset at, CancellationToken stop)
    {
        if (CertificatePath.Find(key.Certificate, key.Issuers, plan.Roots, at) is { } path) return path;
        using var fetching = new Fetching(WithoutAuthority);
        foreach (var address in Addresses.Issuers(key.Certificate))
        {
            if (await fetching.GetAsync(address, stop) is not Fetched.Answer answer) continue;
            if (Issuer(answer.Content) is { } issuer
                && CertificatePath.Find(key.Certificate, [issuer], plan.Roots, at) is { } longer) return longer;
        }

        return null;
    }

    private static X509Certificate2? Issuer(byte[] bytes)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(bytes);
        }
        catch (CryptographicException)
        {
            // Not a certificate: the path stays open, and that is said.
            return null;
        }
    }

    private static Sealed.Refused Refuse(Stamping stamping) => new(((Stamping.Refused)stamping).Sentence);
}

/// <summary>What came of sealing a paper.</summary>
public abstract record Sealed
{
    private Sealed()
    {
    }

    /// <summary>The paper, whole.</summary>
    /// <param name="Decision">The signed paper.</param>
    public sealed record Paper(SignedDecision Decision) : Sealed;

    /// <summary>No paper.</summary>
    /// <param name="Sentence">What was not to be had and from whom.</param>
    public sealed record Refused(string Sentence) : Sealed;
}

/// <summary>What came of renewing a paper.</summary>
public abstract record Renewed
{
    private Renewed()
    {
    }

    /// <summary>The renewed paper.</summary>
    /// <param name="Bytes">The whole file; what was given is the beginning of it.</param>
    public sealed record Paper(ReadOnlyMemory<byte> Bytes) : Renewed;

    /// <summary>The paper stays as it was.</summary>
    /// <param name="Sentence">Why.</param>
    public sealed record Refused(string Sentence) : Renewed;
}
