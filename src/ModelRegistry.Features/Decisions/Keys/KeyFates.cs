using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Keys;

/// <summary>
/// What a key in other hands means for a paper: where a time-stamp, or a finding of two persons by the log, proves that its signature was
/// there before, nothing; else nobody can say who signed it, and that is said instead of "valid".
/// </summary>
internal sealed class KeyFates(RegistryContext context)
{
    /// <summary>The verification as it is with what the register says of the key.</summary>
    /// <param name="verification">What the bytes say.</param>
    /// <param name="paper">The digest of the paper as issued.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<Verification> JudgeAsync(Verification verification, Sha256Digest paper, CancellationToken stop)
    {
        if (verification is not { Verdict: Verdict.Valid, Signature: { } signature }) return verification;
        if (KeyRegister.Read(context).Of(signature.Fingerprint) is not { CompromisedSince: not null } standing) return verification;
        var reference = await context.PaperSeals.Where(seal => seal.Paper == paper).Select(seal => seal.Reference)
            .FirstOrDefaultAsync(stop);
        var confirmed = reference is null ? null : (await ConfirmedAsync(stop)).GetValueOrDefault(reference);
        var proved = Earlier(verification.ProvenAt, confirmed);
        return standing.Of(proved) == SignatureStanding.BeforeCompromise
            ? With(verification, CheckOutcome.Passed, Verdict.Valid, $"Its key is reported as compromised since {Moment(standing.CompromisedSince.Value)}; " +
                $"it is proved that the signature was there on {Moment(proved!.Value)}, before that.")
            : With(verification, CheckOutcome.NotChecked, Verdict.CouldNotCheck, Open(standing));
    }

    /// <summary>By when papers are found to have been there, by their references.</summary>
    public async Task<Dictionary<string, DateTimeOffset?>> ConfirmedAsync(CancellationToken stop) =>
        (await context.KeyProposals.AsNoTracking()
        .Where(one => one.Kind == KeyProposalKind.PaperConfirmed
            && context.KeyRulings.Any(ruling => ruling.ProposalId == one.Id && ruling.Agreed))
        .Select(one => new { one.Subject, one.Effective }).ToListAsync(stop))
        .GroupBy(one => one.Subject, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (DateTimeOffset?)group.Min(one => one.Effective), StringComparer.Ordinal);

    public static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    public static string Open(KeyStanding standing) =>
        $"The key it was signed with is reported as compromised since {Moment(standing.CompromisedSince!.Value)}, and nothing proves that it was signed " +
        "before: whether the authority signed it could not be checked. Ask the authority for a decision issued anew.";

    private static Verification With(Verification verification, CheckOutcome outcome, Verdict verdict, string sentence) => verification with
    {
        Verdict = verdict,
        Summary = verdict == Verdict.Valid ? verification.Summary : $"Nothing was found wrong, but not everything could be checked. {sentence}",
        Checks = [.. verification.Checks, new Check(CheckKind.Revocation, outcome, sentence)],
    };

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
