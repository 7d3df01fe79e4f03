using System.Text.Json;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>A decision that was issued: who may read it, what its paper carries, and how anybody verifies it.</summary>
public sealed class Issued(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task anybody_verifies_the_paper_and_one_changed_byte_shows(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, paper) = await IssuedAsync(office);
        var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper.Content));
        Assert.Equal(Verdict.Valid, verified.Verification.Verdict);
        Assert.Equal((decision, true, true), (verified.Known!.Reference, verified.Known.HoldsToday, verified.Known.Demonstration));
        Assert.InRange(paper.Content.Length, 10_000, 150_000);

        var changed = paper.Content.ToArray();
        changed[changed.Length / 2] ^= 1;
        var refused = await office.DoAsync(Caller.Anonymous, new VerifyDecision(changed));
        Assert.Equal(Verdict.NotValid, refused.Verification.Verdict);
        Assert.Null(refused.Known);
        Assert.Equal(
            Verdict.NotValid, (await office.DoAsync(Caller.Anonymous, new VerifyDecision("no paper"u8.ToArray()))).Verification.Verdict);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_paper_carries_what_the_registry_keeps_byte_for_byte(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, paper) = await IssuedAsync(office);
        var shown = await office.DoAsync(office.Applicant, new ShowDecision(decision));
        var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper.Content));
        Assert.Equal(shown.DecisionJson, Text(verified.Verification, "decision.json"));
        Assert.Equal(shown.EvaluationJson, Text(verified.Verification, "evaluation.json"));
        Assert.Equal(CanonicalJson.Of(shown.DecisionJson), shown.DecisionJson);

        using var json = JsonDocument.Parse(shown.DecisionJson);
        var root = json.RootElement;
        Assert.Equal(decision, root.GetProperty("reference").GetString());
        Assert.Equal("grantedWithConditions", root.GetProperty("outcome").GetString());
        Assert.Equal(["No re-export.", "Report every year."], root.GetProperty("conditions").EnumerateArray().Select(c => c.GetString()));
        Assert.Contains("test/unverified-parameter", root.GetProperty("turnsOnUnverified").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal(
            CanonicalJson.DigestOf(shown.EvaluationJson).Hex, root.GetProperty("evaluation").GetProperty("digest").GetString());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task no_name_stands_where_it_could_not_be_erased(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, paper) = await IssuedAsync(office);
        var shown = await office.DoAsync(office.App.Regulator, new ShowDecision(decision));
        Assert.Equal(("Otto Officer", "Carla Colleague"), (shown.DraftedBy, shown.CountersignedBy));
        Assert.DoesNotContain("Otto Officer", shown.DecisionJson, StringComparison.Ordinal);
        Assert.DoesNotContain("Otto Officer", PdfText.Of(paper.Content), StringComparison.Ordinal);

        var administrator = await office.App.SomebodyAsync("Adam Administrator", Role.Administrator);
        await office.DoAsync(administrator, new ModelRegistry.Features.Accounts.ErasePerson(office.Officer.Person));
        Assert.Equal("(name erased)", (await office.DoAsync(office.App.Regulator, new ShowDecision(decision))).DraftedBy);
        Assert.Null((await office.DoAsync(office.App.Regulator, new ShowCaseHistory(shown.Case))).Broken);
        var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper.Content));
        Assert.Equal(Verdict.Valid, verified.Verification.Verdict);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_paper_says_reasons_rules_limbs_and_what_is_unverified(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, paper) = await IssuedAsync(office);
        var text = PdfText.Of(paper.Content);
        string[] said =
        [
            decision, "Licence granted with conditions", "DEMONSTRATION", "Beispiel GmbH", "The SECRET REASONS of the officer.",
            "No re-export.", "15 CFR 999.1", "enforced since 2025-01-13", "the item goes to Germany", "The question names DE.",
            "test/unverified-parameter", "21 November 2028", "4 years in general (15 CFR 750.7(g)), counted from 2026-11-21",
            "an earlier end", "How to verify this paper",
        ];
        foreach (var words in said) Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_decision_is_read_by_who_applied_and_by_office_and_by_nobody_else(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var (decision, _) = await IssuedAsync(office);
        foreach (var reader in (Caller[])[office.Applicant, office.Officer, office.App.Regulator])
        {
            Assert.Equal(DeterminationOutcome.GrantedWithConditions, (await office.DoAsync(reader, new ShowDecision(decision))).Outcome);
            Assert.Contains((await office.DoAsync(reader, new FindDecisions())).Decisions, line => line.Reference == decision);
        }

        await office.RefusedAsync<Refusal.NotFound, ShowDecision.Answer>(office.Stranger, new ShowDecision(decision));
        await office.RefusedAsync<Refusal.NotFound, DownloadDecision.Answer>(office.Stranger, new DownloadDecision(decision));
        Assert.Empty((await office.DoAsync(office.Stranger, new FindDecisions())).Decisions);
        await office.RefusedAsync<Refusal.NotAllowed, ShowDecision.Answer>(Caller.Anonymous, new ShowDecision(decision));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_whole_way_goes_by_acts_alone(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var shown = await office.DoAsync(office.Officer, new ShowCase(reference));
        Assert.Contains(CaseAct.Draft, shown.Acts);
        var evaluated = await office.DoAsync(office.Officer, new EvaluateQuestion(shown.Question, new Facts()));
        var draft = await office.DoAsync(office.Officer, new Draft(
            reference, evaluated.Id, DeterminationOutcome.ReturnedWithoutAction, "The parents of the release are not stated.", [],
            new(2026, 11, 21), BasedOn: shown.Version));
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        var read = await office.DoAsync(office.Countersigner, new ShowCase(reference));
        Assert.Contains(CaseAct.Issue, read.Acts);
        Assert.Equal((draft.Digest, false), (read.Draft!.Digest, read.Draft.DraftedByCaller));
        var issued = await office.DoAsync(office.Countersigner, new IssueDecision(reference, read.Draft.Digest));

        var paper = await office.DoAsync(office.Applicant, new DownloadDecision(issued.Decision));
        Assert.Equal(
            Verdict.Valid, (await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper.Content))).Verification.Verdict);
        Assert.InRange(paper.Content.Length, 10_000, 150_000);
        var decided = await office.DoAsync(office.Applicant, new ShowCase(reference));
        Assert.Equal((CaseStage.Issued, issued.Decision), (decided.Stage, decided.Decision));
        var audited = await office.DoAsync(office.App.Regulator, new ShowDecision(issued.Decision));
        Assert.Equal(EvaluationJson.Write(evaluated.Evaluation), audited.EvaluationJson);
    }

    private static async Task<(string Decision, DownloadDecision.Answer Paper)> IssuedAsync(CaseOffice office)
    {
        var (reference, digest) = await office.DraftedAsync();
        var issued = await office.DoAsync(office.Countersigner, new IssueDecision(reference, digest));
        var paper = await office.DoAsync(office.Applicant, new DownloadDecision(issued.Decision));
        Assert.Equal(Sha256Digest.OfBytes(paper.Content.Span).Hex, issued.PdfDigest);
        return (issued.Decision, paper);
    }

    private static string Text(Verification verification, string name) =>
        System.Text.Encoding.UTF8.GetString(Assert.Single(verification.Attachments, file => file.Name == name).Content.Span);
}
