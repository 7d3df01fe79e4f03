using System.Text.Json.Nodes;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Tests.Features.Cases;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

/// <summary>What we write, judged by somebody else's reader of the schemas in docs/api: whoever builds on them must not be deceived.</summary>
public sealed class PublishedSchemas(Databases databases) : IClassFixture<Databases>
{
    private static readonly IReadOnlyList<string> Evaluations =
    [
        .. from rule in RulebookEdition.Current.Rules
           from example in rule.Examples
           select EvaluationJson.Write(RulebookEdition.Current.Evaluate(example.Question, example.Facts)),
    ];

    [Fact]
    public void hold_for_the_question_of_every_example_of_the_law_and_for_no_broken_one()
    {
        string[] questions =
        [
            .. RulebookEdition.Current.Rules.SelectMany(rule => rule.Examples)
                .Select(example => EvaluationJson.Write(example.Question, example.Facts)),
        ];
        Assert.Equal("", Offences("question", questions));
        var question = questions[0];
        Assert.Contains("/question/day must match format", Broken("question", question, d => d["question"]!["day"] = "today"), StringComparison.Ordinal);
        Assert.Contains("'item'", Broken("question", question, d => d["question"]!.AsObject().Remove("item")), StringComparison.Ordinal);
        Assert.Contains("nobodyKnows", Broken("question", question, d => d["nobodyKnows"] = 1), StringComparison.Ordinal);
    }

    [Fact]
    public void hold_for_the_evaluation_of_every_example_of_the_law_and_for_no_broken_one()
    {
        Assert.Equal("", Offences("evaluation", Evaluations));
        Assert.Contains(
            "/findings/0/outcome", Broken("evaluation", Evaluations[0], d => d["findings"]![0]!["outcome"] = "perhaps"), StringComparison.Ordinal);
        Assert.Contains("'answer'", Broken("evaluation", Evaluations[0], d => d.Remove("answer")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task hold_for_an_issued_decision_and_for_no_broken_one()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var (reference, digest) = await office.DraftedAsync();
        var issued = await office.DoAsync(office.Countersigner, new IssueDecision(reference, digest));
        var shown = await office.DoAsync(office.Applicant, new ShowDecision(issued.Decision));
        Assert.Equal("", Offences("decision", [shown.DecisionJson]));
        Assert.Equal("", Offences("evaluation", [shown.EvaluationJson]));
        Assert.Contains("/outcome", Broken("decision", shown.DecisionJson, d => d["outcome"] = "approved"), StringComparison.Ordinal);
        Assert.Contains("'countersignedBy'", Broken("decision", shown.DecisionJson, d => d.Remove("countersignedBy")), StringComparison.Ordinal);
        Assert.Contains("/reference", Broken("decision", shown.DecisionJson, d => d["reference"] = "none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task hold_for_every_form_of_a_decision_that_is_still_written()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        List<string> written = [];
        foreach (var language in (string[])["en", "de", "fr"])
        {
            var plain = await office.LicensedAsync(draft => draft with { Language = language });
            var whole = await office.LicensedAsync(draft => draft with
            {
                Language = language,
                Limit = new(12.5m, "seats", 1),
                Duties = [new("Report use.", ConditionDuty.Report) { DueOn = new(2027, 1, 31), EveryMonths = 6, Evidence = "a table", RemindDays = 14 }],
            });
            foreach (var decision in (string[])[plain, whole])
                written.Add((await office.DoAsync(office.Applicant, new ShowDecision(decision))).DecisionJson);
        }

        Assert.Equal("", Offences("decision", written));
        Assert.All(written, json => Assert.Contains("\"format\":\"modelregistry/decision/3\"", json, StringComparison.Ordinal));
        Assert.Contains("'printed'", Broken("decision", written[0], d => d.Remove("printed")), StringComparison.Ordinal);
        Assert.Contains("/language", Broken("decision", written[0], d => d["language"] = "tlh"), StringComparison.Ordinal);
        Assert.Contains("/format", Broken("decision", written[0], d => d["format"] = "modelregistry/decision/2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decision-1.json")]
    [InlineData("decision-2.json")]
    public void hold_for_a_decision_of_each_form_that_is_only_read_any_more(string file)
    {
        var kept = File.ReadAllText(Path.Combine(Checkout.Root, "tests/Features/Decisions/Forms", file)).Trim();
        Assert.Equal("", Offences("decision.1-2", [kept]));
        Assert.Contains("/outcome", Broken("decision.1-2", kept, d => d["outcome"] = "approved"), StringComparison.Ordinal);
        Assert.NotEqual("", Offences("decision", [kept]));
    }

    private static string Broken(string schema, string document, Action<JsonObject> breaking)
    {
        var json = JsonNode.Parse(document)!.AsObject();
        breaking(json);
        return Offences(schema, [json.ToJsonString()]);
    }

    private static string Offences(string schema, IReadOnlyList<string> documents) => Schemas.Offences(schema, documents);
}
