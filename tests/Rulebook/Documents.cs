using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>Questions come in strictly and evaluations go out the same for ever.</summary>
public sealed class Documents
{
    private const string Friendly = """
        {
          "question": {
            "item": { "kind": "weights", "release": "invented/M" },
            "exportedFrom": "US", "destination": "SA", "day": "2026-11-20", "profile": "codified",
            "parties": [ { "role": "endUser", "party": { "name": "Invented Systems", "headquarters": "SA", "ultimateParentCountry": "SA" } } ]
          },
          "facts": {
            "belowPublishedFrontier": "no",
            "lineage": {
              "root": "M", "complete": "yes",
              "releases": [
                { "key": "M", "name": "M", "trainingComplete": "yes", "training": [ { "name": "all", "operations": "3e24" } ],
                  "publication": { "published": "no", "basis": "served only" } },
                { "key": "T", "name": "T", "trainingComplete": "yes", "training": [ { "name": "all", "operations": { "low": "1e26", "high": "2e26" } } ],
                  "publication": { "published": "no", "basis": "served only" } }
              ],
              "derivations": [
                { "child": "M", "parent": "T", "relation": "trainingOnOutputs", "shareOfOperations": "0.4", "generationOperations": 1e23,
                  "dataPublished": "no", "evidence": [ { "id": "a", "kind": "E8", "question": "outputDerivation", "strength": "strong",
                    "direction": "supports", "claim": "trained on outputs of T", "assertedBy": "publisher", "source": "paper" } ] }
              ]
            }
          }
        }
        """;

    [Fact]
    public void A_friendly_question_is_read_and_answered()
    {
        var document = Read(Friendly).Document!;
        var evaluation = RulebookEdition.Current.Evaluate(document.Question, document.Facts!);
        Assert.Equal(Clearance.NeedsLicence, evaluation.Answer.Clearance);
        Assert.Equal(ReviewPolicy.PresumptionOfDenial, evaluation.Answer.ReviewPolicy);
        Assert.Contains("codified", evaluation.Answer.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"destination\"", "\"destinaton\"", "/question/destinaton", "is not known here; known are")]
    [InlineData("\"day\": \"2026-11-20\",", "", "/question", "\"day\" is missing")]
    [InlineData("\"2026-11-20\"", "\"20.11.2026\"", "/question/day", "must be a day such as")]
    [InlineData("\"endUser\"", "\"user\"", "/question/parties/0/role", "is not one of purchaser")]
    [InlineData("\"3e24\"", "\"much\"", "/facts/lineage/releases/0/training/0/operations", "write one number")]
    [InlineData("\"3e24\"", "\"3e29\"", "/facts/lineage/releases/0/training/0/operations", "write one number")]
    [InlineData("\"1e26\"", "\"3e26\"", "/facts/lineage/releases/1/training/0/operations", "the bounds are crossed")]
    [InlineData("\"0.4\"", "\"40\"", "/facts/lineage/derivations/0/shareOfOperations", "is a fraction of 1")]
    [InlineData("\"codified\"", "\"proposed/other\"", "/question/profile", "is no profile")]
    [InlineData("\"SA\", \"day\"", "\"Saudi Arabia\", \"day\"", "/question/destination", "is no country")]
    [InlineData("\"parent\": \"T\"", "\"parent\": \"X\"", "/facts/lineage/derivations/0", "is not under releases")]
    [InlineData("\"root\": \"M\"", "\"root\": \"X\"", "/facts/lineage/root", "is the key of no release")]
    [InlineData("\"day\":", "\"law\": \"neverland\", \"day\":", "/question/law", "is not one of unitedStates")]
    [InlineData("\"lineage\": {", "\"stated\": [ { \"id\": \"no/such/fact\", \"holds\": \"yes\" } ], \"lineage\": {", "/facts/stated/0/id", "is asked by no rule")]
    [InlineData("\"complete\": \"yes\"", "\"complete\": true", "/facts/lineage/complete", "is not one of no, unknown, yes")]
    [InlineData("\"day\":", "\"at\": \"2026-06-12T21:21:00Z\", \"day\":", "/question/at", "is not on 2026-11-20")]
    [InlineData("\"day\":", "\"at\": \"half past five\", \"day\":", "/question/at", "must be a moment such as")]
    [InlineData("\"day\":", "\"asKnownOn\": \"2026\", \"day\":", "/question/asKnownOn", "must be a day such as")]
    [InlineData("\"day\": \"2026-11-20\"", "\"day\": 20261120", "/question/day", "must be a day such as")]
    [InlineData("\"day\": \"2026-11-20\"", "\"day\": \"1990-01-01\"", "/question/day", "is before the first law of")]
    [InlineData("\"day\":", "\"activity\": 1, \"day\":", "/question/activity", "is not one of export")]
    [InlineData("\"day\":", "\"exporter\": { \"name\": \"E\", \"country\": \"Germany\" }, \"day\":", "/question/exporter/country", "is no country")]
    [InlineData("\"headquarters\": \"SA\"", "\"headquarters\": \"SA\", \"owners\": [ { \"name\": \"O\", \"fraction\": \"51\" } ]", "/question/parties/0/party/owners/0/fraction", "is a fraction of 1")]
    [InlineData("\"belowPublishedFrontier\": \"no\"", "\"belowPublishedFrontier\": false", "/facts/belowPublishedFrontier", "is not one of no, unknown, yes")]
    [InlineData("\"lineage\": {", "\"chip\": { \"name\": \"C\", \"designerCountry\": \"USA\" }, \"lineage\": {", "/facts/chip/designerCountry", "is no country")]
    [InlineData("\"lineage\": {", "\"confirmations\": [ { \"settles\": \"us/none#standing\", \"holdsAsWritten\": \"yes\", \"source\": \"s\" } ], \"lineage\": {", "/facts/confirmations/0/settles", "is no matter to confirm")]
    [InlineData("\"lineage\": {", "\"confirmations\": [ { \"settles\": \"us/ear/744.8#standing\", \"holdsAsWritten\": \"yes\", \"source\": \" \" } ], \"lineage\": {", "/facts/confirmations/0/source", "is empty")]
    public void What_is_wrong_is_said_with_its_place(string right, string wrong, string place, string sentence)
    {
        Assert.Contains(right, Friendly, StringComparison.Ordinal);
        var problem = Assert.Single(Read(Friendly.Replace(right, wrong, StringComparison.Ordinal)).Problems);
        Assert.Equal(place, problem.Place);
        Assert.Contains(sentence, problem.Problem, StringComparison.Ordinal);
    }

    /// <summary>A declared fact is stated with the member of its kind, and with nothing else.</summary>
    [Theory]
    [InlineData("us/ear/734.16/change", "\"amount\": \"1\"", "/facts/stated/0", "\"holds\": \"yes\", \"no\" or \"unknown\"")]
    [InlineData("us/ear/734.16/change", "\"holds\": \"yes\", \"amount\": \"1\"", "/facts/stated/0", "and nothing else")]
    [InlineData("us/ear/734.16/change", "\"basis\": \"somebody\"", "/facts/stated/0", "Does the end use or the end user change?")]
    [InlineData("us/ear/734.16/change", "\"holds\": \"perhaps\"", "/facts/stated/0/holds", "is not one of no, unknown, yes")]
    [InlineData("us/ear/734.4/content/commodities", "\"holds\": \"yes\"", "/facts/stated/0", "a number or {\"low\", \"high\"} in per cent")]
    [InlineData("us/ear/734.4/content/commodities", "\"amount\": \"-1\"", "/facts/stated/0/amount", "is no number: write one number from 0")]
    [InlineData("us/ear/734.4/content/commodities", "\"amount\": [1]", "/facts/stated/0/amount", "is no number")]
    [InlineData("us/ear/734.13/b/country", "\"country\": \"China\"", "/facts/stated/0/country", "is no country")]
    [InlineData("us/ear/734.13/b/country", "\"day\": \"2026-11-20\"", "/facts/stated/0", "two capital letters")]
    [InlineData("us/ear/734.7/a/since", "\"day\": \"last year\"", "/facts/stated/0/day", "must be a day such as")]
    [InlineData("us/ear/734.7/a/since", "\"country\": \"CN\"", "/facts/stated/0", "a day such as")]
    public void A_fact_of_the_wrong_type_is_refused_with_a_sentence(string id, string members, string place, string sentence)
    {
        var stated = $"\"stated\": [ {{ \"id\": \"{id}\", {members} }} ], \"lineage\": {{";
        var problem = Assert.Single(Read(Friendly.Replace("\"lineage\": {", stated, StringComparison.Ordinal)).Problems);
        Assert.Equal(place, problem.Place);
        Assert.Contains(sentence, problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_whose_share_is_not_known_is_read()
    {
        const string owners = "\"headquarters\": \"SA\", \"owners\": [ { \"name\": \"O\", \"fraction\": { \"low\": \"0.1\" } } ]";
        Assert.Empty(Read(Friendly.Replace("\"headquarters\": \"SA\"", owners, StringComparison.Ordinal)).Problems);
    }

    [Fact]
    public void A_fact_or_a_confirmation_that_stands_twice_is_refused()
    {
        const string fact = "{ \"id\": \"us/ear/734.16/change\", \"holds\": \"yes\" }";
        const string confirmation = "{ \"settles\": \"us/ear/744.8#standing\", \"holdsAsWritten\": \"yes\", \"source\": \"s\" }";
        var twice = $"\"stated\": [ {fact}, {fact} ], \"confirmations\": [ {confirmation}, {confirmation} ], \"lineage\": {{";
        var problems = Read(Friendly.Replace("\"lineage\": {", twice, StringComparison.Ordinal)).Problems;
        Assert.Equal(["/facts/stated/1/id", "/facts/confirmations/1/settles"], problems.Select(problem => problem.Place));
        Assert.All(problems, problem => Assert.Contains("stands twice", problem.Problem, StringComparison.Ordinal));
    }

    /// <summary>For the law of every place: the last day before anything is held is refused, the first is answered.</summary>
    [Fact]
    public void A_day_before_the_first_encoded_law_of_a_place_is_refused()
    {
        foreach (var law in RulebookEdition.Current.Laws)
        {
            var first = RulebookEdition.Current.FirstDayOf(law)!.Value;
            var word = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(law.ToString());
            string On(DateOnly day) => $"{{\"question\": {{\"item\": {{\"kind\": \"service\"}}, \"law\": \"{word}\", \"day\": \"{day:yyyy-MM-dd}\"}}}}";
            Assert.Contains($"ask for {first:O} or a later day", Assert.Single(Read(On(first.AddDays(-1))).Problems).Problem, StringComparison.Ordinal);
            Assert.Empty(Read(On(first)).Problems);
        }
    }

    [Fact]
    public void A_cycle_is_refused()
    {
        const string back = "{ \"child\": \"T\", \"parent\": \"M\", \"relation\": \"fineTune\" }, ";
        var text = Friendly.Replace("{ \"child\": \"M\"", back + "{ \"child\": \"M\"", StringComparison.Ordinal);
        Assert.Contains("no cycles", Assert.Single(Read(text).Problems).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"question\": null}")]
    [InlineData("{\"question\": {\"item\": 1, \"day\": \"2026-11-20\"}}")]
    public void What_is_no_question_is_refused(string text) => Assert.NotEmpty(Read(text).Problems);

    [Theory]
    [InlineData("not json", "is not JSON, line 1: ")]
    [InlineData("{\n  \"question\": {\n    \"item\": {},,\n", "is not JSON, line 3: ")]
    public void What_is_no_JSON_is_refused_with_its_line(string text, string sentence)
    {
        var problem = Assert.Single(Read(text).Problems).Problem;
        Assert.StartsWith(sentence, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_too_large_or_too_deep_is_refused()
    {
        Assert.Contains("bytes", Assert.Single(QuestionDocument.Read(new byte[QuestionDocument.LargestSize + 1]).Problems).Problem, StringComparison.Ordinal);
        Assert.NotEmpty(Read(new string('[', 100)).Problems);
    }

    [Fact]
    public void A_question_is_written_and_read_back()
    {
        var document = Read(Friendly).Document!;
        var again = QuestionDocument.Read(document.Write()).Document!;
        Assert.Equal(document.Write(), again.Write());
    }

    [Fact]
    public void A_replay_of_what_was_stored_gives_the_same_bytes()
    {
        foreach (var example in RulebookEdition.Current.Rules.SelectMany(rule => rule.Examples))
        {
            var stored = EvaluationDocument.Write(RulebookEdition.Current.Evaluate(example.Question, example.Facts));
            var read = EvaluationDocument.Read(stored);
            var again = RulebookEdition.Current.Evaluate(read.Question, read.Facts);
            Assert.Equal(Encoding.UTF8.GetString(stored), Encoding.UTF8.GetString(EvaluationDocument.Write(again)));
        }
    }

    [Fact]
    public void Exact_numbers_keep_every_digit()
    {
        var numbers = new[] { 0m, 0.1m, 0.0000000001m, 999_999.5m, 1e26m, 2.031e26m, 1.2345678901234567890123456e26m, 1e28m };
        Assert.All(numbers, number => Assert.Equal(number, decimal.Parse(ExactNumber.Text(number), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("2.031e26", ExactNumber.Text(2.031e26m));
    }

    [Fact]
    public void The_published_schemas_are_those_of_the_types()
    {
        Same("question.schema.json", DocumentSchema.Question());
        Same("evaluation.schema.json", DocumentSchema.Evaluation());
    }

    private static void Same(string file, string schema)
    {
        var path = Path.Combine(Root(), "docs", "api", file);
        var published = File.Exists(path) ? File.ReadAllText(path) : "";
        if (Environment.GetEnvironmentVariable("MODELREG_WRITE_DOCS") == "1")
            File.WriteAllText(path, published = schema);
        Assert.True(published == schema, $"docs/api/{file} is not the schema of the type; run this test once with MODELREG_WRITE_DOCS=1.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    private static QuestionReading Read(string text) => QuestionDocument.Read(Encoding.UTF8.GetBytes(text));
}
