using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Notices;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Notices;
using ModelRegistry.Tests.Features.Accounts;
using ModelRegistry.Tests.Features.Api;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Notices;

/// <summary>Who is told of what, in the registry and by messages, and what a message does not say.</summary>
public sealed class Telling : IDisposable
{
    private const string Office = "Office of Licensing";
    private readonly ApiSite site = new(
        services => services.Remove(services.Single(service => service.ImplementationType == typeof(MailWorker))));

    private readonly string folder = Directory.CreateTempSubdirectory("modelreg-mail-").FullName;

    public void Dispose()
    {
        site.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task the_applicant_is_told_of_a_question_and_the_officer_of_the_answer_and_nobody_else()
    {
        var (applicant, officer, reference) = await AskedAsync();
        var told = Assert.Single((await site.DoAsync(applicant, new ListNotices())).Rows);
        Assert.Equal(("The authority asks you a question", reference, false), (told.Title, told.Reference, told.Read));
        Assert.Equal(1, (await site.DoAsync(applicant, new CountNotices())).Unread);
        Assert.Empty((await site.DoAsync(officer, new ListNotices())).Rows);
        await site.RefusedAsync<Refusal.NotFound, ReadNotices.Answer>(officer, new ReadNotices(told.Id));

        Assert.Equal($"/cases/{reference}/questions", (await site.DoAsync(applicant, new ReadNotices(told.Id))).Path);
        Assert.Equal(0, (await site.DoAsync(applicant, new CountNotices())).Unread);
        await site.DoAsync(applicant, new AnswerCaseQuestion(reference, 1, "Two hundred."));
        Assert.Equal("The applicant has answered a question", Assert.Single((await site.DoAsync(officer, new ListNotices())).Rows).Title);
    }

    [Fact]
    public async Task what_is_refused_tells_nobody_and_what_the_authority_keeps_to_itself_tells_the_applicant_nothing()
    {
        var (applicant, officer, reference) = await AskedAsync();
        await site.RefusedAsync<Refusal.NotValid, Done>(officer, new CloseCaseQuestion(reference, 9, "There is none."));
        Assert.Single((await site.DoAsync(applicant, new ListNotices())).Rows);
        foreach (var act in Enum.GetValues<CaseAct>())
        {
            if (NoticeWords.Of(Line(act, CaseRole.LicensingOfficer, within: true)) is { } words) Assert.Equal(NoticeAudience.Drafter, words.Audience);
        }
    }

    [Fact]
    public async Task a_message_says_that_there_is_something_and_where_and_nothing_of_what()
    {
        await using var post = new PostOffice();
        var (applicant, _, reference) = await AskedAsync("anna@example.org");
        Assert.Equal(1, await RoundAsync(("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{post.Port}"), ("Mail:Smtp:Tls", "false")));
        var message = Assert.Single(post.Taken);
        Assert.Contains("anna@example.org", message, StringComparison.Ordinal);
        Assert.Contains($"/cases/{reference}/questions", Body(message), StringComparison.Ordinal);
        Assert.DoesNotContain("How many people", message + Body(message), StringComparison.Ordinal);
        var notice = Assert.Single((await site.DoAsync(applicant, new ListNotices())).Rows);
        Assert.Contains($"Message-ID: <{notice.Id}@", message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("sent", notice.Mail);
        Assert.Equal(0, await RoundAsync(("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{post.Port}"), ("Mail:Smtp:Tls", "false")));
        Assert.Single(post.Taken);
    }

    [Fact]
    public async Task a_server_that_is_closed_is_tried_again_later_and_at_last_no_more()
    {
        await using var post = new PostOffice { Closed = true };
        var (applicant, _, _) = await AskedAsync("anna@example.org");
        (string, string)[] server = [("Mail:Smtp:Host", "127.0.0.1"), ("Mail:Smtp:Port", $"{post.Port}"), ("Mail:Smtp:Tls", "false")];
        Assert.Equal(1, await RoundAsync(server));
        Assert.Equal(0, await RoundAsync(server));
        Assert.Contains("tried again", (await site.DoAsync(applicant, new ListNotices())).Rows[0].Mail, StringComparison.Ordinal);
        await site.LookAsync(context => context.Notices.ExecuteUpdateAsync(
            set => set.SetProperty(one => one.MailDueAt, (DateTimeOffset?)DateTimeOffset.UnixEpoch)));
        post.Closed = false;
        Assert.Equal(1, await RoundAsync(server));
        Assert.Single(post.Taken);

        var given = new Notice { Id = new(Guid.NewGuid()), PersonId = default, Reference = "US-1", Title = "t", Path = "/", At = default };
        for (var attempt = 0; attempt < Notice.MostAttempts; attempt++) given.Failed("closed", DateTimeOffset.UnixEpoch);
        Assert.Null(given.MailDueAt);
    }

    [Fact]
    public async Task without_a_server_messages_are_files_and_one_that_is_sent_twice_is_one_file()
    {
        await AskedAsync("anna@example.org");
        Assert.Equal(1, await RoundAsync(("Mail:Folder", folder)));

        // The process died after the message was handed over and before that was kept.
        await site.LookAsync(context => context.Notices.ExecuteUpdateAsync(
            set => set.SetProperty(one => one.MailDueAt, (DateTimeOffset?)DateTimeOffset.UnixEpoch)));
        Assert.Equal(1, await RoundAsync(("Mail:Folder", folder)));
        var file = Assert.Single(Directory.GetFileSystemEntries(folder));
        Assert.Contains("anna@example.org", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task nothing_goes_to_an_address_before_the_code_that_is_sent_there_is_written_back()
    {
        var (applicant, officer, reference) = await AskedAsync();
        await site.DoAsync(applicant, new SetNoticeAddress("anna@example.org"));
        await site.DoAsync(officer, new CloseCaseQuestion(reference, 1, "It is known."));
        Assert.Equal(1, await RoundAsync(("Mail:Folder", folder)));
        var message = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder)));
        Assert.Contains("Code to confirm this address", message, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, message + Body(message.ReplaceLineEndings("\n")), StringComparison.Ordinal);
        var code = Body(message.ReplaceLineEndings("\n"))[..8];

        var wrong = await site.DoAsync(applicant, new ConfirmNoticeAddress(code == "00000000" ? "00000001" : "00000000"));
        Assert.Equal((false, 4), (wrong.Confirmed, wrong.TriesLeft));
        await site.RefusedAsync<Refusal.NotValid, ConfirmNoticeAddress.Answer>(officer, new ConfirmNoticeAddress(code));
        Assert.True((await site.DoAsync(applicant, new ConfirmNoticeAddress(code))).Confirmed);
        Assert.True((await site.DoAsync(applicant, new ListNotices())).AddressConfirmed);
        Assert.Equal(0, await RoundAsync(("Mail:Folder", folder)));
        await site.DoAsync(officer, new AskApplicant(reference, [new("And where?")], new(2099, 12, 31)));
        Assert.Equal(1, await RoundAsync(("Mail:Folder", folder)));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public async Task a_code_is_guessed_five_times_and_asked_for_five_times_a_day_and_no_more()
    {
        var applicant = await site.SomebodyAsync(Role.Applicant);
        await site.DoAsync(applicant, new SetNoticeAddress("anna@example.org"));
        await RoundAsync(("Mail:Folder", folder));
        var code = Body((await File.ReadAllTextAsync(Directory.GetFiles(folder)[0])).ReplaceLineEndings("\n"))[..8];
        for (var tried = 0; tried < 5; tried++)
            Assert.False((await site.DoAsync(applicant, new ConfirmNoticeAddress(code == "00000000" ? "00000001" : "00000000"))).Confirmed);
        await site.RefusedAsync<Refusal.NotValid, ConfirmNoticeAddress.Answer>(applicant, new ConfirmNoticeAddress(code));
        for (var asked = 1; asked < 5; asked++) await site.DoAsync(applicant, new SetNoticeAddress($"anna{asked}@example.org"));
        await site.RefusedAsync<Refusal.NotValid, Done>(applicant, new SetNoticeAddress("anna6@example.org"));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("Anna <anna@example.org>")]
    [InlineData("anna@example.org, eve@example.org")]
    [InlineData("anna@example.org\r\nBcc: eve@example.org")]
    public async Task what_is_no_single_address_is_refused(string address)
    {
        var applicant = await site.SomebodyAsync(Role.Applicant);
        var refused = await site.RefusedAsync<Refusal.NotValid, Done>(applicant, new SetNoticeAddress(address));
        Assert.Contains("such as name@example.org", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_page_shows_the_number_and_opens_what_it_tells_of_without_a_script()
    {
        var (applicant, _, reference) = await AskedAsync();
        using var person = new SitePerson(site.Anybody(), await site.UserNameAsync(applicant), applicant);
        await person.SignInAsync();
        Assert.Contains("Notices (1 unread)", (await person.PageAsync("/cases")).Body!.TextContent, StringComparison.Ordinal);
        var id = (await person.PageAsync("/notices")).QuerySelector("button[name=Opened]")!.GetAttribute("value")!;
        using var opened = await person.SendAsync("/notices", "open", ("Opened", id));
        Assert.Equal((HttpStatusCode.Found, $"/cases/{reference}/questions"), (opened.StatusCode, new Uri(site.Anybody().BaseAddress!, opened.Headers.Location!).AbsolutePath));
        Assert.DoesNotContain("unread)", (await person.PageAsync("/notices")).Body!.TextContent, StringComparison.Ordinal);
        using var wrong = await person.SendAsync("/notices", "address", ("Form.Address", "nobody"));
        Assert.Contains("This is no e-mail address.", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task drafts_of_who_leaves_are_listed_without_their_content_and_handed_to_a_colleague()
    {
        var applicant = await site.SomebodyAsync(Role.Applicant);
        var administrator = await site.SomebodyAsync(Role.Administrator);
        var id = (await site.DoAsync(applicant, new StartApplicationDraft(ModelRegistry.Domain.Casework.Applications.ApplicationKind.SingleLicence, await ReleaseAsync()))).Id;
        var stranger = await site.SomebodyAsync(Role.Applicant);
        Assert.Empty((await site.DoAsync(administrator, new ListHeldDrafts(applicant.Person))).Colleagues);
        await site.RefusedAsync<Refusal.NotValid, HandOverDrafts.Answer>(administrator, new HandOverDrafts(applicant.Person, stranger.Person));

        var colleague = await ColleagueAsync(administrator, applicant);
        Assert.Equal(colleague.Person, Assert.Single((await site.DoAsync(administrator, new ListHeldDrafts(applicant.Person))).Colleagues).PersonId);
        await site.RefusedAsync<Refusal.NotAllowed, HandOverDrafts.Answer>(colleague, new HandOverDrafts(applicant.Person, colleague.Person));
        await site.DoAsync(administrator, new DisableAccount(applicant.Person, Disabled: true));
        Assert.True((await site.DoAsync(colleague, new ListApplicationDrafts())).Drafts.Single().HolderLeft);
        Assert.Equal(1, (await site.DoAsync(administrator, new HandOverDrafts(applicant.Person, colleague.Person))).Drafts);
        Assert.True((await site.DoAsync(colleague, new ShowApplicationDraft(id))).IsMine);
        await site.RefusedAsync<Refusal.NotAllowed, ShowApplicationDraft.Answer>(administrator, new ShowApplicationDraft(id));
    }

    [Fact]
    public async Task closing_an_account_hands_drafts_and_cases_over_in_the_same_moment_or_closes_nothing()
    {
        var (applicant, officer, reference) = await AskedAsync();
        var administrator = await site.SomebodyAsync(Role.Administrator);
        var held = await site.DoAsync(administrator, new ListHeldDrafts(officer.Person));
        Assert.Equal((0, 1), (held.Drafts.Count, held.Cases));
        var stranger = await site.SomebodyAsync(Role.LicensingOfficer);
        await site.RefusedAsync<Refusal.NotValid, Done>(administrator, new DisableAccount(officer.Person, Disabled: true, stranger.Person));
        Assert.Null(await site.LookAsync(context => context.Users.Where(one => one.PersonId == officer.Person).Select(one => one.DisabledAt).SingleAsync()));

        var made = await site.DoAsync(administrator, new MakeAccount(
            $"o{Guid.NewGuid():N}", "Olga Officer", "a long password of ours", Office, null, IsAuthority: true, [Role.LicensingOfficer]));
        Assert.Contains((await site.DoAsync(administrator, new ListHeldDrafts(officer.Person))).Colleagues, one => one.PersonId == made.PersonId);
        await site.DoAsync(administrator, new DisableAccount(officer.Person, Disabled: true, made.PersonId));
        var colleague = Caller.Of(made.PersonId, made.OrganisationId, Role.LicensingOfficer);
        Assert.Contains(
            (await site.DoAsync(colleague, new ModelRegistry.Features.Cases.Queues.ListQueue(ModelRegistry.Features.Cases.Queues.CaseQueue.Mine))).Cases,
            line => line.Reference == reference);
        Assert.Equal("A case was handed over to you", (await site.DoAsync(colleague, new ListNotices())).Rows[0].Title);
        Assert.False((await site.DoAsync(administrator, new ListHeldDrafts(officer.Person))).Any);
        var history = await site.DoAsync(colleague, new ShowCaseHistory(reference));
        Assert.Null(history.Broken);
        Assert.Equal(("keeper of accounts", true), (history.Lines[^1].Capacity, history.Lines[^1].Internal));
        Assert.Contains(CaseAct.HandOver, history.Kinds);
        Assert.DoesNotContain(CaseAct.HandOver, (await site.DoAsync(applicant, new ShowCaseHistory(reference))).Kinds);
        await site.RefusedAsync<Refusal.NotAllowed, ShowCase.Answer>(administrator, new ShowCase(reference));
    }

    private async Task<Caller> ColleagueAsync(Caller administrator, Caller of)
    {
        var name = await site.LookAsync(context => context.Organisations.Where(one => one.Id == of.Organisation).Select(one => one.Name).SingleAsync());
        var made = await site.DoAsync(administrator, new MakeAccount(
            $"c{Guid.NewGuid():N}", "Carla Colleague", "a long password of ours", name, null, IsAuthority: false, [Role.Applicant]));
        return Caller.Of(made.PersonId, made.OrganisationId, Role.Applicant);
    }

    private async Task<ModelRegistry.Domain.ReleaseId> ReleaseAsync()
    {
        var recorder = await site.SomebodyAsync(Role.ComplianceOfficer);
        return (await site.DoAsync(recorder, new RegisterModel(
            $"told/{Guid.NewGuid():N}", "v1", null, null, RegistryApp.Reported(ModelRegistry.Domain.Evidence.EvidenceQuestion.Identity)))).ReleaseId;
    }

    private async Task<(Caller Applicant, Caller Officer, string Reference)> AskedAsync(string? address = null)
    {
        var applicant = await site.SomebodyAsync(Role.Applicant);
        if (address is not null) await ConfirmedAsync(applicant, address);
        var administrator = await site.SomebodyAsync(Role.Administrator);
        var made = await site.DoAsync(administrator, new MakeAccount(
            $"o{Guid.NewGuid():N}", "Otto Officer", "a long password of ours", Office, null, IsAuthority: true, [Role.LicensingOfficer]));
        var officer = Caller.Of(made.PersonId, made.OrganisationId, Role.LicensingOfficer);
        var reference = (await site.DoAsync(applicant, new Apply("key", await ReleaseAsync(), "DE", new(2026, 12, 1)))).Reference;
        await site.DoAsync(officer, new AskApplicant(reference, [new("How many people will use it?")], new(2099, 12, 31)));
        return (applicant, officer, reference);
    }

    // As though the code had been sent and written back.
    private async Task ConfirmedAsync(Caller caller, string address)
    {
        await site.DoAsync(caller, new SetNoticeAddress(address));
        await site.LookAsync(context => context.Users.Where(one => one.PersonId == caller.Person).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.EmailConfirmed, true).SetProperty(one => one.AddressCodeDueAt, (DateTimeOffset?)null)));
    }

    private Task<int> RoundAsync(params (string Key, string Value)[] settings) => site.LookAsync(context => new MailRound(
        context, new JobLeases(context, TimeProvider.System),
        new MailPost(MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build())),
        TimeProvider.System, NullLogger<MailRound>.Instance).RunAsync("test", CancellationToken.None));

    private static string Body(string message) => Encoding.UTF8.GetString(
        Convert.FromBase64String(message[message.IndexOf("\n\n", StringComparison.Ordinal)..].Replace("\n", "", StringComparison.Ordinal)));

    private static CaseEvent Line(CaseAct act, CaseRole role, bool within) => new()
    {
        CaseId = default,
        OrganisationId = default,
        Line = 1,
        At = default,
        Act = act,
        Stage = CaseStage.Drafting,
        PersonId = default,
        Role = role,
        Sentence = "",
        Internal = within,
        PreviousHash = CaseHistory.Beginning,
        Hash = CaseHistory.Beginning,
    };
}
