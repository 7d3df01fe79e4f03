using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases.Applications;

/// <summary>Applications that are still being written: shared in the organisation, hidden from everybody else, never lost.</summary>
public sealed class Drafts(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_colleague_goes_on_and_two_who_save_at_once_lose_nothing(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var id = await office.StartAsync(ApplicationKind.NoLicenceRequired);
        var opened = await office.DoAsync(office.Applicant, new ShowApplicationDraft(id));
        Assert.StartsWith("Organisation ", opened.Values["Exporter"], StringComparison.Ordinal);
        Assert.Contains(opened.Missing, problem => problem.Where == "Destination");

        var colleague = await office.ColleagueAsync(office.Applicant, Role.Applicant);
        await office.DoAsync(colleague, new SaveApplicationDraft(id, Filled(("Basis", "It is published.")), opened.Version));
        await office.RefusedAsync<Refusal.Conflict, SaveApplicationDraft.Answer>(
            office.Applicant, new SaveApplicationDraft(id, Filled(("Basis", "I wrote this.")), opened.Version));
        await office.RefusedAsync<Refusal.Conflict, Apply.Answer>(office.Applicant, new SubmitApplicationDraft(id, opened.Version));
        await office.RefusedAsync<Refusal.Conflict, Done>(office.Applicant, new DeleteApplicationDraft(id, opened.Version));

        var seen = await office.DoAsync(office.Applicant, new ShowApplicationDraft(id));
        Assert.Equal(("It is published.", "Carla Colleague", "Anna Applicant"), (seen.Values["Basis"], seen.SavedBy, seen.Holder));
        await office.DoAsync(colleague, new TakeOverDraft(id));
        Assert.True((await office.DoAsync(colleague, new ShowApplicationDraft(id))).IsMine);
        Assert.Single((await office.DoAsync(office.Applicant, new ListApplicationDrafts())).Drafts, row => row.Id == id);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_is_handed_in_is_a_case_with_all_of_it_and_the_draft_is_gone(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var id = await office.StartAsync(ApplicationKind.OpenLicence);
        await office.DoAsync(office.Applicant, new AddDraftDocument(id, "Internal compliance programme", @"C:\papers\icp.pdf", Pdf("programme")));
        var version = await office.SavedAsync(id, Filled(
            ("Countries", "FR, SE"), ("Users", "Universities."), ("Months", "24"), ("EndUse", "Research"), ("Exporter", "We"), ("ExporterCountry", "NL"),
            ("OtherParties", "forwarder: Bearer BV, NL")));
        var answer = await office.DoAsync(office.Applicant, new SubmitApplicationDraft(id, version));
        var again = await office.DoAsync(office.Applicant, new SubmitApplicationDraft(id, version));
        Assert.Equal((false, true, answer.Reference), (answer.WasThere, again.WasThere, again.Reference));
        await office.RefusedAsync<Refusal.NotFound, ShowApplicationDraft.Answer>(office.Applicant, new ShowApplicationDraft(id));

        foreach (var reader in (Caller[])[office.Applicant, office.Officer])
        {
            var shown = await office.DoAsync(reader, new ShowCase(answer.Reference));
            Assert.Equal(ApplicationKind.OpenLicence, shown.Application.Type.Kind);
            Assert.Contains(shown.Application.Details, detail => detail.Value == "FR, SE");
            Assert.Contains(shown.Question.Parties, party => party.Party.Name == "Bearer BV");
            Assert.Equal("icp.pdf", Assert.Single(shown.Application.Documents).Name);
            Assert.Equal(Pdf("programme"), (await office.DoAsync(reader, new DownloadDocument(answer.Reference, 1))).Content.ToArray());
            Assert.Equal(2, shown.Progress.Clocks.Count);
        }

        await office.RefusedAsync<Refusal.NotFound, DocumentFile>(office.Stranger, new DownloadDocument(answer.Reference, 1));
        Assert.Null((await office.DoAsync(office.Officer, new ShowCaseHistory(answer.Reference))).Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_agency_that_is_admitted_to_a_case_of_the_organisation_sees_its_cases_and_no_draft(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        await office.AppliedAsync();
        await office.StartAsync(ApplicationKind.AdvisoryOpinion);
        var seen = await office.LookAsync(office.Stranger, context =>
        {
            context.Admit(office.Applicant.Organisation);
            return Task.FromResult((Cases: context.Cases.Any(), Drafts: context.ApplicationDrafts.Any()));
        });
        Assert.Equal((true, false), seen);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task nobody_of_the_authority_and_no_stranger_sees_what_was_not_handed_in(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var id = await office.StartAsync(ApplicationKind.AdvisoryOpinion);
        await office.DoAsync(office.Applicant, new AddDraftDocument(id, DocumentRules.Other, "secret.txt", "secret"u8.ToArray()));
        var document = (await office.DoAsync(office.Applicant, new ShowApplicationDraft(id))).Documents.Single().Id!.Value;

        // An officer whom somebody also gave the applicant's role still reads by office what is others', and not this.
        var both = Caller.Of(office.Officer.Person, office.Officer.Organisation, Role.LicensingOfficer, Role.Applicant);
        foreach (var other in (Caller[])[both, office.Stranger])
        {
            await office.RefusedAsync<Refusal.NotFound, ShowApplicationDraft.Answer>(other, new ShowApplicationDraft(id));
            await office.RefusedAsync<Refusal.NotFound, DocumentFile>(other, new DownloadDraftDocument(document));
            await office.RefusedAsync<Refusal.NotFound, Done>(other, new RemoveDraftDocument(document));
            await office.RefusedAsync<Refusal.NotFound, Done>(other, new TakeOverDraft(id));
            await office.RefusedAsync<Refusal.NotFound, Done>(other, new DeleteApplicationDraft(id, default));
            await office.RefusedAsync<Refusal.NotFound, Done>(other, new AddDraftDocument(id, DocumentRules.Other, "a.txt", "a"u8.ToArray()));
            await office.RefusedAsync<Refusal.NotFound, Apply.Answer>(other, new SubmitApplicationDraft(id, default));
            Assert.Empty((await office.DoAsync(other, new ListApplicationDrafts())).Drafts);
        }

        foreach (var officer in (Caller[])[office.Officer, office.Countersigner, office.App.Regulator])
            await office.RefusedAsync<Refusal.NotAllowed, ShowApplicationDraft.Answer>(officer, new ShowApplicationDraft(id));
        Assert.Equal(0, await office.LookAsync(office.Officer, context => Task.FromResult(context.DraftDocuments.Count())));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_cannot_be_handed_in_says_at_each_field_what_would_be_right(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var id = await office.StartAsync(ApplicationKind.GeneralLicence);
        var version = await office.SavedAsync(id, new Dictionary<string, string>
        {
            ["Destination"] = "Germany",
            ["Day"] = "tomorrow",
            ["Activity"] = "7",
            ["OtherParties"] = "somebody",
            ["Marked"] = "maybe",
        });
        var wrong = await office.RefusedAsync<Refusal.NotValid, Apply.Answer>(office.Applicant, new SubmitApplicationDraft(id, version));
        foreach (var field in (string[])["Destination", "Day", "Activity", "OtherParties", "Marked", "Licence", "EndUse", "Document"])
            Assert.Contains(wrong.Problems, problem => problem.Where == field && problem.WhatWouldBeRight.Length > 0);
        await office.RefusedAsync<Refusal.NotValid, SaveApplicationDraft.Answer>(
            office.Applicant, new SaveApplicationDraft(id, new Dictionary<string, string> { ["Secret"] = "x" }, version));
        Assert.Equal("tomorrow", (await office.DoAsync(office.Applicant, new ShowApplicationDraft(id))).Values["Day"]);
    }

    [Theory]
    [InlineData("virus.exe", "MZ", "of a kind that is not taken")]
    [InlineData("page.html", "<script>", "of a kind that is not taken")]
    [InlineData("paper.pdf", "MZ is no paper", "name and its content disagree")]
    [InlineData("empty.txt", "", "is empty")]
    public async Task a_document_that_is_none_is_refused_with_what_would_be_right(string name, string content, string why)
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var id = await office.StartAsync(ApplicationKind.SingleLicence);
        var refused = await office.RefusedAsync<Refusal.NotValid, Done>(
            office.Applicant, new AddDraftDocument(id, DocumentRules.Other, name, System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Contains(why, refused.Sentence, StringComparison.Ordinal);
        await office.RefusedAsync<Refusal.NotValid, Done>(
            office.Applicant, new AddDraftDocument(id, "Whatever", "a.txt", "a"u8.ToArray()));
        var large = await office.RefusedAsync<Refusal.NotValid, Done>(
            office.Applicant, new AddDraftDocument(id, DocumentRules.Other, "a.txt", new byte[DocumentRules.MostBytes + 1]));
        Assert.Contains("larger than 10 MiB", large.Sentence, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_determination_that_its_type_cannot_have_is_refused(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var id = await office.StartAsync(ApplicationKind.AdvisoryOpinion);
        var reference = (await office.DoAsync(office.Applicant, new SubmitApplicationDraft(id, await office.SavedAsync(id, Filled(("Asked", "Is it so?")))))).Reference;
        var refused = await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(office.Officer, await office.DraftAsync(reference));
        Assert.Contains("no answer to this type of application: Advisory opinion", refused.Sentence, StringComparison.Ordinal);
        await office.DoAsync(office.Officer, await office.DraftAsync(reference) with { Outcome = DeterminationOutcome.ReturnedWithoutAction, Conditions = [], ValidUntil = null });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_the_form_asks_for_a_fact_is_a_fact_of_the_evaluation_that_is_drafted_on(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var id = await office.StartAsync(ApplicationKind.GeneralLicence);
        var type = ApplicationTypes.Of(ApplicationKind.GeneralLicence);
        foreach (var asked in type.Documents)
            await office.DoAsync(office.Applicant, new AddDraftDocument(id, asked.Purpose, "paper.pdf", Pdf(asked.Purpose)));
        var points = type.Fields.Where(field => field.FactId is not null).ToList();
        var values = Filled([
            ("EndUse", "Research"), ("Licence", "reviewed-distillation"), ("Teacher", "closed/Teacher"), ("Accountable", "We, NL"),
            .. points.Select((point, at) => (point.Name, at == 0 ? "no" : "yes"))]);
        var reference = (await office.DoAsync(office.Applicant, new SubmitApplicationDraft(id, await office.SavedAsync(id, values)))).Reference;

        var shown = await office.DoAsync(office.Officer, new ShowCase(reference));
        var evaluated = await office.DoAsync(office.Officer, new EvaluateQuestion(shown.Question, new Facts()) { Answers = shown.Answers });
        var stated = (await office.DoAsync(office.Officer, new ShowEvaluation(evaluated.Id))).Evaluation.Facts.Stated;
        Assert.Equal(
            points.Select((point, at) => (point.FactId, at == 0 ? Truth.No : Truth.Yes)).OrderBy(one => one.FactId, StringComparer.Ordinal),
            stated.Select(fact => ((string?)fact.Id, fact.Holds!.Value)).OrderBy(one => one.Item1, StringComparer.Ordinal));
        await office.DoAsync(office.Officer, new Draft(
            reference, evaluated.Id, DeterminationOutcome.ReturnedWithoutAction, "No law in force gives it.", [], new(2026, 12, 1)));
    }

    internal static byte[] Pdf(string text) => System.Text.Encoding.UTF8.GetBytes("%PDF-1.7 " + text);

    internal static Dictionary<string, string> Filled(params (string Name, string Value)[] more)
    {
        var values = new Dictionary<string, string> { ["Destination"] = "DE", ["Day"] = "2026-12-01" };
        foreach (var (name, value) in more) values[name] = value;
        return values;
    }
}

internal static class Drafting
{
    public static async Task<ApplicationDraftId> StartAsync(this CaseOffice office, ApplicationKind kind) => (await office.DoAsync(
        office.Applicant, new StartApplicationDraft(kind, (await office.App.RegisterAsync("drafted")).ReleaseId))).Id;

    /// <summary>Saves on the version that stands, and gives the new one.</summary>
    public static async Task<Guid> SavedAsync(this CaseOffice office, ApplicationDraftId id, IReadOnlyDictionary<string, string> values)
    {
        var stands = (await office.DoAsync(office.Applicant, new ShowApplicationDraft(id))).Version;
        await office.DoAsync(office.Applicant, new SaveApplicationDraft(id, values, stands));
        return (await office.DoAsync(office.Applicant, new ShowApplicationDraft(id))).Version;
    }
}
