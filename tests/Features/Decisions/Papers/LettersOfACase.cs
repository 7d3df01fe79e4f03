using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Appeals;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions.Papers;

/// <summary>What is done to a case is told by a signed paper, made in the same act and kept beside it.</summary>
public sealed class LettersOfACase(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_german_decision_that_is_suspended_reinstated_and_revoked_has_a_german_letter_of_each(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync(draft => draft with { Language = "de" });
        var text = PdfText.Of((await office.DoAsync(office.Applicant, new DownloadDecision(decision))).Content);
        foreach (var words in (string[])["Genehmigung mit Nebenbestimmungen erteilt", "Rechtsbehelfsbelehrung", "No re-export.", WrittenAs.Day(Today, "de")])
            Assert.Contains(words, text, StringComparison.Ordinal);

        MeasureKind[] kinds = [MeasureKind.Suspend, MeasureKind.Reinstate, MeasureKind.Revoke];
        string[] titles = ["Aussetzung eines Bescheids", "Wiedereinsetzung eines Bescheids", "Widerruf eines Bescheids"];
        foreach (var (kind, number) in kinds.Select((kind, at) => (kind, at + 1)))
        {
            await office.DoAsync(office.Officer, new ProposeMeasure(decision, kind, MeasureGround.ConditionBroken, $"Der {number}. Grund.", Today));
            await office.DoAsync(office.Countersigner, new RuleOnMeasure(decision, number, Confirms: true));
            var letter = await office.DoAsync(office.Applicant, new DownloadPaper($"{Case(decision)}-M{number}"));
            var said = PdfText.Of(letter.Content);
            foreach (var words in (string[])[titles[number - 1], decision, $"Der {number}. Grund.", "Verstoß gegen eine Nebenbestimmung", $"{Case(decision)}-M{number}"])
                Assert.Contains(words, said, StringComparison.Ordinal);
            var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(letter.Content));
            Assert.Equal(Verdict.Valid, verified.Verification.Verdict);
            Assert.Contains($"issued it as {Case(decision)}-M{number}", verified.Sentence, StringComparison.Ordinal);
            await HoldsAsync(office, $"{Case(decision)}-M{number}");
        }

        var papers = (await office.DoAsync(office.Applicant, new ShowPapers(Case(decision)))).Papers;
        Assert.Equal(["Licence granted with conditions", "Suspension", "Reinstatement", "Revocation"], papers.Select(paper => paper.Kind));
        await office.RefusedAsync<Refusal.NotFound, ShowPapers.Answer>(office.Stranger, new ShowPapers(Case(decision)));
        await office.RefusedAsync<Refusal.NotFound, DownloadDecision.Answer>(office.Stranger, new DownloadPaper($"{Case(decision)}-M1"));
        var history = await office.DoAsync(office.App.Regulator, new ShowCaseHistory(Case(decision)));
        Assert.Null(history.Broken);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_measure_that_is_rejected_or_refused_leaves_no_letter(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        await office.DoAsync(office.Officer, new ProposeMeasure(decision, MeasureKind.Suspend, MeasureGround.Other, "Because.", Today));
        var both = Caller.Of(office.Officer.Person, office.Officer.Organisation, Role.Countersigner);
        await office.RefusedAsync<Refusal.NeedsSecondPerson, Done>(both, new RuleOnMeasure(decision, 1, Confirms: true));
        var preview = PdfText.Of((await office.DoAsync(office.Countersigner, new PreviewMeasure(decision))).Content);
        foreach (var words in (string[])["DRAFT. Not signed", "Decision suspended", "Because.", $"{Case(decision)}-M1"])
            Assert.Contains(words, preview, StringComparison.Ordinal);
        await office.RefusedAsync<Refusal.NotFound, DownloadDecision.Answer>(office.Applicant, new PreviewMeasure(decision));
        await office.DoAsync(office.Countersigner, new RuleOnMeasure(decision, 1, Confirms: false, "No."));
        Assert.Single((await office.DoAsync(office.Applicant, new ShowPapers(Case(decision)))).Papers);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_measure_whose_reason_cannot_be_printed_takes_no_effect(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        await office.DoAsync(office.Officer, new ProposeMeasure(decision, MeasureKind.Suspend, MeasureGround.Other, "\u05D0 is Hebrew.", Today));
        var refused = await office.RefusedAsync<Refusal.NotValid, Done>(office.Countersigner, new RuleOnMeasure(decision, 1, Confirms: true));
        Assert.Contains("U+05D0", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(DecisionStatus.Valid, (await office.DoAsync(office.Applicant, new ShowDecision(decision))).Status);
        Assert.Single((await office.DoAsync(office.Applicant, new ShowPapers(Case(decision)))).Papers);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task questions_are_put_in_a_letter_in_the_language_that_the_applicant_wished(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = (await office.DoAsync(office.Applicant, (await office.ApplicationAsync()) with { Language = "fr" })).Reference;
        IReadOnlyList<AskApplicant.Asked> asked = [new("Qui utilise le modèle ?"), new("Où ?", "question/x")];
        var preview = await office.DoAsync(office.Officer, new PreviewQuestions(reference, asked, Today.AddDays(20)));
        var drafted = PdfText.Of(preview.Pdf);
        foreach (var words in (string[])["PROJET", "Questions sur votre demande", "Qui utilise le modèle ?", $"{reference}-Q1"])
            Assert.Contains(words, drafted, StringComparison.Ordinal);
        Assert.Equal("fr", preview.Language);
        Assert.Empty((await office.DoAsync(office.Applicant, new ShowPapers(reference))).Papers);
        await office.RefusedAsync<Refusal.NotAllowed, LetterPreview>(office.Applicant, new PreviewQuestions(reference, asked, Today.AddDays(20)));
        await office.DoAsync(office.Officer, new AskApplicant(reference, asked, Today.AddDays(20)));
        var letter = await office.DoAsync(office.Applicant, new DownloadPaper($"{reference}-Q1"));
        Assert.Equal(2, (await office.DoAsync(office.Applicant, new ShowCase(reference))).Questions.Count);
        var said = PdfText.Of(letter.Content);
        foreach (var words in (string[])["Questions sur votre demande", "Qui utilise le modèle ?", "question/x", WrittenAs.Day(Today.AddDays(20), "fr")])
            Assert.Contains(words, said, StringComparison.Ordinal);
        await HoldsAsync(office, $"{reference}-Q1");
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_wish_that_this_office_cannot_print_is_answered_in_english_and_stops_nobody(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = (await office.DoAsync(office.Applicant, (await office.ApplicationAsync()) with { Language = "ja" })).Reference;
        await office.DoAsync(office.Officer, new AskApplicant(reference, [new("Who uses it?")], Today.AddDays(20)));
        Assert.Contains("Questions on your application", PdfText.Of(
            (await office.DoAsync(office.Applicant, new DownloadPaper($"{reference}-Q1"))).Content), StringComparison.Ordinal);
        await office.DoAsync(office.Officer, new CloseCaseQuestion(reference, 1, "No need any more."));
        var decision = await office.IssuedAsync(await office.DraftAsync(reference));
        Assert.Contains("\"language\":\"en\"", (await office.DoAsync(office.Applicant, new ShowDecision(decision))).DecisionJson, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_office_without_a_key_asks_without_a_letter(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database, signs: false);
        var reference = await office.AppliedAsync();
        await office.DoAsync(office.Officer, new AskApplicant(reference, [new("Who uses it?")], Today.AddDays(20)));
        Assert.Empty((await office.DoAsync(office.Applicant, new ShowPapers(reference))).Papers);
        Assert.Single((await office.DoAsync(office.Applicant, new ShowCase(reference))).Questions);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_ruling_on_an_appeal_is_a_letter_and_the_decision_after_it_an_amended_one(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var decision = await office.LicensedAsync();
        await office.DoAsync(office.Applicant, new FileAppeal(decision, AppealGround.Condition, "The second condition goes too far."));
        var (one, two) = (office.Second, await office.ColleagueAsync(office.Officer, Role.Countersigner));
        await office.DoAsync(one, new JoinPanel(decision));
        await office.DoAsync(two, new JoinPanel(decision));
        await office.DoAsync(one, new VoteOnAppeal(decision, AppealOutcome.Varied, "Every two years is enough."));
        Assert.Single((await office.DoAsync(office.Applicant, new ShowPapers(Case(decision)))).Papers);
        var look = new PreviewRuling(decision, AppealOutcome.Varied, "Every two years suffices.");
        var preview = PdfText.Of((await office.DoAsync(two, look)).Pdf);
        foreach (var words in (string[])["DRAFT. Not signed", "the decision is to be varied", "Every two years suffices.", $"{Case(decision)}-A1"])
            Assert.Contains(words, preview, StringComparison.Ordinal);
        await office.RefusedAsync<Refusal.NotAllowed, LetterPreview>(office.Applicant, look);
        Assert.Single((await office.DoAsync(office.Applicant, new ShowPapers(Case(decision)))).Papers);
        await office.DoAsync(two, new VoteOnAppeal(decision, AppealOutcome.Varied, "Every two years suffices."));
        var said = PdfText.Of((await office.DoAsync(office.Applicant, new DownloadPaper($"{Case(decision)}-A1"))).Content);
        foreach (var words in (string[])["the decision is to be varied", "Every two years suffices.", "a condition goes too far", "no further appeal"])
            Assert.Contains(words, said, StringComparison.Ordinal);
        await HoldsAsync(office, $"{Case(decision)}-A1");

        var draft = (await office.DraftAsync(Case(decision))) with { ValidFrom = Today, ValidUntil = Today.AddYears(1) };
        var second = await office.IssuedAsync(draft);
        var amended = PdfText.Of((await office.DoAsync(office.Applicant, new DownloadDecision(second))).Content);
        Assert.Contains("Amended decision: Licence granted with conditions", amended, StringComparison.Ordinal);
        Assert.Contains($"takes the place of {decision}", amended, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task an_old_decision_is_composed_again_from_what_is_stored(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        foreach (var language in (string[])["en", "de", "fr"])
        {
            var decision = await office.LicensedAsync(draft => draft with { Language = language, Limit = new(12.5m, "seats", 1) });
            var shown = await office.DoAsync(office.Officer, new ShowDecision(decision));
            var document = PaperJson.Read<DecisionDocument>(shown.DecisionJson);
            Assert.Equal(language, document.Language);
            var again = PaperOfDecision.Compose(document, EvaluationJson.Read(shown.EvaluationJson));
            Assert.Equal(document.Printed, PrintedText.Of(again));
            Assert.Equal(shown.DecisionJson, PaperJson.Write(document));
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_preview_shows_the_draft_in_its_language_to_the_office_alone_and_signs_nothing(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var digest = (await office.DoAsync(office.Officer, (await office.DraftAsync(reference)) with { Language = "de" })).Digest;
        foreach (var reader in (Caller[])[office.Officer, office.Countersigner])
        {
            var preview = await office.DoAsync(reader, new PreviewPaper(reference));
            Assert.Equal(("Genehmigung mit Nebenbestimmungen erteilt", "de", digest), (preview.Title, preview.Language, preview.DraftDigest));
            var said = PdfText.Of(preview.Pdf);
            Assert.Contains("The SECRET REASONS of the officer.", said, StringComparison.Ordinal);
            Assert.True(said.Split("ENTWURF. Nicht signiert").Length > 2, said);
            Assert.Contains("noch nicht", said, StringComparison.Ordinal);
            Assert.Contains(preview.Sections, section => section.Heading == "Rechtsbehelfsbelehrung");
            Assert.NotEqual(Verdict.Valid, (await office.DoAsync(Caller.Anonymous, new VerifyDecision(preview.Pdf))).Verification.Verdict);
        }

        await office.RefusedAsync<Refusal.NotFound, PreviewPaper.Answer>(office.Applicant, new PreviewPaper(reference));
        await office.RefusedAsync<Refusal.NotFound, PreviewPaper.Answer>(office.Stranger, new PreviewPaper(reference));
        Assert.Empty((await office.DoAsync(office.Applicant, new ShowPapers(reference))).Papers);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_language_that_no_paper_is_written_in_is_refused_and_so_is_japanese_without_a_font(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var draft = await office.DraftAsync(reference);
        await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(office.Officer, draft with { Language = "tlh" });
        var digest = (await office.DoAsync(office.Officer, draft with { Language = "ja" })).Digest;
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        var refused = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(office.Countersigner, new IssueDecision(reference, digest));
        Assert.Contains("No font for Japanese is configured", refused.Sentence, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_decision_is_written_in_japanese_by_a_configured_font_and_names_the_public_page(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database, new Dictionary<string, string?>
        {
            ["Registry:Demonstration"] = "true",
            ["Papers:FontFile"] = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            ["Registry:PublicAddress"] = "https://registry.example/",
        });
        var decision = await office.LicensedAsync(draft => draft with { Language = "ja", Reasons = "最終需要者は明らかである。" });
        var paper = (await office.DoAsync(office.Applicant, new DownloadDecision(decision))).Content;
        var said = string.Concat(PdfText.InOrder(paper).Where(letter => !char.IsWhiteSpace(letter)));
        foreach (var words in (string[])["条件付き許可", "最終需要者は明らかである。", WrittenAs.Day(Today, "ja"), $"https://registry.example/verify?d={decision}"])
            Assert.Contains(words, said, StringComparison.Ordinal);
        var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper));
        Assert.Equal(Verdict.Valid, verified.Verification.Verdict);
        var shown = await office.DoAsync(office.Applicant, new ShowDecision(decision));
        Assert.Equal("", Schemas.Offences("decision", [shown.DecisionJson]));
        Assert.Equal(new Uri($"https://registry.example/verify?d={decision}"), PaperJson.Read<DecisionDocument>(shown.DecisionJson).VerifyAt);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task names_are_printed_where_the_policy_of_the_authority_says_so_and_nowhere_else(string database)
    {
        await using var named = await CaseOffice.OpenAsync(databases, database, new Dictionary<string, string?> { ["Registry:Demonstration"] = "true", ["Papers:Names"] = "names" });
        var decision = await named.LicensedAsync();
        var text = PdfText.Of((await named.DoAsync(named.Applicant, new DownloadDecision(decision))).Content);
        Assert.Contains("Otto Officer, licensing officer", text, StringComparison.Ordinal);
        Assert.Contains("names are printed on its papers", text, StringComparison.Ordinal);
        Assert.Equal("", Schemas.Offences("decision", [(await named.DoAsync(named.Applicant, new ShowDecision(decision))).DecisionJson]));
        await using var plain = await CaseOffice.OpenAsync(databases, database);
        var other = await plain.LicensedAsync();
        text = PdfText.Of((await plain.DoAsync(plain.Applicant, new DownloadDecision(other))).Content);
        Assert.DoesNotContain("Otto Officer", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Papers:Names", "nobody")]
    [InlineData("Registry:PublicAddress", "registry.example")]
    [InlineData("Registry:PublicAddress", "ftp://registry.example")]
    public void a_setting_that_is_none_of_those_there_are_is_refused(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [setting] = value }).Build();
        Assert.Contains(value, Assert.Throws<ArgumentException>(() => PaperSettings.From(configuration)).Message, StringComparison.Ordinal);
    }

    // The paper, what is attached to it and what is kept say the same, and the paper can be composed again from it.
    private static async Task HoldsAsync(CaseOffice office, string reference)
    {
        var kept = await office.LookAsync(office.Officer, context => context.Papers.AsNoTracking().SingleAsync(paper => paper.Reference == reference));
        var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(kept.Pdf));
        var attached = Assert.Single(verified.Verification.Attachments, file => file.Name == "letter.json");
        Assert.Equal(kept.LetterJson, Encoding.UTF8.GetString(attached.Content.Span));
        Assert.Equal("", Schemas.Offences("letter", [kept.LetterJson]));
        var document = PaperJson.Read<LetterDocument>(kept.LetterJson);
        Assert.Equal(document.Printed, PrintedText.Of(PaperOfLetter.Compose(document)));
        Assert.Equal(kept.LetterJson, PaperJson.Write(document));
        Assert.Equal(kept.PdfDigest, Sha256Digest.OfBytes(kept.Pdf));
        using var json = JsonDocument.Parse(kept.LetterJson);
        Assert.Equal(reference, json.RootElement.GetProperty("reference").GetString());
    }

    private static string Case(string decision) => decision[..decision.LastIndexOf('-')];
}
