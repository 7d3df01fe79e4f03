using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases.Applications;

/// <summary>An application is amended by another one: the old is frozen and linked, the new says what changed.</summary>
public sealed class Amending(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_old_case_is_frozen_and_the_officer_reads_what_changed_fact_by_fact(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (old, digest) = await office.DraftedAsync();
        var id = await AmendAsync(office, old);
        Assert.Equal("Beispiel GmbH", (await office.DoAsync(office.Applicant, new ShowApplicationDraft(id))).Values["EndUser"]);
        await office.DoAsync(office.Applicant, new AddDraftDocument(id, "End-user statement", "statement.pdf", Drafts.Pdf("ours")));
        var version = await office.SavedAsync(id, new Dictionary<string, string>(
            (await office.DoAsync(office.Applicant, new ShowApplicationDraft(id))).Values)
        { ["EndUser"] = "Other GmbH", ["Quantity"] = "two seats" });
        Assert.Equal(3, (await office.DoAsync(office.Applicant, new ShowApplicationDraft(id))).Changes.Count);
        var @new = (await office.DoAsync(office.Applicant, new SubmitApplicationDraft(id, version))).Reference;

        var read = await office.DoAsync(office.Officer, new ShowCase(@new));
        Assert.Equal(old, read.Application.Amends);
        Assert.Contains(new ChangedFact("End user", "Beispiel GmbH", "Other GmbH"), read.Application.Changes);
        Assert.Contains(new ChangedFact("Document: End-user statement", null, "statement.pdf"), read.Application.Changes);
        var frozen = await office.DoAsync(office.Officer, new ShowCase(old));
        Assert.Equal((CaseStage.Superseded, @new), (frozen.Stage, frozen.Application.AmendedBy));
        Assert.Null(frozen.Draft);
        await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(office.Countersigner, new IssueDecision(old, digest));
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Applicant, new Withdraw(old));
        await office.RefusedAsync<Refusal.NotValid, StartApplicationDraft.Answer>(office.Applicant, Amendment(old, read.ReleaseId));
        Assert.Null((await office.DoAsync(office.Officer, new ShowCaseHistory(old))).Broken);
        Assert.Null((await office.DoAsync(office.Officer, new ShowCaseHistory(@new))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_was_advised_on_parts_that_did_not_change_counts_and_the_others_are_advised_on_again(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var first = await office.AppliedAsync();
        var old = await AmendedAsync(office, first, ("Exporter", "We"));
        var parts = (await office.DoAsync(office.Officer, new ShowAdvice(old))).Parts;
        await office.DoAsync(office.Officer, new Advise(
            old, [.. parts.Select(part => new PartVerdict(part.Key, AdviceVerdict.Approve))], "Fine.", []));
        var @new = await AmendedAsync(office, old, ("EndUser", "Other GmbH"));

        var seen = await office.DoAsync(office.Officer, new ShowAdvice(@new));
        Assert.Equal(3, seen.Parts.Count);
        Assert.Equal(
            parts.Where(part => !part.Key.Contains("Beispiel", StringComparison.Ordinal)).Select(part => part.Words),
            seen.Advice.Where(one => !one.Stale && one.TakenOverFrom == old).Select(one => one.Part));
        Assert.Empty(seen.Conflicts);
        await office.RefusedAsync<Refusal.NotAllowed, ShowAdvice.Answer>(office.Applicant, new ShowAdvice(@new));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_issued_decision_stays_as_it_is_while_the_amendment_is_looked_at(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (old, digest) = await office.DraftedAsync();
        var decision = (await office.DoAsync(office.Countersigner, new IssueDecision(old, digest))).Decision;
        var id = await AmendAsync(office, old);
        var version = (await office.DoAsync(office.Applicant, new ShowApplicationDraft(id))).Version;
        var @new = (await office.DoAsync(office.Applicant, new SubmitApplicationDraft(id, version))).Reference;
        var shown = await office.DoAsync(office.Applicant, new ShowCase(old));
        Assert.Equal((CaseStage.Issued, decision, @new), (shown.Stage, shown.Decision, shown.Application.AmendedBy));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_grant_on_the_amendment_takes_the_place_of_the_earlier_decision_and_both_say_so(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var first = await office.LicensedAsync();
        var paper = (await office.DoAsync(office.Applicant, new DownloadDecision(first))).Content;
        var old = (await office.DoAsync(office.Officer, new ShowDecision(first))).Case;
        var (one, other) = (await AmendedAsync(office, old, ("EndUser", "Other GmbH")), await AmendedAsync(office, old, ("EndUser", "Third GmbH")));
        var late = await office.DraftAsync(other);
        var lateDigest = (await office.DoAsync(office.Officer, Today(late))).Digest;
        await office.DoAsync(office.Officer, new SendToCountersign(other));
        var second = await office.IssuedAsync(Today(await office.DraftAsync(one)));

        var (before, after) = (await office.DoAsync(office.Applicant, new ShowDecision(first)), await office.DoAsync(office.Applicant, new ShowDecision(second)));
        Assert.Equal((DecisionStatus.Superseded, second), (before.Status, before.SupersededBy));
        Assert.Equal((DecisionStatus.Valid, first, null), (after.Status, after.Supersedes, after.SupersededBy));
        Assert.Contains($"\"supersedes\":\"{first}\"", after.DecisionJson, StringComparison.Ordinal);
        var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper));
        Assert.Equal((false, second), (verified.Known!.HoldsToday, verified.Known.SupersededBy));

        // Its place is taken once: what another draft says of it is no longer so.
        var refused = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(office.Countersigner, new IssueDecision(other, lateDigest));
        Assert.Contains($"take the place of {first}", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await office.DecisionsOfAsync(other));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task who_did_not_get_the_change_keeps_what_they_have(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var first = await office.LicensedAsync();
        var old = (await office.DoAsync(office.Officer, new ShowDecision(first))).Case;
        var @new = await AmendedAsync(office, old, ("EndUser", "Other GmbH"));
        var returned = (await office.DraftAsync(@new)) with { Outcome = DeterminationOutcome.ReturnedWithoutAction, Conditions = [], ValidUntil = null };
        var second = await office.IssuedAsync(returned);
        Assert.Null((await office.DoAsync(office.Applicant, new ShowDecision(second))).Supersedes);
        Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(office.Applicant, new ShowDecision(first))).Status);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_amends_or_copies_what_is_anothers(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var old = await office.AppliedAsync();
        var release = (await office.DoAsync(office.Applicant, new ShowCase(old))).ReleaseId;
        await office.RefusedAsync<Refusal.NotFound, StartApplicationDraft.Answer>(office.Stranger, Amendment(old, release));

        // Who reads every organisation by office and applies for its own still copies none of another's.
        var both = Caller.Of(office.Officer.Person, office.Officer.Organisation, Role.LicensingOfficer, Role.Applicant);
        await office.RefusedAsync<Refusal.NotFound, StartApplicationDraft.Answer>(both, Amendment(old, release));
        await office.RefusedAsync<Refusal.NotValid, StartApplicationDraft.Answer>(
            office.Applicant, new StartApplicationDraft(ApplicationKind.SingleLicence, release) { Amending = true });
    }

    [Fact]
    public async Task an_application_on_which_a_denial_is_intended_can_still_give_way()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var denial = await ModelRegistry.Tests.Features.Decisions.Denying.DenialAsync(office);
        await office.AnnouncedAsync(denial);
        Assert.Contains(CaseAct.Amend, (await office.DoAsync(office.Applicant, new ShowCase(denial.Reference))).Acts);
        var @new = await AmendedAsync(office, denial.Reference, ("EndUser", "Other GmbH"));
        var frozen = await office.DoAsync(office.Applicant, new ShowCase(denial.Reference));
        Assert.Equal((CaseStage.Superseded, @new, null), (frozen.Stage, frozen.Application.AmendedBy, frozen.ReplyBy));
    }

    [Fact]
    public void how_far_the_office_is_shows_by_nothing_that_the_applicant_may_do() => Assert.Single(
        Enum.GetValues<CaseStage>().Where(stage => CaseTable.ActsAt(stage, [CaseRole.Applicant]).Any() && PublicStage.Of(stage) is CaseStage.Submitted)
            .Select(stage => string.Join(", ", CaseTable.ActsAt(stage, [CaseRole.Applicant]))).Distinct());

    private static Draft Today(Draft draft)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return draft with { ValidFrom = today, ValidUntil = today.AddYears(1) };
    }

    private static StartApplicationDraft Amendment(string old, ModelRegistry.Domain.ReleaseId release) =>
        new(ApplicationKind.SingleLicence, release) { CopyOf = old, Amending = true };

    internal static async Task<string> AmendedAsync(CaseOffice office, string old, params (string Name, string Value)[] changed)
    {
        var id = await AmendAsync(office, old);
        var values = new Dictionary<string, string>((await office.DoAsync(office.Applicant, new ShowApplicationDraft(id))).Values);
        foreach (var (name, value) in changed) values[name] = value;
        return (await office.DoAsync(office.Applicant, new SubmitApplicationDraft(id, await office.SavedAsync(id, values)))).Reference;
    }

    private static async Task<ModelRegistry.Domain.ApplicationDraftId> AmendAsync(CaseOffice office, string old)
    {
        var release = (await office.DoAsync(office.Applicant, new ShowCase(old))).ReleaseId;
        return (await office.DoAsync(office.Applicant, Amendment(old, release))).Id;
    }
}
