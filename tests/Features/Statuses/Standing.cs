using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Statuses;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Cases.Applications;
using ModelRegistry.Tests.Features.Ledger;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Statuses;

/// <summary>
/// Each way that a decision can stand is told alike by the registry that issued it and by a list that a stranger carries, now and as at a
/// time, and none of them makes a genuine paper a forged one.
/// </summary>
public sealed class Standing(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Theory]
    [InlineData("valid")]
    [InlineData("superseded by a later decision")]
    [InlineData("suspended")]
    [InlineData("revoked")]
    [InlineData("expired")]
    [InlineData("not yet valid")]
    public async Task a_decision_stands_alike_to_the_registry_and_to_a_stranger_with_a_list(string word)
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var decision = await BroughtToAsync(office, word);
        await Logging.SignAllAsync(office);
        var paper = (await office.DoAsync(office.Applicant, new DownloadDecision(decision))).Content;
        var here = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper));
        Assert.Equal((PaperVerdict.Valid, word, word == "valid"), (here.Verdict, here.Known!.Status, here.Known.HoldsToday));

        var bundle = TrustBundle.Read((await office.DoAsync(Caller.Anonymous, new MakeTrustBundle())).Zip.ToArray());
        var there = PaperCheck.Of(paper, new PaperTrial(bundle), TimeProvider.System);
        Assert.Equal((PaperVerdict.Valid, word, word == "valid"), (there.Verdict, there.Status!.Word, there.Status.Holds));
        var asked = PaperCheck.Of(paper, new PaperTrial(bundle) { RequireStatus = true }, TimeProvider.System);
        Assert.Equal(word == "valid" ? PaperVerdict.Valid : PaperVerdict.NotValid, asked.Verdict);
        Assert.Contains($"it is {word}", string.Join(' ', asked.Sentences), StringComparison.Ordinal);

        // No two lists begin in one second, so that the newest of those that were signed in this one begins a little later.
        var shown = await office.DoAsync(Caller.Anonymous, new ShowStatus(decision, TimeProvider.System.GetUtcNow().AddMinutes(1)));
        Assert.EndsWith($"it is {word}.", shown.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task as_at_a_time_before_it_was_revoked_it_held_and_a_list_of_after_says_nothing_of_before()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var decision = await office.LicensedAsync();
        await Logging.SignAllAsync(office);
        var before = TrustBundle.Read((await office.DoAsync(Caller.Anonymous, new MakeTrustBundle())).Zip.ToArray());
        var paper = (await office.DoAsync(office.Applicant, new DownloadDecision(decision))).Content;
        await MeasuredAsync(office, decision, MeasureKind.Revoke);
        await Logging.SignAllAsync(office);
        var after = TrustBundle.Read((await office.DoAsync(Caller.Anonymous, new MakeTrustBundle())).Zip.ToArray());
        var now = TimeProvider.System.GetUtcNow();
        PaperCheck Look(TrustBundle bundle, DateTimeOffset at) =>
            PaperCheck.Of(paper, new PaperTrial(bundle) { At = at, RequireStatus = true }, TimeProvider.System);
        Assert.Equal((PaperVerdict.Valid, "valid"), Told(Look(before, now)));
        Assert.Equal((PaperVerdict.NotValid, "revoked"), Told(Look(after, now.AddMinutes(1))));
        Assert.Equal((PaperVerdict.CouldNotCheck, null), Told(Look(before, now.AddDays(30))));
    }

    private static (PaperVerdict, string?) Told(PaperCheck found) => (found.Verdict, found.Status?.Word);

    internal static async Task<string> BroughtToAsync(CaseOffice office, string word)
    {
        if (word == "expired") return await office.LicensedAsync(draft => draft with { ValidFrom = Today.AddDays(-10), ValidUntil = Today });
        if (word == "not yet valid") return await office.LicensedAsync(draft => draft with { ValidFrom = Today.AddDays(10) });
        var decision = await office.LicensedAsync();
        if (word == "suspended") await MeasuredAsync(office, decision, MeasureKind.Suspend);
        if (word == "revoked") await MeasuredAsync(office, decision, MeasureKind.Revoke);
        if (word == "superseded by a later decision") await SupersededAsync(office, decision);
        return decision;
    }

    private static async Task SupersededAsync(CaseOffice office, string decision)
    {
        var old = (await office.DoAsync(office.Officer, new ShowDecision(decision))).Case;
        var amended = await office.DraftAsync(await Amending.AmendedAsync(office, old, ("EndUser", "Other GmbH")));
        await office.IssuedAsync(amended with { ValidFrom = Today, ValidUntil = Today.AddYears(1) });
    }

    private static async Task MeasuredAsync(CaseOffice office, string decision, MeasureKind kind)
    {
        await office.DoAsync(office.Officer, new ProposeMeasure(decision, kind, MeasureGround.ConditionBroken, "It was broken.", Today));
        await office.DoAsync(office.Countersigner, new RuleOnMeasure(decision, 1, Confirms: true));
    }
}
