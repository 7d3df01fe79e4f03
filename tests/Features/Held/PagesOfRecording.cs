using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Datasets;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Tests.Features.Api;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Held;

/// <summary>What the forms of recording say when something is wrong: a sentence, beside the field it is about.</summary>
public sealed class PagesOfRecording(ApiSite site) : IClassFixture<ApiSite>
{
    private static readonly Dictionary<string, string> Evidence = new()
    {
        ["Form.Evidence.Strength"] = "Indicative",
        ["Form.Evidence.AssertedBy"] = "a researcher",
        ["Form.Evidence.Source"] = "a paper",
    };

    [Theory]
    [InlineData("PermutationTest")]
    [InlineData("BlackBoxAgreement")]
    [InlineData("WatermarkRadioactivity")]
    public async Task a_figure_of_a_test_is_refused_without_its_test_and_the_fields_it_lacks_are_open(string kind)
    {
        var (officer, release) = await StartAsync();
        var page = await SendAsync(officer, $"/releases/{release}/parent", new(Evidence)
        {
            ["Form.ParentName"] = "closed/Teacher",
            ["Form.Relation"] = "Distillation",
            ["Form.Claim"] = "A test says so.",
            ["Form.Evidence.Kind"] = kind,
        });
        var field = page.QuerySelector("input[name='Form.Evidence.Test.NullHypothesis']")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.NotNull(field.Closest("details")!.GetAttribute("open"));
        foreach (var name in (string[])["Statistic", "PValue", "SampleSize", "Alpha", "Candidates"])
        {
            Assert.Equal("true", page.QuerySelector($"input[name='Form.Evidence.Test.{name}']")!.GetAttribute("aria-invalid"));
        }
    }

    [Fact]
    public async Task a_recorded_value_that_may_not_be_replaced_is_said_beside_its_field()
    {
        var (_, release) = await StartAsync();
        var name = $"held/{Guid.NewGuid():N}";
        var somebody = await site.SomebodyAsync(Role.ComplianceOfficer);
        await site.DoAsync(somebody, new StateDataset
        {
            Name = name,
            Classification = DataClassification.Crawled,
            SourceCountry = Domain.Country.Of("US"),
            Evidence = RegistryApp.Reported(EvidenceQuestion.Identity),
        });
        var other = await site.SessionAsync(await site.SomebodyAsync(Role.ComplianceOfficer));
        foreach (var (field, value) in ((string, string)[])[("Classification", "Licensed"), ("SourceCountry", "CN")])
        {
            var page = await SendAsync(other, $"/releases/{release}/dataset", new(Evidence)
            {
                ["Form.Name"] = name,
                ["Form.Classification"] = "Unknown",
                ["Form.Evidence.Kind"] = "ThirdPartyFinding",
                [$"Form.{field}"] = value,
            });
            Assert.Equal("true", page.QuerySelector($"[name='Form.{field}']")!.GetAttribute("aria-invalid"));
            Assert.Contains("every organisation's answers rest on it", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    private async Task<(HttpClient Officer, Domain.ReleaseId Release)> StartAsync()
    {
        var officer = await site.SomebodyAsync(Role.LicensingOfficer);
        var made = await site.DoAsync(officer, new RegisterModel(
            $"pages/{Guid.NewGuid():N}", "v1", null, null, RegistryApp.Reported(EvidenceQuestion.Identity)));
        return (await site.SessionAsync(officer), made.ReleaseId);
    }

    private static async Task<IDocument> SendAsync(HttpClient visitor, string path, Dictionary<string, string> fields)
    {
        var parser = new HtmlParser();
        var page = parser.ParseDocument(await visitor.GetStringAsync(path));
        foreach (var hidden in page.QuerySelectorAll("form.registry-form input[type=hidden]"))
        {
            fields.TryAdd(hidden.GetAttribute("name")!, hidden.GetAttribute("value") ?? "");
        }

        using var form = new FormUrlEncodedContent(fields);
        using var answer = await visitor.PostAsync(path, form);
        Assert.NotEqual(HttpStatusCode.Found, answer.StatusCode);
        return parser.ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
