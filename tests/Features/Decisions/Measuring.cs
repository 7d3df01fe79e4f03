using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>What happens to a decision after it is out, and who is told what of it.</summary>
public sealed class Measuring(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_suspended_decision_does_not_hold_and_a_reinstated_one_does(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await IssuedAsync(office);
        await office.DoAsync(office.Officer, Propose(decision, MeasureKind.Suspend, "The reporter was silent."));
        Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(office.Officer, new ShowDecision(decision))).Status);
        Assert.Empty((await office.DoAsync(office.Applicant, new ShowDecision(decision))).Measures);

        await office.DoAsync(office.Countersigner, new RuleOnMeasure(decision, 1, Confirms: true));
        var held = await office.DoAsync(office.Applicant, new ShowDecision(decision));
        Assert.Equal(DecisionStatus.Suspended, held.Status);
        Assert.Contains("suspended since", held.Force, StringComparison.Ordinal);
        var told = Assert.Single(held.Measures);
        Assert.Equal(("The reporter was silent.", true, null), (told.Reason, told.Confirmed, told.People));

        var paper = (await office.DoAsync(office.Applicant, new DownloadDecision(decision))).Content;
        var stranger = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper));
        Assert.Equal(("suspended", false), (stranger.Known!.Status, stranger.Known.HoldsToday));

        await office.DoAsync(office.Officer, Propose(decision, MeasureKind.Reinstate, "It has reported."));
        await office.DoAsync(office.Second, new RuleOnMeasure(decision, 2, Confirms: true));
        Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(office.Applicant, new ShowDecision(decision))).Status);
        Assert.Equal("valid", (await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper))).Known!.Status);
        Assert.Null((await office.DoAsync(office.App.Regulator, new ShowCaseHistory(await CaseOfAsync(office, decision)))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task who_proposed_cannot_confirm_whatever_their_roles_and_nobody_of_the_holder_can(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await IssuedAsync(office);
        var both = office.Officer with { Roles = new HashSet<Role> { Role.LicensingOfficer, Role.Countersigner } };
        await office.DoAsync(both, Propose(decision, MeasureKind.Revoke, "It is over."));
        var confirm = new RuleOnMeasure(decision, 1, Confirms: true);
        await office.RefusedAsync<Refusal.NeedsSecondPerson, Done>(both, confirm);
        await office.RefusedAsync<Refusal.NotAllowed, Done>(office.Applicant, confirm);
        var promoted = office.Applicant with { Roles = new HashSet<Role> { Role.Applicant, Role.Countersigner } };
        Assert.NotNull((await office.SendAsync(promoted, confirm)).Refusal);
        await office.RefusedAsync<Refusal.NotFound, Done>(
            office.Officer, Propose(decision.Replace("-D1", "-D2", StringComparison.Ordinal), MeasureKind.Suspend, "Unknown."));
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, Propose(decision, MeasureKind.Suspend, "Another one waits."));
        Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(office.Officer, new ShowDecision(decision))).Status);

        await office.RefusedAsync<Refusal.NotValid, Done>(office.Countersigner, confirm with { Confirms = false });
        await office.DoAsync(office.Countersigner, confirm with { Confirms = false, Remark = "The reason does not carry it." });
        Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(office.Officer, new ShowDecision(decision))).Status);
        Assert.Empty((await office.DoAsync(office.Applicant, new ShowDecision(decision))).Measures);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nothing_comes_after_a_revocation(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await IssuedAsync(office);
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, Propose(decision, MeasureKind.Reinstate, "Nothing to reinstate."));
        await office.RefusedAsync<Refusal.NotValid, Done>(
            office.Officer, Propose(decision, MeasureKind.Revoke, "Backwards.") with { From = Today.AddDays(-1) });
        await office.DoAsync(office.Officer, Propose(decision, MeasureKind.Revoke, "The end user was listed."));
        await office.DoAsync(office.Countersigner, new RuleOnMeasure(decision, 1, Confirms: true));
        foreach (var kind in Enum.GetValues<MeasureKind>())
            await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, Propose(decision, kind, "Too late."));
        Assert.Equal(DecisionStatus.Revoked, (await office.DoAsync(office.Applicant, new ShowDecision(decision))).Status);
    }

    [Theory]
    [InlineData(0, DecisionStatus.NotYetValid)]
    [InlineData(10, DecisionStatus.Valid)]
    [InlineData(20, DecisionStatus.Suspended)]
    [InlineData(29, DecisionStatus.Suspended)]
    [InlineData(30, DecisionStatus.Valid)]
    [InlineData(59, DecisionStatus.Valid)]
    [InlineData(60, DecisionStatus.Expired)]
    public void a_day_has_the_status_that_its_measures_give_it(int day, DecisionStatus status)
    {
        var start = new DateOnly(2026, 1, 1);
        DecisionMeasure[] measures = [Confirmed(1, MeasureKind.Suspend, start.AddDays(20)), Confirmed(2, MeasureKind.Reinstate, start.AddDays(30))];
        Assert.Equal(status, DecisionForce.On(start.AddDays(10), start.AddDays(60), measures, start.AddDays(day)).Status);
    }

    [Fact]
    public void nobody_is_suspended_for_days_before_it_was_confirmed_nor_told_of_what_was_not_known_yet()
    {
        var start = new DateOnly(2026, 1, 1);
        var late = Confirmed(1, MeasureKind.Suspend, start.AddDays(5), confirmedOn: start.AddDays(9));
        Assert.Equal(DecisionStatus.Valid, DecisionForce.On(start, null, [late], start.AddDays(8)).Status);
        Assert.Equal((DecisionStatus.Suspended, start.AddDays(9)), On(start.AddDays(9)));
        Assert.Equal(DecisionStatus.Valid, DecisionForce.On(start, null, [late], start.AddDays(9), late.Ruling!.RuledAt.AddSeconds(-1)).Status);

        (DecisionStatus, DateOnly) On(DateOnly day) => DecisionForce.On(start, null, [late], day) is var force ? (force.Status, force.Since) : default;
    }

    private static DecisionMeasure Confirmed(int number, MeasureKind kind, DateOnly from, DateOnly? confirmedOn = null)
    {
        var @case = Officers.At(CaseStage.Issued);
        var decision = Officers.Decision(@case, Officers.Countersigner(), Sha256Digest.OfBytes([1]));
        for (var before = 1; before <= number; before++)
        {
            var moment = new DateTimeOffset(confirmedOn ?? from, TimeOnly.MinValue, TimeSpan.Zero);
            var officer = Officers.Officer() with { At = moment };
            var proposed = new DecisionMeasure
            {
                Id = new(Guid.CreateVersion7()),
                CaseId = @case.Id,
                OrganisationId = @case.OrganisationId,
                Number = before,
                Kind = before == number && kind == MeasureKind.Reinstate ? kind : MeasureKind.Suspend,
                Ground = MeasureGround.Other,
                Reason = "For a test.",
                From = from,
                ProposedBy = officer.Person,
                ProposedAt = officer.At,
            };
            Assert.Null(@case.Propose(proposed, decision, officer));
            Assert.Null(@case.RuleOn(before, decision, confirms: true, null, Officers.Countersigner() with { At = moment }));
        }

        return @case.Measures[^1];
    }

    private static ProposeMeasure Propose(string decision, MeasureKind kind, string reason) =>
        new(decision, kind, MeasureGround.ConditionBroken, reason, Today);

    private static async Task<string> IssuedAsync(CaseOffice office)
    {
        var reference = await office.AppliedAsync();
        var draft = (await office.DraftAsync(reference)) with { ValidFrom = Today, ValidUntil = Today.AddYears(1) };
        var digest = (await office.DoAsync(office.Officer, draft)).Digest;
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        return (await office.DoAsync(office.Countersigner, new IssueDecision(reference, digest))).Decision;
    }

    private static async Task<string> CaseOfAsync(CaseOffice office, string decision) =>
        (await office.DoAsync(office.Officer, new ShowDecision(decision))).Case;
}
