using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Cases.Flags;
using ModelRegistry.Features.Cases.Queues;
using ModelRegistry.Features.Cases.Routing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Rules of routing of two keepers, what they do to cases, and the queues that come of it.</summary>
public sealed class RoutingCases(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task from_a_team_and_an_edition_to_a_queue_and_a_demand_for_the_teams_advice(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (first, second) = await KeepersAsync(office);
        var team = await TeamAsync(office, first);
        var member = await MemberAsync(office, first, team);
        var before = await office.AppliedAsync();
        var written = await office.DoAsync(first, new WriteRouting(Rules(team.Name), "To begin with."));
        var tried = await office.DoAsync(first, new TryRouting(written.Number));
        Assert.Contains(tried.First, change => change.Reference == before && change.After == $"Germany: team {team.Name}");
        await office.RefusedAsync<Refusal.NeedsSecondPerson, Done>(first, new ReleaseRouting(written.Number, written.Digest));
        await office.RefusedAsync<Refusal.Conflict, Done>(second, new ReleaseRouting(written.Number, new string('0', 64)));
        await office.DoAsync(second, new ReleaseRouting(written.Number, written.Digest));
        await office.RefusedAsync<Refusal.NotValid, Done>(second, new ReleaseRouting(written.Number, written.Digest));

        var reference = await office.AppliedAsync();
        var desk = await office.DoAsync(member, new ShowCaseRouting(reference));
        Assert.Equal((team.Name, null, "Germany"), (desk.Team, desk.HeldBy, Assert.Single(desk.Routings).Rule));
        Assert.NotNull(desk.DueOn);
        Assert.Contains((await office.DoAsync(member, new ListQueue(CaseQueue.Team))).Cases, line => line.Reference == reference);
        Assert.DoesNotContain((await office.DoAsync(office.Officer, new ListQueue(CaseQueue.Team))).Cases, line => line.Reference == reference);

        // The newest case may lie behind others that nobody has taken.
        var free = (await AllAsync(office, CaseQueue.Free)).Single(line => line.Reference == reference);
        Assert.True(free.MayTake);
        await office.DoAsync(member, new TakeCase(reference, free.Version));
        Assert.DoesNotContain(await AllAsync(office, CaseQueue.Free), line => line.Reference == reference);
        await office.RefusedAsync<Refusal.Conflict, Done>(office.Officer, new TakeCase(reference, free.Version));
        var mine = (await office.DoAsync(member, new ListQueue(CaseQueue.Mine))).Cases.Single(line => line.Reference == reference);
        Assert.False(mine.MayTake);
        await office.DoAsync(office.Officer, await office.DraftAsync(reference));
        var refused = await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, new SendToCountersign(reference));
        Assert.Contains("asks for advice of the team level", refused.Sentence, StringComparison.Ordinal);
        await office.DoAsync(member, new Advise(
            reference, [new("item", Domain.Casework.Advice.AdviceVerdict.ApproveWithConditions)], "Known.", ["Report."], team.Id));
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        Assert.Contains((await office.DoAsync(office.Second, new ListQueue(CaseQueue.Countersign))).Cases, line => line.Reference == reference);

        var key = Flag.KeyOf(FlagSubject.Destination, "DE");
        await office.DoAsync(office.Officer, new RaiseFlag(reference, key, FlagKind.EmbargoedDestination, "Said so."));
        desk = await office.DoAsync(member, new ShowCaseRouting(reference));
        Assert.Equal("Flagged", desk.Routings[0].Rule);
        Assert.Contains("embargoed destination", desk.Routings[0].Facts, StringComparison.Ordinal);
        var flag = (await office.DoAsync(office.Officer, new ShowFlags(reference))).Flags.Single(one => one.Kind.Kind is FlagKind.EmbargoedDestination);
        await office.DoAsync(office.Countersigner, new LiftFlag(reference, flag.Id, "It is none."));
        Assert.Equal("Germany", (await office.DoAsync(member, new ShowCaseRouting(reference))).Routings[0].Rule);
        Assert.Null((await office.DoAsync(office.App.Regulator, new ShowCaseHistory(reference))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task rules_that_are_wrong_are_refused_at_their_place_and_officers_write_none(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (keeper, _) = await KeepersAsync(office);
        var team = (await TeamAsync(office, keeper)).Name;
        async Task WrongAsync(string rules, string says)
        {
            var refused = await office.RefusedAsync<Refusal.NotValid, WriteRouting.Answer>(keeper, new WriteRouting(rules, "Because."));
            Assert.Contains(says, refused.Sentence, StringComparison.Ordinal);
        }

        await WrongAsync("nothing", "line 1");
        await WrongAsync("[]", "no rule");
        await WrongAsync(Rules(team).Replace("\"order\": 10", "\"rank\": 1, \"order\": 10", StringComparison.Ordinal), "rank");
        await WrongAsync(Rules("nobody"), "/0/team: no team \"nobody\"");
        await WrongAsync(Rules(team).Replace("\"DE\"", "\"Germany\"", StringComparison.Ordinal), "/1/destinations: \"Germany\"");
        await WrongAsync(Rules(team).Replace("\"order\": 20", "\"order\": 10", StringComparison.Ordinal), "the same order");
        await office.RefusedAsync<Refusal.NotAllowed, WriteRouting.Answer>(office.Officer, new WriteRouting(Rules(team), "x"));
        await office.RefusedAsync<Refusal.NotAllowed, ListQueue.Answer>(office.Applicant, new ListQueue(CaseQueue.Mine));
        await office.RefusedAsync<Refusal.NotAllowed, ShowCaseRouting.Answer>(office.Applicant, new ShowCaseRouting("US-2026-000001"));
        await office.RefusedAsync<Refusal.NotValid, ListQueue.Answer>(office.Officer, new ListQueue(CaseQueue.Mine, "x", 0, "Germany"));
        await office.RefusedAsync<Refusal.NotValid, Done>(keeper, new ChangeTeam((await TeamAsync(office, keeper)).Id, "nobody", true));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_day_due_stands_still_with_the_clocks_and_goes_with_the_end(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        Task<DateOnly?> DueAsync() => office.LookAsync(office.Officer, context =>
            context.Cases.Where(one => one.Reference == reference).Select(one => one.DueOn).SingleAsync());
        var first = await DueAsync();
        Assert.NotNull(first);
        await office.DoAsync(office.Officer, new ReferCase(reference, (await office.AgentAsync()).Organisation, "users", "Known?"));
        Assert.True(await DueAsync() > first);
        await office.DoAsync(office.Officer, new ModelRegistry.Features.Cases.Questions.AskApplicant(reference, [new("Why?")], new(2099, 1, 1)));
        Assert.Null(await DueAsync());
        Assert.Contains((await AllAsync(office, CaseQueue.Applicant)), line => line.Reference == reference);
        Assert.Contains((await AllAsync(office, CaseQueue.Referred)), line => line.Reference == reference);
        await office.DoAsync(office.Applicant, new Withdraw(reference));
        Assert.Null(await DueAsync());
        Assert.DoesNotContain((await AllAsync(office, CaseQueue.Referred)), line => line.Reference == reference);
        Assert.DoesNotContain((await AllAsync(office, CaseQueue.Mine)), line => line.Reference == reference);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_queue_is_read_page_by_page_without_a_gap_or_a_double(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var cases = new List<string>();
        for (var i = 0; i < 5; i++) cases.Add(await office.AppliedAsync());
        foreach (var reference in cases) await office.DoAsync(office.Officer, new TakeCase(reference));
        await office.LookAsync(office.Officer, async context => await context.Cases.Where(one => cases.Contains(one.Reference))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.DueOn, new DateOnly(2026, 1, 2))));
        foreach (var queue in (CaseQueue[])[CaseQueue.Mine, CaseQueue.Overdue])
        {
            var read = (await AllAsync(office, queue)).Select(line => line.Reference).Where(cases.Contains).ToList();
            Assert.Equal(cases, read);
        }
    }

    private static async Task<List<ListQueue.Line>> AllAsync(CaseOffice office, CaseQueue queue)
    {
        var all = new List<ListQueue.Line>();
        for (var next = (string?)""; next is not null;)
        {
            var page = await office.DoAsync(office.Officer, new ListQueue(queue, next.Length == 0 ? null : next, Take: 2));
            all.AddRange(page.Cases);
            next = page.Next;
        }

        return all;
    }

    private static string Rules(string team) => $$"""
        [
          { "order": 10, "name": "Flagged", "from": "2026-01-01", "team": "{{team}}", "flags": ["embargoedDestination"] },
          { "order": 20, "name": "Germany", "from": "2026-01-01", "team": "{{team}}", "destinations": ["DE"], "level": "team" }
        ]
        """;

    private static async Task<(Caller First, Caller Second)> KeepersAsync(CaseOffice office) =>
        (await office.ColleagueAsync(office.Officer, Role.RulebookKeeper), await office.ColleagueAsync(office.Officer, Role.RulebookKeeper));

    private static async Task<(TeamId Id, string Name)> TeamAsync(CaseOffice office, Caller keeper)
    {
        var name = $"Team {Guid.NewGuid():N}";
        return ((await office.DoAsync(keeper, new MakeTeam(name))).Id, name);
    }

    private static async Task<Caller> MemberAsync(CaseOffice office, Caller keeper, (TeamId Id, string Name) team)
    {
        var user = $"u{Guid.NewGuid():N}";
        var name = await office.LookAsync(office.Officer, context => context.Organisations
            .Where(one => one.Id == office.Officer.Organisation).Select(one => one.Name).SingleAsync());
        var administrator = await office.ColleagueAsync(office.Officer, Role.Administrator);
        var made = await office.DoAsync(administrator, new MakeAccount(
            user, "Tom Teammate", "a long password of ours", name, null, IsAuthority: true, [Role.LicensingOfficer]));
        await office.DoAsync(keeper, new ChangeTeam(team.Id, user, Joins: true));
        return Caller.Of(made.PersonId, made.OrganisationId, Role.LicensingOfficer);
    }
}
