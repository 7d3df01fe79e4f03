using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Cases.Flags;
using ModelRegistry.Features.Cases.Queues;
using ModelRegistry.Features.Cases.Routing;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>An authority's people see, list, count and act on its own cases; another authority's are to them as if they did not exist.</summary>
public sealed class OtherAuthorities(Databases databases) : IClassFixture<Databases>
{
    // What auditors of every authority read on purpose.
    private static readonly Type[] OfAuditors = [typeof(ShowDecision), typeof(DownloadDecision)];

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task are_told_of_a_case_exactly_what_they_are_told_of_one_that_does_not_exist(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        var reference = (await office.DoAsync(office.Officer, new ShowDecision(decision))).Case;
        foreach (var role in new[] { Role.LicensingOfficer, Role.Countersigner, Role.Regulator })
        {
            var other = await office.ElsewhereAsync(role);
            var asked = 0;
            foreach (var act in ActsByReflection.OnCases.Where(act => role is not Role.Regulator || !OfAuditors.Contains(act)))
            {
                var theirs = await ActsByReflection.RefusalAsync(office, other, ActsByReflection.Filled(act, reference, decision));
                var nobodys = await ActsByReflection.RefusalAsync(
                    office, other, ActsByReflection.Filled(act, "US-1999-000001", "US-1999-000001-D1"));
                Assert.True(theirs is not null, $"{act.Name} did something for a {role} with a case of another authority.");
                Assert.Equal(
                    $"{act.Name}: {nobodys?.GetType().Name} {nobodys?.Sentence}".Replace("US-1999-000001", reference, StringComparison.Ordinal),
                    $"{act.Name}: {theirs.GetType().Name} {theirs.Sentence}".Replace(decision, $"{reference}-D1", StringComparison.Ordinal));
                if (theirs is Refusal.NotFound) asked++;
            }

            Assert.True(asked >= (role is Role.Regulator ? 8 : 15), $"Only {asked} acts looked for it for a {role}.");
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task have_nothing_of_it_in_any_list_count_or_queue(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decided = (await office.DoAsync(office.Officer, new ShowDecision(await office.LicensedAsync()))).Case;
        var (open, _) = await office.DraftedAsync();
        await office.DoAsync(office.Officer, new Advise(open, [new("item", AdviceVerdict.Refuse)], "SECRET ADVICE.", []));
        var own = await ReadAsync(office, office.Officer);
        Assert.Contains(own, page => page.Text.Contains(open, StringComparison.Ordinal) && page.Act == nameof(ListCases));
        Assert.Contains(own, page => page.Text.Contains(decided, StringComparison.Ordinal) && page.Act == nameof(FindDecisions));
        foreach (var role in new[] { Role.LicensingOfficer, Role.Countersigner, Role.Regulator })
        {
            var read = await ReadAsync(office, await office.ElsewhereAsync(role));
            Assert.True(read.Count > 15, $"Only {read.Count} lists were read by a {role}.");
            Assert.All(read, page => Assert.False(
                page.Text.Contains(open, StringComparison.Ordinal) || page.Text.Contains("SECRET", StringComparison.Ordinal)
                    || (page.Text.Contains(decided, StringComparison.Ordinal) && !(role is Role.Regulator && page.Act == nameof(FindDecisions))),
                $"{page.Act} tells a {role} of another authority's case."));
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task read_decisions_and_what_they_rest_on_as_auditors_and_nothing_else_of_the_case(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        var auditor = await office.ElsewhereAsync(Role.Regulator);
        var shown = await office.DoAsync(auditor, new ShowDecision(decision));
        Assert.Equal($"{shown.Case}-D1", decision);
        Assert.Empty(shown.Acts);
        Assert.NotEqual(0, (await office.DoAsync(auditor, new DownloadDecision(decision))).Content.Length);
        Assert.Contains((await office.DoAsync(auditor, new FindDecisions(Take: 200))).Decisions, line => line.Reference == decision);
        var evaluation = await office.LookAsync(
            office.Officer, context => Task.FromResult(context.Decisions.Single(one => one.Reference == decision).EvaluationId));
        Assert.Equal(evaluation, (await office.DoAsync(auditor, new ShowEvaluation(evaluation))).Stored.Id);
        var unused = (await office.DraftAsync(shown.Case)).EvaluationId;
        await office.RefusedAsync<Refusal.NotFound, ShowEvaluation.Answer>(auditor, new ShowEvaluation(unused));
        await office.RefusedAsync<Refusal.NotFound, ShowEvaluation.Answer>(await office.ElsewhereAsync(Role.LicensingOfficer), new ShowEvaluation(evaluation));
        await office.RefusedAsync<Refusal.NotFound, ShowCase.Answer>(auditor, new ShowCase(shown.Case));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task act_for_another_for_some_days_in_the_role_they_were_given_there_and_in_no_other(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync();
        var guest = (await office.ElsewhereAsync(Role.LicensingOfficer)) with
        {
            Acting = new(Role.Countersigner, nameof(DeterminationOutcome.GrantedWithConditions), DateTimeOffset.MaxValue) { Authority = "US" },
        };
        guest = guest with { Roles = Roles.WhileActing(guest.Roles, Role.Countersigner).ToHashSet() };
        Assert.Equal(reference, (await office.DoAsync(guest, new ShowCase(reference))).Reference);
        Assert.Contains((await office.DoAsync(guest, new ListQueue(CaseQueue.Countersign, Take: 200))).Cases, line => line.Reference == reference);
        await office.RefusedAsync<Refusal.NotAllowed, Done>(guest, new TakeCase(reference));
        await office.RefusedAsync<Refusal.NotAllowed, IssueDecision.Answer>(guest, new IssueDecision("UK-2026-000001", digest));
        Assert.Equal($"{reference}-D1", (await office.DoAsync(guest, new IssueDecision(reference, digest))).Decision);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task are_not_held_up_by_each_others_flags_on_the_same_destination(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var officer = await office.ElsewhereAsync(Role.LicensingOfficer);
        var ours = await office.AppliedAsync();
        var theirs = await SecondOffice.HandedInAsync(office, "UK");
        var target = (await office.DoAsync(officer, new ShowFlags(theirs))).Targets.Single(one => one.Subject == FlagSubject.Destination);
        var kind = Enum.GetValues<FlagKind>().First(one => FlagTable.Of(one).On.Contains(FlagSubject.Destination));
        await office.DoAsync(officer, new RaiseFlag(theirs, target.Key, kind, "Ours alone."));
        Assert.Single((await office.DoAsync(officer, new ShowFlags(theirs))).Flags);
        Assert.DoesNotContain((await office.DoAsync(office.Officer, new ShowFlags(ours))).Flags, flag => flag.Why == "Ours alone.");
    }

    // Every reading that asks for no case by its reference, as far as the caller's roles allow it.
    private static async Task<List<(string Act, string Text)>> ReadAsync(CaseOffice office, Caller caller)
    {
        List<(string, string)> read = [];
        var acts = Permissions.AllActs.Where(act => act.GetInterfaces().Any(face => face.Name.StartsWith("IQuery", StringComparison.Ordinal))
            && !ActsByReflection.TakesReference(act) && ActsByReflection.TakesPlainValues(act));
        var queues = Enum.GetValues<CaseQueue>().Select(queue => (object)new ListQueue(queue, Take: 200));
        foreach (var act in acts.Where(act => ActsByReflection.NeedOf(act) is not Permission.Verify).Select(act => ActsByReflection.Filled(act, "", "")).Concat(queues))
        {
            if (await ActsByReflection.SentAsync(office, caller, act) is (null, var answer)) read.Add((act.GetType().Name, answer()));
        }

        return read;
    }
}
