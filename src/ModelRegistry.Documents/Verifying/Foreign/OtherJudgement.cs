using System.Security.Cryptography.X509Certificates;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// Judges one signature of another program: its certificate at the proved time, else at the claimed one, and what came after it.
/// </summary>
internal sealed class OtherJudgement
{
    private const string Cades = "ETSI.CAdES.detached";
    private const int FewestBits = 2048;
    private readonly OtherProof proof;
    private readonly ProofStore proofs;
    private readonly DateTimeOffset now;
    private readonly DateTimeOffset? proven;
    private readonly Stamped? stamp;
    private readonly Chain? chain;
    private readonly Withdrawal.Finding? standing;
    private readonly bool archived;

    /// <param name="proof">What it brings.</param>
    /// <param name="trust">Whom to trust.</param>
    /// <param name="proofs">What is known of certificates.</param>
    /// <param name="later">The time-stamps over the document that cover it.</param>
    /// <param name="archived">Whether one of them covers proofs about certificates.</param>
    /// <param name="now">The moment of the check.</param>
    public OtherJudgement(
        OtherProof proof, TrustAnchors trust, ProofStore proofs, IReadOnlyList<Stamped> later, bool archived, DateTimeOffset now)
    {
        (this.proof, this.proofs, this.archived, this.now) = (proof, proofs, archived, now);
        stamp = proof.Cms is { TimeStamp: { } token } cms
            ? new TimeStampCheck(trust, proofs, now).Of(token, cms.Signature, now)
            : proof.IsTimeStamp && later is [var own, ..] ? own : null;
        proven = later.Append(stamp).Where(one => one?.Outcome == CheckOutcome.Passed).Min(one => (DateTimeOffset?)one!.At);
        if (proof.Cms?.Signer is not { } signer || trust.Roots.Count == 0) return;
        chain = trust.Chains.Of(signer, proof.Cms.Certificates.Concat(proofs.Certificates), trust.Roots, Judged);
        if (chain.Fault is null) standing = new Withdrawal(proofs, now).Along(chain.Certificates, Judged);
    }

    private DateTimeOffset Judged => proven ?? proof.ClaimedAt ?? now;

    private bool? Trusted => proof.IsTimeStamp
        ? stamp?.Outcome switch { CheckOutcome.Passed => true, CheckOutcome.NotChecked => null, _ => false }
        : chain is null ? null : chain.Fault is null;

    private bool? Intact => proof.IsTimeStamp && stamp is not null ? stamp.Outcome != CheckOutcome.Failed : proof.Intact;

    public OtherSignature Of(string name, bool covers, int permits, IReadOnlyList<Change> changes)
    {
        var signer = proof.Cms?.Signer;
        var by = proof.IsTimeStamp ? stamp?.Authority : signer?.Subject;
        var sentences = new List<string> { OtherSentences.Mathematics(name, by, Intact) };
        var verdict = Intact switch { true => Verdict.Valid, false => Verdict.NotValid, null => Verdict.CouldNotCheck };
        if (proof.IsTimeStamp && stamp is not null) sentences.Add(stamp.Sentence);
        if (Intact is true)
        {
            var told = (proof.IsTimeStamp ? [] : About(signer!)).Concat(OtherSentences.After(covers, permits, changes)).ToList();
            sentences.AddRange(told.Select(one => one.Sentence));
            verdict = told.Select(one => one.Outcome).Append(Worth(Trusted)).MaxBy(Weight);
        }

        return new(name, proof.Form, signer?.Subject, Intact, Trusted, covers, permits, changes, sentences)
        {
            ClaimedAt = proof.ClaimedAt,
            ProvenAt = proven,
            Level = Intact is true ? Level : SignatureLevel.None,
            Verdict = verdict,
        };
    }

    private IEnumerable<(Verdict Outcome, string Sentence)> About(X509Certificate2 signer)
    {
        yield return (Worth(Trusted), OtherSentences.Trust(chain));
        yield return Time();
        using var rsa = signer.GetRSAPublicKey();
        if (rsa is { KeySize: < FewestBits })
            yield return (Verdict.NotValid, $"Its key has {rsa.KeySize} bits, which can be broken.");
        yield return Validity(signer);
        if (chain is { Fault: null, Certificates.Count: > 1 }) yield return Standing();
        if (proof.Form == Cades) yield return (Verdict.Valid, OtherSentences.Level(Level));
    }

    private (Verdict Outcome, string Sentence) Time() => (proven, proof.ClaimedAt) switch
    {
        ({ } at, _) => (Verdict.Valid, $"It was there not later than {Withdrawal.Day(at)}, as a time-stamp proves."),
        (_, { } at) when at > now.AddMinutes(5) => (Verdict.NotValid, $"It claims to be of {Withdrawal.Day(at)}, which is still to come."),
        (_, { } at) when stamp is not null =>
            (Verdict.Valid, $"It claims to be of {Withdrawal.Day(at)}, which its time-stamp does not prove. {stamp.Sentence}"),
        (_, { } at) => (Verdict.Valid, $"It claims to be of {Withdrawal.Day(at)}, which no time-stamp proves."),
        _ => (Verdict.Valid, "It does not say when it was made."),
    };

    private (Verdict Outcome, string Sentence) Validity(X509Certificate2 signer)
    {
        var (from, until) = (new DateTimeOffset(signer.NotBefore), new DateTimeOffset(signer.NotAfter));
        var period = $"from {Withdrawal.Day(from)} to {Withdrawal.Day(until)}";
        if (Judged < from || Judged > until)
            return (Verdict.NotValid, $"At that time its certificate was not valid: it is valid {period}.");
        return proven is null && until < now
            ? (Verdict.CouldNotCheck, $"Its certificate has expired since ({period}), and nothing proves that it was made before.")
            : (Verdict.Valid, $"At that time its certificate was valid ({period}).");
    }

    private (Verdict Outcome, string Sentence) Standing() => standing switch
    {
        { Withdrawn: { } gone, Since: var since } when proven is { } at && at < since =>
            (Verdict.Valid, $"The certificate of \"{gone.Subject}\" was withdrawn on {Withdrawal.Day(since)}, after the time that is proved."),
        { Withdrawn: { } gone, Since: var since } =>
            (Verdict.NotValid,
                $"The certificate of \"{gone.Subject}\" was withdrawn on {Withdrawal.Day(since)}, and nothing proves that it was made before."),
        { Unknown: { } unknown } =>
            (Verdict.Valid, $"Whether the certificate of \"{unknown.Subject}\" was withdrawn was not checked: no proof of it is at hand."),
        _ => (Verdict.Valid, "No certificate was withdrawn, as far as its issuers said."),
    };

    /// <summary>ETSI EN 319 142-1, 6: the form and the certificate's name first, then what proves its time, then the proofs.</summary>
    private SignatureLevel Level => (proof, proven) switch
    {
        ({ Form: Cades, Cms.NamesCertificate: true }, null) => SignatureLevel.Basic,
        ({ Form: Cades, Cms.NamesCertificate: true }, _) => !proofs.InFile || standing is not { Withdrawn: null, Unknown: null }
            ? SignatureLevel.Timed : archived ? SignatureLevel.Archival : SignatureLevel.LongTerm,
        _ => SignatureLevel.None,
    };

    private static Verdict Worth(bool? holds) =>
        holds switch { true => Verdict.Valid, false => Verdict.NotValid, null => Verdict.CouldNotCheck };

    private static int Weight(Verdict verdict) => verdict switch { Verdict.NotValid => 2, Verdict.CouldNotCheck => 1, Verdict.Valid => 0 };
}
