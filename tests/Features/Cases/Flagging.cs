using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Flags;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Flags on cases and on what cases share: who raises and lifts them, and what they keep from being finalised.</summary>
public sealed class Flagging(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_flag_on_a_party_blocks_every_case_of_that_party_until_it_is_lifted(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var party = $"Flagged {Guid.NewGuid():N}";
        var (first, second) = (await AppliedAsync(office, party), await AppliedAsync(office, party.ToUpperInvariant()));
        await office.DoAsync(office.Officer, new RaiseFlag(first, Key(FlagSubject.Party, party), FlagKind.DiversionRisk, "It was seen twice."));

        await office.DoAsync(office.Officer, await office.DraftAsync(second));
        var refused = await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, new SendToCountersign(second));
        Assert.Contains("It was seen twice.", refused.Sentence, StringComparison.Ordinal);
        Assert.Contains("A countersigner may lift it.", refused.Sentence, StringComparison.Ordinal);

        var flag = Assert.Single((await office.DoAsync(office.Officer, new ShowFlags(second))).Flags);
        Assert.False(flag.MayLift);
        await office.RefusedAsync<Refusal.NotAllowed, Done>(office.Officer, new LiftFlag(second, flag.Id, "I say so."));
        await office.DoAsync(office.Countersigner, new LiftFlag(second, flag.Id, "It is another of that name."));
        await office.RefusedAsync<Refusal.Conflict, Done>(office.Countersigner, new LiftFlag(first, flag.Id, "Again."));
        await office.DoAsync(office.Officer, new SendToCountersign(second));
        Assert.NotNull(Assert.Single((await office.DoAsync(office.Officer, new ShowFlags(first))).Flags).Lifted);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_flag_raised_between_sending_and_signing_stops_the_signature(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync();
        var other = await SameModelAsync(office, reference);
        var targets = (await office.DoAsync(office.Officer, new ShowFlags(other))).Targets;
        var model = targets.Single(target => target.Subject == FlagSubject.Model).Key;
        await office.DoAsync(office.Officer, new RaiseFlag(other, model, FlagKind.LegalHold, "A court has ordered it."));
        var refused = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(office.Second, new IssueDecision(reference, digest));
        Assert.Contains("A court has ordered it.", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await office.DecisionsOfAsync(reference));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task signing_and_flagging_at_once_never_give_a_decision_against_a_flag_that_stood(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync();
        var raise = new RaiseFlag(reference, Key(FlagSubject.Case, await IdAsync(office, reference)), FlagKind.LegalHold, "Hold.");
        var signing = office.SendAsync(office.Second, new IssueDecision(reference, digest));
        var flagging = office.SendAsync(office.Officer, raise);
        var (signed, flagged) = ((await signing).IsDone, (await flagging).IsDone);
        Assert.Equal(signed ? 1 : 0, await office.DecisionsOfAsync(reference));
        Assert.False(signed && flagged);
        Assert.Null((await office.DoAsync(office.App.Regulator, new ShowCaseHistory(reference))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_flag_that_does_not_block_lets_the_case_go_on_and_edges_hand_theirs_down(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, _) = await office.DraftedAsync(sent: false);
        var key = Key(FlagSubject.Case, await IdAsync(office, reference));
        await office.DoAsync(office.Officer, new RaiseFlag(reference, key, FlagKind.Watch, "Tell me."));
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        Assert.False(Assert.Single((await office.DoAsync(office.Officer, new ShowFlags(reference))).Flags).Kind.Blocks);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_flags_out_of_turn_and_what_is_wrong_is_said_at_its_field(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var key = Key(FlagSubject.Case, await IdAsync(office, reference));
        var act = new RaiseFlag(reference, key, FlagKind.Watch, "Tell me.");
        foreach (var nobody in (Caller[])[office.Applicant, office.Countersigner, office.App.Regulator, Caller.Anonymous])
            await office.RefusedAsync<Refusal.NotAllowed, Done>(nobody, act);
        await office.RefusedAsync<Refusal.NotAllowed, ShowFlags.Answer>(office.Applicant, new ShowFlags(reference));
        async Task WrongAsync(RaiseFlag wrong, string where) => Assert.Equal(
            where, Assert.Single((await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, wrong)).Problems).Where);
        await WrongAsync(act with { Why = "" }, "Why");
        await WrongAsync(act with { Target = Key(FlagSubject.Party, "Somebody else") }, "Target");
        await WrongAsync(act with { Target = Key(FlagSubject.Destination, "DE"), Kind = FlagKind.ContestedLineage }, "Kind");
        await office.DoAsync(office.Officer, act);
        await WrongAsync(act, "Kind");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => office.LookAsync(office.Officer, context =>
            context.Database.ExecuteSqlRawAsync("UPDATE \"Flags\" SET \"Why\" = 'nothing'")));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task that_a_name_on_a_list_is_somebody_else_takes_two_persons(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        await office.DoAsync(office.Officer, new RaiseFlag(reference, Key(FlagSubject.Case, await IdAsync(office, reference)), FlagKind.ListedParty, "A hit."));
        var flag = Assert.Single((await office.DoAsync(office.Officer, new ShowFlags(reference))).Flags);
        Assert.False(flag.MayLift);
        await office.RefusedAsync<Refusal.NeedsSecondPerson, Done>(office.Officer, new LiftFlag(reference, flag.Id, "It is another."));
        var colleague = await office.ColleagueAsync(office.Officer, Role.LicensingOfficer);
        Assert.True(Assert.Single((await office.DoAsync(colleague, new ShowFlags(reference))).Flags).MayLift);
        await office.DoAsync(colleague, new LiftFlag(reference, flag.Id, "It is another."));
    }

    private static string Key(FlagSubject subject, string value) => Flag.KeyOf(subject, value);

    private static Task<string> IdAsync(CaseOffice office, string reference) => office.LookAsync(office.Officer, async context =>
        (await context.Cases.Where(one => one.Reference == reference).Select(one => one.Id).SingleAsync()).ToString());

    private static async Task<string> AppliedAsync(CaseOffice office, string party)
    {
        var application = await office.ApplicationAsync();
        return (await office.DoAsync(office.Applicant, application with
        {
            Parties = [new(ModelRegistry.Rulebook.Questions.PartyRole.EndUser, new(party, "DE"))],
        })).Reference;
    }

    private static async Task<string> SameModelAsync(CaseOffice office, string reference)
    {
        var release = (await office.DoAsync(office.Officer, new ShowCase(reference))).ReleaseId;
        return (await office.DoAsync(office.Applicant, await office.ApplicationAsync() with { ReleaseId = release })).Reference;
    }
}
