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
    public void What_is_wrong_is_said_with_its_place(string right, string wrong, string place, string sentence)
    {
        Assert.Contains(right, Friendly, StringComparison.Ordinal);
        var problem = Assert.Single(Read(Friendly.Replace(right, wrong, StringComparison.Ordinal)).Problems);
        Assert.Equal(place, problem.Place);
        Assert.Contains(sentence, problem.Problem, StringComparison.Ordinal);
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
