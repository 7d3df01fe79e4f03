using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Domain.Signing;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Keys;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>Which key signs, and what becomes of papers when one is in other hands; two persons say it. Each test has a database of its own.</summary>
public sealed class KeysInForce : IAsyncLifetime
{
    private readonly Databases databases = new();

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public Task InitializeAsync() => databases.InitializeAsync();

    public Task DisposeAsync() => databases.DisposeAsync();

    [Fact]
    public async Task a_new_key_signs_when_two_persons_have_agreed_and_old_papers_stay_valid()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite", SealedOffice.With(authority: null, next: "successor"));
        var (ann, bob) = await AdministratorsAsync(office);
        var keys = (await office.DoAsync(ann, new ListSigningKeys())).Keys;
        var (first, second) = (keys.Single(key => key.Signs).Fingerprint, keys.Single(key => !key.Signs).Fingerprint);
        var old = await PaperAsync(office);
        Assert.Equal(first, SealReading.Of(old).KeyFingerprint);

        await AgreedAsync(office, ann, bob, new(KeyProposalKind.Introduce, first, Now.AddDays(-10), "The key from the beginning."));
        var open = (await office.SendAsync(ann, new ProposeKey(KeyProposalKind.Introduce, second, Now.AddDays(-1), "The certificate ends."))).Value;
        Assert.IsType<Refusal.NeedsSecondPerson>((await office.SendAsync(ann, new RuleOnKey(open, Agrees: true))).Refusal);
        Assert.Equal(first, SealReading.Of(await PaperAsync(office)).KeyFingerprint);
        await office.DoAsync(bob, new RuleOnKey(open, Agrees: true));
        Assert.Equal(second, SealReading.Of(await PaperAsync(office)).KeyFingerprint);
        await AgreedAsync(office, bob, ann, new(KeyProposalKind.Retire, first, Now, "Its successor signs."));
        Assert.Equal(PaperVerdict.Valid, (await office.DoAsync(Caller.Anonymous, new VerifyDecision(old))).Verdict);
    }

    [Fact]
    public async Task what_two_persons_agree_on_of_a_key_is_a_line_of_the_log_and_nothing_else_is()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite", SealedOffice.With(authority: null));
        var (ann, bob) = await AdministratorsAsync(office);
        var key = (await office.DoAsync(ann, new ListSigningKeys())).Keys.Single().Fingerprint;
        var at = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);
        var open = await office.DoAsync(ann, new ProposeKey(KeyProposalKind.Introduce, key, at, "From the beginning."));
        Assert.Null((await office.DoAsync(ann, new ListSigningKeys())).Proposals.Single().InLog);
        await office.DoAsync(bob, new RuleOnKey(open, Agrees: false));
        Assert.Null((await office.DoAsync(ann, new ListSigningKeys())).Proposals.Single().InLog);
        await AgreedAsync(office, ann, bob, new(KeyProposalKind.Introduce, key, at, "From the beginning."));
        var place = (await office.DoAsync(ann, new ListSigningKeys())).Proposals[0].InLog;
        Assert.Equal($"key/{key}/signs/2026-01-01T09:00:00Z", place?.Reference);
        var leaf = await office.LookAsync(ann, context => context.LedgerLeaves.SingleAsync(one => one.Kind == LeafKind.Key));
        Assert.Equal((place!.Index, place.Reference), (leaf.Index, leaf.Reference));
    }

    [Fact]
    public async Task a_key_that_nobody_brought_into_force_signs_nothing_once_there_is_a_register()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite", SealedOffice.With(authority: null));
        var (ann, bob) = await AdministratorsAsync(office);
        var key = (await office.DoAsync(ann, new ListSigningKeys())).Keys.Single().Fingerprint;
        await AgreedAsync(office, ann, bob, new(KeyProposalKind.Introduce, key, Now.AddDays(30), "From next month on."));
        var (reference, digest) = await office.DraftedAsync();
        var refusal = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(office.Countersigner, new IssueDecision(reference, digest));
        Assert.Contains("No configured key is in force", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_paper_by_a_compromised_key_counts_only_where_others_prove_that_it_was_there_before()
    {
        await using var plain = await CaseOffice.OpenAsync(databases, "sqlite", SealedOffice.With(authority: null, next: "successor"));
        await using var stamped = await CaseOffice.OpenAsync(databases, "sqlite", SealedOffice.With());
        var (ann, bob) = await AdministratorsAsync(plain);
        var (unproved, proved) = (await PaperAsync(plain), await PaperAsync(stamped));
        await SealedPapers.RoundsAsync(stamped);
        var since = TimeProvider.System.GetUtcNow();
        var key = SealReading.Of(proved).KeyFingerprint;
        await AgreedAsync(plain, ann, bob, new(KeyProposalKind.Introduce, key, Now.AddDays(-10), "From the beginning."));
        await AgreedAsync(plain, ann, bob, new(KeyProposalKind.Compromised, key, since, "A copy of the file was found outside."));

        var before = await plain.DoAsync(Caller.Anonymous, new VerifyDecision(proved));
        Assert.True(before.Verdict == PaperVerdict.Valid, before.Summary);
        var open = await plain.DoAsync(Caller.Anonymous, new VerifyDecision(unproved));
        Assert.Equal(PaperVerdict.CouldNotCheck, open.Verdict);
        Assert.Contains("reported as compromised since", open.Summary, StringComparison.Ordinal);

        var rows = (await plain.DoAsync(ann, new ListTouchedPapers())).Rows;
        Assert.Equal([false, true], rows.Select(row => row.Counts));
        var (reference, digest) = await plain.DraftedAsync();
        Assert.False((await plain.SendAsync(plain.Countersigner, new IssueDecision(reference, digest))).IsDone);
        var confirming = (await plain.SendAsync(ann, new ConfirmPaper(rows[0].Reference, since.AddMinutes(-1), "Head 12, kept by the auditor."))).Value;
        Assert.Equal(PaperVerdict.CouldNotCheck, (await plain.DoAsync(Caller.Anonymous, new VerifyDecision(unproved))).Verdict);
        await plain.DoAsync(bob, new RuleOnKey(confirming, Agrees: true));
        Assert.Equal(PaperVerdict.Valid, (await plain.DoAsync(Caller.Anonymous, new VerifyDecision(unproved))).Verdict);
        Assert.False((await plain.SendAsync(ann, new ConfirmPaper(rows[0].Reference, since.AddMinutes(1), "A later head."))).IsDone);
    }

    private static async Task<(Caller Ann, Caller Bob)> AdministratorsAsync(CaseOffice office) =>
        (await office.App.SomebodyAsync("Ann Administrator", Role.Administrator), await office.App.SomebodyAsync("Bob Administrator", Role.Administrator));

    private static async Task AgreedAsync(CaseOffice office, Caller one, Caller other, ProposeKey act)
    {
        KeyProposalId id = (await office.SendAsync(one, act)).Value;
        await office.DoAsync(other, new RuleOnKey(id, Agrees: true));
    }

    private static async Task<ReadOnlyMemory<byte>> PaperAsync(CaseOffice office)
    {
        var (reference, digest) = await office.DraftedAsync();
        var issued = await office.DoAsync(office.Countersigner, new IssueDecision(reference, digest));
        return (await office.DoAsync(office.Applicant, new DownloadDecision(issued.Decision))).Content;
    }
}
