using System.Diagnostics;
using System.Text.Json.Nodes;
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

    private static string Broken(string schema, string document, Action<JsonObject> breaking)
    {
        var json = JsonNode.Parse(document)!.AsObject();
        breaking(json);
        return Offences(schema, [json.ToJsonString()]);
    }

    /// <summary>Empty when every document holds.</summary>
    private static string Offences(string schema, IReadOnlyList<string> documents)
    {
        var root = Checkout.Root;
        Assert.True(
            Directory.Exists(Path.Combine(root, "infra/checks/node_modules")),
            "ajv is not restored: run `npm ci --prefix infra/checks`, or infra/test, which does it.");
        var start = new ProcessStartInfo("node", ["infra/checks/validate.mjs", $"docs/api/{schema}.schema.json"])
        {
            UseShellExecute = false,
            WorkingDirectory = root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        foreach (var document in documents) node.StandardInput.WriteLine(document);
        node.StandardInput.Close();
        var said = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.EndsWith(" offences\n", said, StringComparison.Ordinal);
        Assert.Contains($"{documents.Count} documents, ", said, StringComparison.Ordinal);
        return node.ExitCode == 0 ? "" : said;
    }
}
