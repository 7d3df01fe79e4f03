using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Keys;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Decisions.Renewing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Tests.Documents.Trust;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>Decisions with time-stamps and evidence inside, from the authorities that openssl runs: issued whole or not at all, and renewed.</summary>
public sealed class SealedPapers(Databases databases) : IClassFixture<Databases>
{
    private const string Sqlite = "sqlite";

    [Fact]
    public async Task a_decision_is_issued_for_the_long_term_and_is_valid_to_a_stranger()
    {
        await using var office = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With());
        var (reference, digest) = await office.DraftedAsync();
        var issued = await office.DoAsync(office.Countersigner, new IssueDecision(reference, digest));
        var paper = await office.DoAsync(office.Applicant, new DownloadDecision(issued.Decision));
        Assert.Equal(SealLevel.Archival, SealReading.Of(paper.Content).Level);
        var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper.Content));
        Assert.True(verified.Verdict == PaperVerdict.Valid, verified.Summary);
        Assert.Equal(issued.Decision, verified.Known!.Reference);
    }

    [Theory]
    [InlineData("broken", "answered 500")]
    [InlineData("tsa-stranger", "does not lie under a trusted root")]
    public async Task without_a_good_time_stamp_nothing_is_issued_and_the_case_waits(string authority, string reason)
    {
        await using var office = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With(authority));
        var (reference, digest) = await office.DraftedAsync();
        var refusal = await office.RefusedAsync<Refusal.NotValid, IssueDecision.Answer>(office.Countersigner, new IssueDecision(reference, digest));
        Assert.Contains(reason, refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await office.DecisionsOfAsync(reference));
        Assert.Equal(CaseStage.AwaitingCountersignature, (await office.DoAsync(office.Officer, new ShowCase(reference))).Stage);
    }

    [Fact]
    public async Task whoever_writes_meanwhile_does_not_wait_for_the_time_stamp()
    {
        var door = TrustOffice.Running.Door;
        await using var office = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With("door/tsa"));
        var (reference, digest) = await office.DraftedAsync();
        var asked = door.StopAt("tsa");
        var issuing = Task.Run(() => office.DoAsync(office.Countersigner, new IssueDecision(reference, digest)));
        await asked;
        var other = await office.AppliedAsync();
        Assert.False(issuing.IsCompleted);
        door.Open();
        var issued = await issuing;
        Assert.Equal(CaseStage.Submitted, (await office.DoAsync(office.Officer, new ShowCase(other))).Stage);
        Assert.Equal(issued.PdfDigest, (await office.DoAsync(office.Applicant, new DownloadDecision(issued.Decision))).Digest);
    }

    [Fact]
    public async Task a_draft_that_is_taken_back_while_the_time_stamp_is_waited_for_is_not_issued()
    {
        var door = TrustOffice.Running.Door;
        await using var office = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With("door/tsa"));
        var (reference, digest) = await office.DraftedAsync();
        var asked = door.StopAt("tsa");
        var issuing = Task.Run(() => office.SendAsync(office.Countersigner, new IssueDecision(reference, digest)));
        await asked;
        await office.DoAsync(office.Applicant, new Withdraw(reference));
        door.Open();
        Assert.False((await issuing).IsDone);
        Assert.Equal(0, await office.DecisionsOfAsync(reference));
    }

    [Fact]
    public async Task two_decisions_at_once_are_each_sealed_with_a_place_of_their_own()
    {
        await using var office = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With());
        var drafts = new[] { await office.DraftedAsync(), await office.DraftedAsync() };
        var issued = await Task.WhenAll(drafts.Select(draft =>
            Task.Run(() => office.DoAsync(office.Countersigner, new IssueDecision(draft.Case, draft.Digest)))));
        var places = await office.LookAsync(office.Officer, context => context.StatusPlaces
            .Where(place => place.Reference == issued[0].Decision || place.Reference == issued[1].Decision)
            .Select(place => place.Index).ToListAsync());
        Assert.Equal(2, places.Distinct().Count());
    }

    [Fact]
    public async Task the_power_goes_at_every_step_after_the_time_stamp_and_nothing_half_stays()
    {
        var power = new PowerLine();
        await using var office = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With(), power.Commands, power.Transactions);
        var (reference, digest) = await office.DraftedAsync();
        var act = new IssueDecision(reference, digest);
        for (var step = 1; ; step++)
        {
            power.CutAt(step);
            var cut = await Record.ExceptionAsync(() => office.DoAsync(office.Countersigner, act));
            power.CutAt(-1);
            if (cut is null) break;
            Assert.Equal(0, await office.DecisionsOfAsync(reference));
        }

        Assert.Equal(1, await office.DecisionsOfAsync(reference));
    }

    [Fact]
    public async Task a_paper_whose_time_stamp_ends_soon_is_renewed_once_and_found_by_old_bytes_and_new()
    {
        await using var office = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With("tsa-short"));
        var (reference, digest) = await office.DraftedAsync();
        var issued = await office.DoAsync(office.Countersigner, new IssueDecision(reference, digest));
        var before = await office.DoAsync(office.Applicant, new DownloadDecision(issued.Decision));
        await using var later = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With());
        await RoundsAsync(later);
        var after = await office.DoAsync(office.Applicant, new DownloadDecision(issued.Decision));
        Assert.NotEqual(before.Digest, after.Digest);
        Assert.True(after.Content.Span.StartsWith(before.Content.Span));
        Assert.True(SealReading.Of(after.Content).StampEnds > TimeProvider.System.GetUtcNow().AddDays(300));
        foreach (var paper in (ReadOnlyMemory<byte>[])[before.Content, after.Content])
        {
            var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper));
            Assert.True(verified.Verdict == PaperVerdict.Valid, verified.Summary);
            Assert.Equal(issued.Decision, verified.Known?.Reference);
        }

        Assert.Equal(0, await RoundsAsync(later));
        Assert.Equal(1, await office.LookAsync(office.Officer, context =>
            context.PaperSeals.CountAsync(seal => seal.Reference == issued.Decision && seal.Number > 0)));
    }

    [Fact]
    public async Task a_letter_is_handed_out_as_renewed_and_as_it_was_and_both_are_known()
    {
        await using var office = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With("tsa-short"));
        var reference = await office.AppliedAsync();
        var due = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);
        await office.DoAsync(office.Officer, new AskApplicant(reference, [new("Who hosts the weights?")], due));
        var letter = (await office.DoAsync(office.Applicant, new ShowPapers(reference))).Papers.Single();
        await using var later = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With());
        await RoundsAsync(later);
        var (old, renewed) = (
            await office.DoAsync(office.Applicant, new DownloadPaper(letter.Reference, Renewal: 0)),
            await office.DoAsync(office.Applicant, new DownloadPaper(letter.Reference)));
        Assert.Equal(letter.Digest, old.Digest);
        Assert.True(renewed.Content.Span.StartsWith(old.Content.Span) && renewed.Content.Length > old.Content.Length);
        var shown = (await office.DoAsync(office.Applicant, new ShowPapers(reference))).Papers.Single();
        Assert.Equal([renewed.Digest], shown.Renewals.Select(renewal => renewal.Digest));
        foreach (var copy in (ReadOnlyMemory<byte>[])[old.Content, renewed.Content])
        {
            var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(copy));
            Assert.True(verified.Verdict == PaperVerdict.Valid, verified.Summary);
            Assert.Contains(letter.Reference, verified.Sentence, StringComparison.Ordinal);
        }

        await office.RefusedAsync<Refusal.NotFound, DownloadDecision.Answer>(office.Applicant, new DownloadPaper(letter.Reference, Renewal: 2));
    }

    [Fact]
    public async Task a_renewal_that_cannot_be_had_leaves_the_paper_as_it_was()
    {
        await using var office = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With("tsa-short"));
        var (reference, digest) = await office.DraftedAsync();
        var issued = await office.DoAsync(office.Countersigner, new IssueDecision(reference, digest));
        await using var later = await CaseOffice.OpenAsync(databases, Sqlite, SealedOffice.With("broken"));
        await RoundsAsync(later);
        Assert.Equal(issued.PdfDigest, (await office.DoAsync(office.Applicant, new DownloadDecision(issued.Decision))).Digest);
        var administrator = await office.App.SomebodyAsync("Ann Administrator", Role.Administrator);
        var renewals = await later.DoAsync(administrator, new ListRenewals());
        Assert.True(renewals.Rows.Single(row => row.Reference == issued.Decision).Due);
    }

    [Theory]
    [InlineData("Signing:Password", "secret", "Signing:Password means nothing here")]
    [InlineData("Signing:Pkcs11:Pin", "1234", "Signing:Pkcs11:Pin means nothing here")]
    [InlineData("Signing:Key", "-----BEGIN PRIVATE KEY-----", "Signing:Key means nothing here")]
    [InlineData("Signing:Pkcs12Path", "-----BEGIN PRIVATE KEY-----", "Signing:Pkcs12Path holds a secret itself")]
    [InlineData("Signing:Keys:0:Password", "secret", "Signing:Keys:0:Password means nothing here")]
    [InlineData("Signing:Pkcs11:Uri", "pkcs11:object=a?pin-value=1234", "Signing:Pkcs11:Uri holds a secret itself")]
    [InlineData("Signing:Level", "B-C", "Write B-B, B-T, B-LT or B-LTA")]
    [InlineData("Signing:TimestampUrl", "tsa.example", "Write the whole address")]
    [InlineData("Signing:RenewWithinDays", "-1", "Write a whole number")]
    public void a_secret_or_nonsense_in_the_configuration_stops_the_start(string key, string value, string sentence)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build();
        var stopped = Assert.Throws<SigningRefusedException>(() => new ServiceCollection().AddRegistry(configuration));
        Assert.Contains(sentence, stopped.Message, StringComparison.Ordinal);
    }

    internal static async Task<int> RoundsAsync(CaseOffice office)
    {
        await using var scope = office.Scopes.CreateAsyncScope();
        var round = scope.ServiceProvider.GetRequiredService<SealRound>();
        var failed = new Dictionary<Sha256Digest, DateTimeOffset>();
        var all = 0;
        for (int done; (done = await round.RunAsync("this process", failed, default)) > 0;) all += done;
        await office.LookAsync(office.Officer, context => context.JobLeases.Where(lease => lease.Name == "seals").ExecuteDeleteAsync());
        return all;
    }
}
