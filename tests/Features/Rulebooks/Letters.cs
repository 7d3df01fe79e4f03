using System.Net;
using System.Text;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Api;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Decisions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Rulebooks;

/// <summary>A letter that binds its addressee: who reads what is addressed, and who does not, whatever they try.</summary>
public sealed class Letters(ApiSite site, Databases databases) : IClassFixture<ApiSite>, IClassFixture<Databases>
{
    private const string Rule = "us/ear/744.23/is-informed-2025";
    private const string Addressed = "addressed to you";
    private const string NotPublic = "is addressed to those it was sent to and is not public";
    private const string Asked = """
        {"question": {"item": {"kind": "chip", "chip": "H20"}, "exporter": {"name": "NVIDIA", "country": "US"}, "exportedFrom": "US",
         "destination": "CN", "activity": "export", "day": "2026-11-20"}}
        """;

    [Fact]
    public async Task nobody_but_the_addressee_reads_over_the_wire_what_is_addressed_to_it()
    {
        var addressee = await MachineAsync(Role.ComplianceOfficer, "NVIDIA", Permission.Evaluate, Permission.Check);
        using var made = await addressee.PostAsync("/api/v1/evaluations", ApiSite.Json(Asked));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Contains(Addressed, await made.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var mine = await addressee.GetStringAsync(made.Headers.Location);
        Assert.Contains(Addressed, mine, StringComparison.Ordinal);
        Assert.DoesNotContain(Addressed, (await ApiSite.ReadAsync(made)).GetProperty("evaluation").GetRawText(), StringComparison.Ordinal);

        // By their office a regulator of another authority reads the evaluation itself; not what is addressed.
        var regulator = await MachineAsync(Role.Regulator, null, Permission.Check);
        await PublicOnlyAsync(await regulator.GetAsync(made.Headers.Location));
        foreach (var reader in new[] { addressee, regulator })
        {
            var replay = await reader.GetStringAsync($"{made.Headers.Location}/replay");
            Assert.DoesNotContain(Addressed, replay, StringComparison.Ordinal);
        }

        var stranger = await MachineAsync(Role.ComplianceOfficer, null, Permission.Evaluate, Permission.Check);
        using var theirs = await stranger.PostAsync("/api/v1/evaluations", ApiSite.Json(Asked));
        await PublicOnlyAsync(theirs);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(made.Headers.Location)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Anybody().GetAsync(made.Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task the_page_and_the_resource_of_the_rule_say_to_everybody_that_its_text_is_not_public()
    {
        await PublicOnlyAsync(await site.Anybody().GetAsync($"/rulebook/rules/{Rule}"));
        var resource = await site.Anybody().GetStringAsync($"/api/v1/rules/{Rule}");
        Assert.DoesNotContain(Addressed, resource, StringComparison.Ordinal);

        var act = new ShowLetters([Rule, "us/ear/744.21", "nothing/of-that-name"], new(2026, 11, 20));
        var amd = await site.SomebodyAsync(Role.Applicant, "amd");
        Assert.Contains(Addressed, Assert.Single((await site.DoAsync(amd, act)).Letters).ToAddressee, StringComparison.Ordinal);
        foreach (var other in new[] { Caller.Anonymous, await site.SomebodyAsync(Role.LicensingOfficer, "AMD Licensing") })
            Assert.Null(Assert.Single((await site.DoAsync(other, act)).Letters).ToAddressee);
    }

    [Fact]
    public async Task no_decision_carries_what_is_addressed_not_even_the_addressees_own()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var question = new Question
        {
            Item = new(ItemKind.Chip, Chip: "H20"),
            Exporter = new("NVIDIA", "US"),
            ExportedFrom = "US",
            Destination = "CN",
            Day = new(2026, 11, 20),
        };
        var letter = RulebookEdition.Current.EvaluateRule(Rule, question, new());
        Assert.Equal(Outcome.Met, letter.Outcome);
        var reference = await office.AppliedAsync();
        var draft = await office.DoAsync(office.Officer, await office.DraftAsync(reference, CaseOf));
        await office.DoAsync(office.Officer, new SendToCountersign(reference));
        var issued = await office.DoAsync(office.Countersigner, new IssueDecision(reference, draft.Digest));

        var paper = await office.DoAsync(office.Applicant, new DownloadDecision(issued.Decision));
        var shown = await office.DoAsync(office.Applicant, new ShowDecision(issued.Decision));
        var verified = await office.DoAsync(Caller.Anonymous, new VerifyDecision(paper.Content));
        Assert.Contains(Rule, shown.EvaluationJson, StringComparison.Ordinal);
        string[] texts =
        [
            PdfText.Of(paper.Content), shown.EvaluationJson, shown.DecisionJson,
            .. verified.Verification.Attachments.Select(file => Encoding.UTF8.GetString(file.Content.Span)),
        ];
        Assert.All(texts, text => Assert.DoesNotContain(Addressed, text, StringComparison.Ordinal));

        Evaluation CaseOf(Evaluation evaluation) =>
            CaseOffice.WithRequirement(evaluation with { Findings = [.. evaluation.Findings.Where(other => other.RuleId != Rule), letter] });
    }

    private static async Task PublicOnlyAsync(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, response.StatusCode.ToString());
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains(NotPublic, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Addressed, text, StringComparison.Ordinal);
        response.Dispose();
    }

    private async Task<HttpClient> MachineAsync(Role role, string? organisation, params Permission[] scopes)
    {
        var owner = await site.SomebodyAsync(role, organisation);
        return site.With((await site.DoAsync(owner, new CreateApiKey("build server", scopes))).Secret);
    }
}
