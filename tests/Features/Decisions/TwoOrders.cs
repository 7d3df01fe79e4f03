using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>Against a review policy of denial a licence takes a third person, whoever tries it in whatever way.</summary>
public sealed class TwoOrders(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task one_countersigner_is_not_enough_and_the_same_person_is_not_two(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await RiskyAsync(office);
        var issue = new IssueDecision(reference, digest);
        await office.RefusedAsync<Refusal.NeedsSecondPerson, IssueDecision.Answer>(office.Countersigner, issue);
        var promoted = Caller.Of(office.Officer.Person, office.Officer.Organisation, Role.Countersigner);
        await office.RefusedAsync<Refusal.NeedsSecondPerson, Done>(promoted, new AgreeToDraft(reference, digest));
        await office.DoAsync(office.Countersigner, new AgreeToDraft(reference, digest));

        var elsewhere = office.Countersigner with { Session = new(Guid.NewGuid()) };
        foreach (var attacker in (Caller[])[office.Countersigner, elsewhere, promoted])
            await office.RefusedAsync<Refusal.NeedsSecondPerson, IssueDecision.Answer>(attacker, issue);
        Assert.Equal(0, await office.DecisionsOfAsync(reference));
        var shown = await office.DoAsync(office.Second, new ShowCase(reference));
        Assert.Equal((2, "Carla Colleague", false), (shown.Draft!.Countersignatures, shown.Draft.AgreedBy, shown.Draft.AgreedByCaller));
        Assert.Equal(CaseStage.Submitted, (await office.DoAsync(office.Applicant, new ShowCase(reference))).Stage);

        var issued = await office.DoAsync(office.Second, issue);
        var json = (await office.DoAsync(office.Second, new ShowDecision(issued.Decision))).DecisionJson;
        Assert.Contains($"\"firstCountersignedBy\":{{\"commitment\"", json, StringComparison.Ordinal);
        Assert.Contains(office.Countersigner.Person.ToString(), json, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_first_agreement_is_void_when_the_draft_is_sent_back_or_changes(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await RiskyAsync(office);
        await office.DoAsync(office.Countersigner, new AgreeToDraft(reference, digest));
        await office.DoAsync(office.Second, new SendBack(reference, digest, "The end user is not named."));
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        await office.RefusedAsync<Refusal.NeedsSecondPerson, IssueDecision.Answer>(office.Second, new IssueDecision(reference, digest));

        await office.DoAsync(office.Second, new SendBack(reference, digest, "Write it anew."));
        var other = (await office.DoAsync(office.Officer, await office.DraftAsync(reference, Denied))).Digest;
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        await office.RefusedAsync<Refusal.Conflict, Done>(office.Countersigner, new AgreeToDraft(reference, digest));
        await office.DoAsync(office.Countersigner, new AgreeToDraft(reference, other));
        await office.RefusedAsync<Refusal.Conflict, IssueDecision.Answer>(office.Second, new IssueDecision(reference, digest));
        await office.DoAsync(office.Second, new IssueDecision(reference, other));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task where_one_is_enough_nobody_agrees_first(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (reference, digest) = await office.DraftedAsync();
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Countersigner, new AgreeToDraft(reference, digest));
        await office.RefusedAsync<Refusal.NotAllowed, Done>(office.Applicant, new AgreeToDraft(reference, digest));
        Assert.Equal(1, (await office.DoAsync(office.Countersigner, new ShowCase(reference))).Draft!.Countersignatures);
    }

    private static async Task<(string Case, string Digest)> RiskyAsync(CaseOffice office)
    {
        var reference = await office.AppliedAsync();
        var draft = await office.DoAsync(office.Officer, await office.DraftAsync(reference, Denied));
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        return (reference, draft.Digest);
    }

    private static Evaluation Denied(Evaluation evaluation)
    {
        var with = CaseOffice.WithRequirement(evaluation);
        return with with { Findings = [.. evaluation.Findings, with.Findings[^1] with { ReviewPolicy = ReviewPolicy.PresumptionOfDenial }] };
    }
}
