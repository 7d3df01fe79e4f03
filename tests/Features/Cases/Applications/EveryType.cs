using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases.Applications;

/// <summary>Every type of application goes from draft to signed paper at every authority that the registry holds clocks of.</summary>
public sealed class EveryType(Databases databases) : IClassFixture<Databases>
{
    public static TheoryData<string, ApplicationKind, DeterminationOutcome> All()
    {
        var data = new TheoryData<string, ApplicationKind, DeterminationOutcome>();
        foreach (var authority in (string[])["US", "UK"])
        {
            foreach (var type in ApplicationTypes.All) data.Add(authority, type.Kind, OutcomeOf(type));
        }

        return data;
    }

    [Theory, MemberData(nameof(All))]
    public async Task goes_its_whole_way(string authority, ApplicationKind kind, DeterminationOutcome outcome)
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var officer = authority == "US" ? office.Officer : await office.ElsewhereAsync(Role.LicensingOfficer, authority);
        var countersigner = authority == "US" ? office.Countersigner : await office.ElsewhereAsync(Role.Countersigner, authority);
        var type = ApplicationTypes.Of(kind);
        var prefix = $"{authority.ToLowerInvariant()}/clocks/";
        var offered = (await office.DoAsync(office.Applicant, new ListApplicationTypes(authority))).Types.Single(one => one.Type.Kind == kind);
        Assert.Equal(type.Clocks.Count(clock => clock.StartsWith(prefix, StringComparison.Ordinal)), offered.Clocks.Count);

        var (reference, values) = await HandedInAsync(office, authority, type);
        Assert.StartsWith($"{authority}-", reference, StringComparison.Ordinal);
        var shown = await office.DoAsync(officer, new ShowCase(reference));
        Assert.Equal(OfficeOf.LawOf(authority), shown.Question.Law);
        Assert.Equal((kind, type.Documents.Count), (shown.Application.Type.Kind, shown.Application.Documents.Count));
        Assert.Equal(offered.Clocks.Select(clock => clock.Id), shown.Progress.Clocks.Select(clock => clock.Limit.Id));
        Assert.All(type.Fields, field => Assert.Contains(shown.Application.Details, detail => detail.Value == field.InWords(values[field.Name])));

        var draft = await DraftAsync(office, officer, reference, outcome);
        await office.RefusedAsync<Refusal.NotAllowed, Draft.Answer>(office.Applicant, draft);
        if (kind is ApplicationKind.AdvanceEnquiry)
        {
            var endless = await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(officer, draft);
            Assert.Equal("validUntil", Assert.Single(endless.Problems).Where);
            draft = draft with { ValidUntil = new(2028, 11, 21) };
        }

        var digest = (await office.DoAsync(officer, draft)).Digest;
        await office.DoAsync(officer, new SendToCountersign(reference));
        await office.RefusedAsync<Refusal.NotAllowed, IssueDecision.Answer>(officer, new IssueDecision(reference, digest));
        var decision = (await office.DoAsync(countersigner, new IssueDecision(reference, digest))).Decision;

        var paper = (await office.DoAsync(office.Applicant, new DownloadDecision(decision))).Content;
        var read = await office.DoAsync(office.Stranger, new VerifyDecision(paper));
        Assert.Equal((PaperVerdict.Valid, decision), (read.Verdict, read.Known?.Reference));
        var issued = await office.DoAsync(office.Applicant, new ShowDecision(decision));
        Assert.Equal(outcome, issued.Outcome);
        Assert.Contains(type.LetterOf(outcome)!.Heading, issued.DecisionJson, StringComparison.Ordinal);
    }

    // What it is applied for: a licence, else to be told that none is needed; a registration under what is only proposed is returned.
    private static DeterminationOutcome OutcomeOf(ApplicationType type) => type.Kind switch
    {
        ApplicationKind.GeneralLicence => DeterminationOutcome.ReturnedWithoutAction,
        _ when type.LetterOf(DeterminationOutcome.GrantedWithConditions) is not null => DeterminationOutcome.GrantedWithConditions,
        ApplicationKind.AdvisoryOpinion => DeterminationOutcome.ReturnedWithoutAction,
        _ => DeterminationOutcome.NoLicenceRequired,
    };

    private static async Task<(string Reference, Dictionary<string, string> Values)> HandedInAsync(CaseOffice office, string authority, ApplicationType type)
    {
        var release = (await office.App.RegisterAsync("every-type")).ReleaseId;
        var id = (await office.DoAsync(office.Applicant, new StartApplicationDraft(type.Kind, release) { Authority = authority })).Id;
        foreach (var asked in type.Documents)
            await office.DoAsync(office.Applicant, new AddDraftDocument(id, asked.Purpose, "paper.pdf", Drafts.Pdf(asked.Purpose)));
        var values = Drafts.Filled([
            ("EndUse", "Research"), ("EndUser", "Beispiel GmbH"), ("EndUserCountry", "DE"), ("Exporter", "We"), ("ExporterCountry", "GB"), ("ExportedFrom", "GB"),
            .. type.Fields.Select(field => (field.Name, ValueOf(field)))]);
        var version = await office.SavedAsync(id, values);
        return ((await office.DoAsync(office.Applicant, new SubmitApplicationDraft(id, version))).Reference, values);
    }

    private static Evaluation Cleared(Evaluation evaluation) =>
        evaluation with { Findings = [], Answer = evaluation.Answer with { Clearance = Clearance.Cleared } };

    private static string ValueOf(AskedField field) => field.Form switch
    {
        FieldForm.YesOrNo => "yes",
        FieldForm.Choice => field.Choices[0].Value,
        FieldForm.Number => "12",
        FieldForm.Countries => "FR, SE",
        _ => $"Said of {field.Name}.",
    };

    private static async Task<Draft> DraftAsync(CaseOffice office, Caller officer, string reference, DeterminationOutcome outcome)
    {
        var draft = await office.DraftAsync(
            reference, outcome is DeterminationOutcome.NoLicenceRequired ? Cleared : null, officer);
        return outcome is DeterminationOutcome.GrantedWithConditions ? draft : draft with { Outcome = outcome, Conditions = [], ValidUntil = null };
    }
}
