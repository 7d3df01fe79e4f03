using System.Text;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Denials;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>A denial is announced, heard and only then made.</summary>
public sealed class Denying(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_denial_is_not_issued_before_it_was_announced_and_the_applicant_heard(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var denial = await DenialAsync(office);
        var unheard = await SentAsync(office, denial);
        var refusal = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(
            office.Countersigner, new IssueDecision(denial.Reference, unheard));
        Assert.Contains("told of an intended denial first", refusal.Sentence, StringComparison.Ordinal);

        await office.DoAsync(office.Countersigner, new AnnounceDenial(denial.Reference, unheard));
        var early = await SentAsync(office, denial);
        refusal = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(
            office.Countersigner, new IssueDecision(denial.Reference, early));
        Assert.Contains($"may reply until {Today.AddDays(20):O}", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await office.DecisionsOfAsync(denial.Reference));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task what_the_applicant_replied_is_read_and_the_denial_names_its_grounds(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var denial = await DenialAsync(office);
        var letter = await office.AnnouncedAsync(denial);
        Assert.Equal((1, Today.AddDays(20)), (letter.Number, letter.ReplyBy));
        var told = await office.DoAsync(office.Applicant, new ShowIntents(denial.Reference));
        Assert.True(told.CanReply);
        Assert.Equal((denial.Reasons, 21), (told.Letters[0].Reasons, told.Letters[0].DaysLeft));
        Assert.Contains("15 CFR 744.21, not verified", Assert.Single(told.Letters[0].Grounds), StringComparison.Ordinal);

        Assert.Equal(letter.ReplyBy, (await office.DoAsync(office.Applicant, new ShowCase(denial.Reference))).ReplyBy);

        await office.DoAsync(office.Applicant, new ReplyToIntent(denial.Reference, "The end user is a hospital."));
        Assert.Null((await office.DoAsync(office.Applicant, new ShowCase(denial.Reference))).ReplyBy);
        var read = await office.DoAsync(office.Officer, new ShowIntents(denial.Reference));
        Assert.Equal("The end user is a hospital.", Assert.Single(read.Letters[0].Replies).Text);
        var decision = await office.IssuedAsync(denial);
        var paper = await office.DoAsync(office.Applicant, new DownloadDecision(decision));
        Assert.Contains("US-744-21", PdfText.Of(paper.Content), StringComparison.Ordinal);
        Assert.Contains("\"format\":\"modelregistry/decision/3\"", (await office.DoAsync(office.Applicant, new ShowDecision(decision))).DecisionJson, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_record_of_the_letter_is_kept_is_what_is_attached_and_stands_in_the_log(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var denial = await DenialAsync(office);
        await office.AnnouncedAsync(denial);
        var kept = await office.LookAsync(office.Officer, context => context.Intents.AsNoTracking()
            .SingleAsync(one => context.Cases.Any(@case => @case.Id == one.CaseId && @case.Reference == denial.Reference)));
        var read = await office.DoAsync(Caller.Anonymous, new VerifyDecision(kept.Pdf));
        var attached = Assert.Single(read.Verification.Attachments);
        Assert.Equal(kept.LetterJson, Encoding.UTF8.GetString(attached.Content.Span));
        Assert.Equal("", Schemas.Offences("letter", [kept.LetterJson!]));
        var document = PaperJson.Read<LetterDocument>(kept.LetterJson!);
        Assert.Equal(document.Printed, PrintedText.Of(PaperOfLetter.Compose(document)));
        Assert.Equal(LetterTemplates.Newest(LetterTemplates.IntentToDeny).Digest.Hex, document.Template.Digest);
        var leaf = await office.LookAsync(
            office.Officer, context => context.Set<LedgerLeaf>().AsNoTracking().SingleAsync(one => one.Reference == document.Reference));
        Assert.Equal(Sha256Digest.OfBytes(attached.Content.Span), leaf.RecordDigest);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task the_letter_is_signed_and_whoever_holds_it_is_told_that_it_decides_nothing(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var denial = await DenialAsync(office);
        var letter = await office.AnnouncedAsync(denial);
        var paper = await office.DoAsync(office.Applicant, new DownloadIntent(denial.Reference, 1));
        Assert.Equal(letter.PdfDigest, paper.Digest);
        var text = PdfText.Of(paper.Content);
        foreach (var words in (string[])["Intent to deny a licence", "Nothing is decided yet", "US-744-21", "20 days (15 CFR 750.6)", "DEMONSTRATION"])
            Assert.Contains(words, text, StringComparison.Ordinal);
        var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper.Content));
        Assert.Equal((Verdict.Valid, null), (verified.Verification.Verdict, verified.Known));
        Assert.Contains("decides nothing", verified.Sentence, StringComparison.Ordinal);
        await office.RefusedAsync<Refusal.NotFound, DownloadDecision.Answer>(office.Stranger, new DownloadIntent(denial.Reference, 1));
        await office.RefusedAsync<Refusal.NotFound, ShowIntents.Answer>(office.Stranger, new ShowIntents(denial.Reference));
        await office.RefusedAsync<Refusal.NotFound, Done>(office.Stranger, new ReplyToIntent(denial.Reference, "Let me."));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task who_drafted_cannot_send_the_letter_and_a_grant_is_no_letter(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var denial = await DenialAsync(office);
        var digest = await SentAsync(office, denial);
        var promoted = Caller.Of(office.Officer.Person, office.Officer.Organisation, Role.Countersigner);
        await office.RefusedAsync<Refusal.NeedsSecondPerson, AnnounceDenial.Answer>(promoted, new AnnounceDenial(denial.Reference, digest));
        await office.RefusedAsync<Refusal.NotAllowed, AnnounceDenial.Answer>(office.Applicant, new AnnounceDenial(denial.Reference, digest));
        var (grant, other) = await office.DraftedAsync();
        await office.RefusedAsync<Refusal.NotValid, AnnounceDenial.Answer>(office.Countersigner, new AnnounceDenial(grant, other));
        await office.RefusedAsync<Refusal.Conflict, AnnounceDenial.Answer>(office.Countersigner, new AnnounceDenial(denial.Reference, other));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_denial_needs_a_ground_of_the_law_and_no_other_than_was_announced(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var denial = await DenialAsync(office);
        foreach (var grounds in (string[][])[[], ["US-999"]])
        {
            var refusal = await office.RefusedAsync<Refusal.NotValid, Draft.Answer>(office.Officer, denial with { Grounds = grounds });
            Assert.Equal("Grounds", Assert.Single(refusal.Problems).Where);
        }

        await office.AnnouncedAsync(denial);
        await office.DoAsync(office.Applicant, new ReplyToIntent(denial.Reference, "No."));
        var other = await SentAsync(office, denial with { Grounds = ["US-744-21", "US-DIVERSION"] });
        var unannounced = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(
            office.Countersigner, new IssueDecision(denial.Reference, other));
        Assert.Contains("did not announce", unannounced.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void after_the_last_day_a_denial_may_follow_without_a_reply_and_not_before()
    {
        var @case = Officers.At(CaseStage.DenialIntended);
        var intent = @case.Intents[0];
        Assert.False(intent.IsHeard(intent.ReplyBy));
        Assert.True(intent.IsHeard(intent.ReplyBy.AddDays(1)));
        Assert.Null(@case.ReplyToIntent("We reply.", Officers.Applicant()));
        Assert.True(intent.IsHeard(intent.ReplyBy.AddDays(-10)));
    }

    internal static async Task<Draft> DenialAsync(CaseOffice office) => (await office.DraftAsync(await office.AppliedAsync())) with
    {
        Outcome = DeterminationOutcome.Denied,
        Reasons = "The end user is military.",
        Conditions = [],
        ValidFrom = Today,
        ValidUntil = null,
        Grounds = ["US-744-21"],
    };

    private static async Task<string> SentAsync(CaseOffice office, Draft draft)
    {
        var digest = (await office.DoAsync(office.Officer, draft)).Digest;
        await office.DoAsync(office.Officer, new SendToCountersign(draft.Reference));
        return digest;
    }
}
