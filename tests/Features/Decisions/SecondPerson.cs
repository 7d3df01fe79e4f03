using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>Attacks on the rule of two persons, through the acts as a host sends them.</summary>
public sealed class SecondPerson(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_drafter_cannot_countersign_after_a_change_of_role_or_of_organisation(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync();
        var act = new IssueDecision(reference, digest);
        await office.RefusedAsync<Refusal.NotAllowed, IssueDecision.Answer>(office.Officer, act);

        var promoted = Caller.Of(office.Officer.Person, office.Officer.Organisation, Role.Countersigner);
        var moved = Caller.Of(office.Officer.Person, office.Stranger.Organisation, Enum.GetValues<Role>());
        foreach (var attacker in (Caller[])[promoted, moved])
        {
            await office.RefusedAsync<Refusal.NeedsSecondPerson, IssueDecision.Answer>(attacker, act);
            await office.RefusedAsync<Refusal.NeedsSecondPerson, Done>(attacker, new SendBack(reference, digest, "Let me."));
        }

        Assert.Equal(0, await office.DecisionsOfAsync(reference));
        await office.DoAsync(office.Countersigner, act);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_applicants_people_cannot_decide_their_own_case(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync();
        var act = new IssueDecision(reference, digest);
        var self = office.Applicant with { Roles = Enum.GetValues<Role>().ToHashSet() };
        var insider = await office.ColleagueAsync(office.Applicant, Enum.GetValues<Role>());
        await office.RefusedAsync<Refusal.NeedsSecondPerson, IssueDecision.Answer>(self, act);
        await office.RefusedAsync<Refusal.NotAllowed, IssueDecision.Answer>(insider, act);
        await office.RefusedAsync<Refusal.NotAllowed, IssueDecision.Answer>(office.App.Regulator, act);
        await office.RefusedAsync<Refusal.NotAllowed, IssueDecision.Answer>(Caller.Anonymous, act);
        Assert.Equal(0, await office.DecisionsOfAsync(reference));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_roles_alone_make_no_officer_of_an_authority(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var pretender = await office.App.SomebodyAsync("Paul Pretender", Role.LicensingOfficer, Role.Countersigner);
        var (reference, digest) = await office.DraftedAsync();
        var act = new IssueDecision(reference, digest);
        var refusal = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(pretender, act);
        Assert.Contains("no office", refusal.Sentence, StringComparison.Ordinal);
        await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(pretender, await office.DraftAsync(await office.AppliedAsync()));
        Assert.Equal(0, await office.DecisionsOfAsync(reference));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_draft_that_was_not_sent_or_not_read_cannot_be_issued(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (unsent, digest) = await office.DraftedAsync(sent: false);
        await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(office.Countersigner, new IssueDecision(unsent, digest));

        var (reference, _) = await office.DraftedAsync();
        await office.RefusedAsync<Refusal.Conflict, IssueDecision.Answer>(office.Countersigner, new IssueDecision(reference, digest));
        await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(office.Countersigner, new IssueDecision(reference, "yes"));
    }
}
