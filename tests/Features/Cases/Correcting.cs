using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Corrections;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>What was wrong is put right by two persons of the authority: never by a developer, and never without a line of history.</summary>
public sealed class Correcting(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_amended_decision_takes_the_place_of_the_one_before_and_its_paper_says_so(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var first = await office.LicensedAsync();
        var paper = (await office.DoAsync(office.Applicant, new DownloadDecision(first))).Content;
        var reference = (await office.DoAsync(office.Officer, new ShowDecision(first))).Case;
        await office.DoAsync(office.Officer, new ProposeCorrection(reference, CorrectionKind.Amend, "The holder needs more deployments."));
        Assert.Equal(CaseStage.Issued, (await office.DoAsync(office.Officer, new ShowCase(reference))).Stage);
        await office.DoAsync(office.Countersigner, new RuleOnCorrection(reference, 1, Confirms: true));
        Assert.Equal("valid", (await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper))).Known!.Status);

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var draft = (await office.DraftAsync(reference)) with { ValidFrom = today, ValidUntil = today.AddYears(1), Limit = new(20, "deployments", 0) };
        var second = await office.IssuedAsync(draft);
        Assert.EndsWith("-D2", second, StringComparison.Ordinal);
        var old = await office.DoAsync(office.Applicant, new ShowDecision(first));
        Assert.Equal((DecisionStatus.Superseded, second), (old.Status, old.SupersededBy));
        var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper));
        Assert.Equal((false, second), (verified.Known!.HoldsToday, verified.Known.SupersededBy));
        Assert.Contains($"decision {second} has taken its place", verified.Sentence, StringComparison.Ordinal);
        var newer = await office.DoAsync(office.Applicant, new ShowDecision(second));
        Assert.Equal(DecisionStatus.Valid, newer.Status);
        Assert.Contains($"\"supersedes\":\"{first}\"", newer.DecisionJson, StringComparison.Ordinal);
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Applicant, new Withdraw(reference));
        Assert.Null((await office.DoAsync(office.App.Regulator, new ShowCaseHistory(reference))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_case_that_was_decided_and_is_open_again_counts_in_no_median(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = "";
        for (var number = 0; number < 6; number++) decision = await office.LicensedAsync();
        var open = await office.AppliedAsync();
        async Task<int> LikeAsync() => (await office.DoAsync(office.Applicant, new ShowCase(open))).Progress.Like!.Cases;
        var before = await LikeAsync();
        var reference = (await office.DoAsync(office.Officer, new ShowDecision(decision))).Case;
        await office.DoAsync(office.Officer, new ProposeCorrection(reference, CorrectionKind.Amend, "The holder needs more."));
        await office.DoAsync(office.Countersigner, new RuleOnCorrection(reference, 1, Confirms: true));
        Assert.Equal(before - 1, await LikeAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_party_is_corrected_and_what_was_evaluated_before_carries_no_draft(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var stale = await office.DraftAsync(reference);
        await office.DoAsync(office.Officer, stale);
        var change = new PartyChange(PartyRole.EndUser, "Beispiel GmbH", new("Beispiel Robotik GmbH", "DE", "AT"));
        await office.DoAsync(office.Officer, new ProposeCorrection(reference, CorrectionKind.CorrectParty, "The name was cut off.", change));
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, new SendToCountersign(reference));
        await office.DoAsync(office.Countersigner, new RuleOnCorrection(reference, 1, Confirms: true));

        var shown = await office.DoAsync(office.Officer, new ShowCase(reference));
        Assert.Equal(("Beispiel Robotik GmbH", "AT"), (shown.Question.Parties[0].Party.Name, shown.Question.Parties[0].Party.Headquarters));
        Assert.Equal((CaseStage.Submitted, null), (shown.Stage, shown.Draft));
        var refusal = await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(office.Officer, stale);
        Assert.Contains("another question", refusal.Sentence, StringComparison.Ordinal);
        var history = (await office.DoAsync(office.Applicant, new ShowCaseHistory(reference))).Lines;
        Assert.Contains(history, line => line.Sentence.Contains("end user Beispiel GmbH", StringComparison.Ordinal)
            && line.Sentence.Contains("end user Beispiel Robotik GmbH", StringComparison.Ordinal));
        var told = Assert.Single((await office.DoAsync(office.Applicant, new ShowCorrections(reference))).Corrections);
        Assert.Equal((true, null), (told.Confirmed, told.ProposedBy));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task who_proposed_cannot_confirm_and_what_waits_or_was_rejected_is_not_the_applicants_to_read(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        await office.DoAsync(office.Applicant, new Withdraw(reference));
        var both = office.Officer with { Roles = new HashSet<Role> { Role.LicensingOfficer, Role.Countersigner } };
        await office.DoAsync(both, new ProposeCorrection(reference, CorrectionKind.Reopen, "It was withdrawn by mistake."));
        var confirm = new RuleOnCorrection(reference, 1, Confirms: true);
        await office.RefusedAsync<Refusal.NeedsSecondPerson, Done>(both, confirm);
        await office.RefusedAsync<Refusal.NotAllowed, Done>(office.Applicant, confirm);
        await office.RefusedAsync<Refusal.NotValid, Done>(office.Countersigner, confirm with { Confirms = false });
        Assert.Empty((await office.DoAsync(office.Applicant, new ShowCorrections(reference))).Corrections);
        await office.DoAsync(office.Countersigner, confirm with { Confirms = false, Remark = "It was no mistake." });
        Assert.Empty((await office.DoAsync(office.Applicant, new ShowCorrections(reference))).Corrections);
        Assert.Equal(CaseStage.Withdrawn, (await office.DoAsync(office.Officer, new ShowCase(reference))).Stage);

        await office.DoAsync(office.Officer, new ProposeCorrection(reference, CorrectionKind.Reopen, "The applicant asked in writing."));
        await office.DoAsync(office.Second, confirm with { Number = 2 });
        Assert.Equal(CaseStage.Submitted, (await office.DoAsync(office.Officer, new ShowCase(reference))).Stage);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_cannot_be_corrected_is_refused_at_its_field(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var right = new PartyChange(PartyRole.EndUser, "Beispiel GmbH", new("Beispiel", "DE"));
        ProposeCorrection[] wrong =
        [
            new(reference, CorrectionKind.CorrectParty, "No party."), new(reference, CorrectionKind.Reopen, "One too many.", right),
            new(reference, CorrectionKind.CorrectParty, "", right), new(reference, CorrectionKind.Reopen, "It is open."),
            new(reference, CorrectionKind.CorrectParty, "Unknown.", right with { Name = "Nobody" }),
            new(reference, CorrectionKind.CorrectParty, "No country.", right with { Party = new("Beispiel", "Germany") }),
        ];
        foreach (var act in wrong) await office.RefusedAsync<Refusal.NotValid, Done>(office.Officer, act);
        await office.RefusedAsync<Refusal.NotAllowed, Done>(office.Applicant, new ProposeCorrection(reference, CorrectionKind.CorrectParty, "Ours.", right));
    }
}
