using ModelRegistry.Documents;
using ModelRegistry.Tests.Documents.Trust;

namespace ModelRegistry.Tests.Documents;

/// <summary>A verifier that has seen many papers says of each what one that has seen none would say.</summary>
public sealed class ManyPapers
{
    private static readonly TrustOffice Office = TrustOffice.Running;

    [Fact]
    public async Task What_was_found_of_one_paper_is_never_taken_for_another()
    {
        byte[][] files =
        [
            await Office.SealAsync("signer", SealLevel.Archival), await Office.SealAsync("signer", SealLevel.Basic),
            Signed("expired"), Signed("early"), Signed("revoked"), Signed("stranger"),
            Signed("signer", TimeProvider.System.GetUtcNow().AddYears(-1)), Keys.Sign(Papers.Compose(Papers.Small())),
        ];
        var trust = new TrustAnchors([Office.Root]) { WithdrawalLists = [Office.List("issuing"), Office.List("root")] };
        var one = new DecisionVerifier(trust, TimeProvider.System);
        DecisionVerifier New() => new(new TrustAnchors(trust.Roots) { WithdrawalLists = trust.WithdrawalLists }, TimeProvider.System);
        var alone = files.Select(file => Told(New().Verify(file))).ToList();
        Assert.Equal(2, alone.Count(told => told.Verdict == Verdict.Valid));
        for (var round = 0; round < 2; round++) Assert.Equal(alone, files.Select(file => Told(one.Verify(file))));
        Assert.Equal(alone.AsEnumerable().Reverse(), files.Reverse().Select(file => Told(one.Verify(file))));
    }

    [Fact]
    public void Roots_that_are_taken_away_from_a_verifier_are_trusted_no_more()
    {
        var roots = Keys.Roots(Keys.Ecdsa);
        var verifier = new DecisionVerifier(roots, new Standing(Keys.Signed.AddDays(1)));
        var file = Keys.Sign(Papers.Compose(Papers.Small()));
        Assert.Equal(Verdict.Valid, verifier.Verify(file).Verdict);
        roots.Clear();
        roots.AddRange(Keys.Roots(Keys.Stranger));
        Assert.Equal(Verdict.NotValid, verifier.Verify(file).Verdict);
    }

    private static (Verdict Verdict, string Summary, string Checks) Told(Verification found) =>
        (found.Verdict, found.Summary, string.Join('\n', found.Checks.Select(check => $"{check.Kind} {check.Outcome} {check.Sentence}")));

    private static byte[] Signed(string signer, DateTimeOffset? at = null)
    {
        using var key = Office.Key(signer);
        var statement = new SigningStatement("Officer", "Issued", "Here", at ?? TimeProvider.System.GetUtcNow());
        return new DecisionSigner(key).Sign(Papers.Compose(Papers.Small()), statement).Bytes.ToArray();
    }
}
