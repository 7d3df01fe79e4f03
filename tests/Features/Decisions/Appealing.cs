using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Appeals;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Denials;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>An appeal is heard by persons who took no part in the decision, and two of them rule on it.</summary>
public sealed class Appealing(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_denial_that_is_set_aside_denies_no_more_and_the_case_is_decided_anew(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, reference) = await DeniedAsync(office);
        await office.DoAsync(office.Applicant, new FileAppeal(decision, AppealGround.Facts, "The end user is a hospital."));
        var (one, two) = await PanelAsync(office, decision);
        Assert.False((await office.DoAsync(one, new VoteOnAppeal(decision, AppealOutcome.SetAside, "The reply was not read."))).Ended);
        Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(office.Applicant, new ShowDecision(decision))).Status);
        var quiet = Assert.Single((await office.DoAsync(office.Applicant, new ShowAppeals(decision))).Appeals);
        Assert.Equal((null, null, 2), (quiet.Outcome, quiet.Panel, quiet.Seats));
        Assert.True((await office.DoAsync(two, new VoteOnAppeal(decision, AppealOutcome.SetAside, "A hospital is no military end user."))).Ended);

        var told = Assert.Single((await office.DoAsync(office.Applicant, new ShowAppeals(decision))).Appeals);
        Assert.Equal((AppealOutcome.SetAside, "A hospital is no military end user."), (told.Outcome, told.Reasons));
        Assert.Equal(DecisionStatus.SetAside, (await office.DoAsync(office.Applicant, new ShowDecision(decision))).Status);
        Assert.Equal(CaseStage.Submitted, (await office.DoAsync(office.Officer, new ShowCase(reference))).Stage);

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var grant = (await office.DraftAsync(reference)) with { ValidFrom = today, ValidUntil = today.AddYears(1) };
        var second = await office.IssuedAsync(grant);
        Assert.Equal(decision.Replace("-D1", "-D2", StringComparison.Ordinal), second);
        Assert.Null((await office.DoAsync(office.App.Regulator, new ShowCaseHistory(reference))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_who_took_part_sits_on_the_panel_and_nobody_votes_twice_for_two(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, _) = await DeniedAsync(office);
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Second, new JoinPanel(decision));
        await office.DoAsync(office.Applicant, new FileAppeal(decision, AppealGround.Law, "The provision does not reach it."));
        await office.RefusedAsync<Refusal.NeedsSecondPerson, Done>(office.Countersigner, new JoinPanel(decision));
        var promoted = Caller.Of(office.Officer.Person, office.Officer.Organisation, Role.Countersigner);
        await office.RefusedAsync<Refusal.NeedsSecondPerson, Done>(promoted, new JoinPanel(decision));
        var insider = office.Applicant with { Roles = new HashSet<Role> { Role.Countersigner } };
        Assert.NotNull((await office.SendAsync(insider, new JoinPanel(decision))).Refusal);
        var outsider = await office.App.SomebodyAsync("Paul Pretender", Role.Countersigner);
        Assert.Contains("no office", (await office.RefusedAsync<Refusal.NotValid, Done>(outsider, new JoinPanel(decision))).Sentence, StringComparison.Ordinal);

        var (one, two) = await PanelAsync(office, decision);
        await office.RefusedAsync<Refusal.NotValid, Done>(one, new JoinPanel(decision));
        await office.RefusedAsync<Refusal.NeedsSecondPerson, VoteOnAppeal.Answer>(
            office.Countersigner, new VoteOnAppeal(decision, AppealOutcome.Upheld, "It was mine."));
        Assert.False((await office.DoAsync(one, new VoteOnAppeal(decision, AppealOutcome.Upheld, "It is right."))).Ended);
        Assert.False((await office.DoAsync(one, new VoteOnAppeal(decision, AppealOutcome.Upheld, "It is right, I say again."))).Ended);
        Assert.False((await office.DoAsync(two, new VoteOnAppeal(decision, AppealOutcome.SetAside, "It is wrong."))).Ended);
        Assert.True((await office.DoAsync(two, new VoteOnAppeal(decision, AppealOutcome.Upheld, "I was wrong."))).Ended);
        Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(office.Applicant, new ShowDecision(decision))).Status);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task while_an_appeal_is_open_nothing_else_reopens_the_case_and_its_filer_may_take_it_back(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, reference) = await DeniedAsync(office);
        var filed = await office.DoAsync(office.Applicant, new FileAppeal(decision, AppealGround.Procedure, "We were not heard."));
        Assert.Equal(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(45), filed.DueBy);
        await office.RefusedAsync<Refusal.NotValid, FileAppeal.Answer>(office.Applicant, new FileAppeal(decision, AppealGround.Law, "Again."));
        await office.RefusedAsync<Refusal.NotFound, FileAppeal.Answer>(office.Stranger, new FileAppeal(decision, AppealGround.Law, "Theirs."));
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, new ModelRegistry.Features.Cases.Corrections.ProposeCorrection(
            reference, ModelRegistry.Domain.Casework.Corrections.CorrectionKind.Reopen, "Let us look again."));
        await office.DoAsync(office.Applicant, new WithdrawAppeal(decision));
        Assert.Equal(AppealOutcome.Withdrawn, Assert.Single((await office.DoAsync(office.Officer, new ShowAppeals(decision))).Appeals).Outcome);
    }

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(45, null, true)]
    [InlineData(46, null, false)]
    [InlineData(46, "The letter came late.", true)]
    public void a_late_appeal_takes_a_reason_because_nobody_has_read_the_number_of_days(int day, string? reason, bool taken)
    {
        var time = new AppealTime(new(45, "15 CFR 756.2", Verified: false, null), new DateOnly(2026, 1, 1).AddDays(45));
        Assert.Equal(taken, time.Refuses(new DateOnly(2026, 1, 1).AddDays(day), reason) is null);
    }

    [Fact]
    public void a_late_appeal_is_refused_with_the_day_where_the_number_was_read()
    {
        var time = new AppealTime(new(45, "15 CFR 756.2", Verified: true, null), new DateOnly(2026, 2, 15));
        Assert.Null(time.Refuses(new(2026, 2, 15), null));
        Assert.Contains("2026-02-15", time.Refuses(new(2026, 2, 16), "Late.")!.Sentence, StringComparison.Ordinal);
    }

    private static async Task<(string Decision, string Case)> DeniedAsync(CaseOffice office)
    {
        var denial = await Denying.DenialAsync(office);
        await office.AnnouncedAsync(denial);
        await office.DoAsync(office.Applicant, new ReplyToIntent(denial.Reference, "The end user is a hospital."));
        return (await office.IssuedAsync(denial), denial.Reference);
    }

    private static async Task<(Caller One, Caller Two)> PanelAsync(CaseOffice office, string decision)
    {
        var one = await office.ColleagueAsync(office.Officer, Role.Countersigner);
        await office.DoAsync(one, new JoinPanel(decision));
        await office.DoAsync(office.Second, new JoinPanel(decision));
        return (one, office.Second);
    }
}
