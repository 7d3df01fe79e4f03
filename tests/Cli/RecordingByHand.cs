namespace ModelRegistry.Tests.Cli;

/// <summary>Facts by hand go to a server under a person's key, and are read back there as in a file.</summary>
public sealed class RecordingByHand(Server server) : IClassFixture<Server>, IDisposable
{
    private const string Evidence = """
        "evidence": {"kind": "E14", "question": "QUESTION", "strength": "moderate", "claim": "A report says so.", "assertedBy": "a researcher",
                     "source": "a paper", "sourceDate": "2026-02-23"}
        """;

    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task is_refused_in_a_file_and_says_what_to_do_instead()
    {
        var facts = modelreg.Write("facts.json", "{}");
        var ran = await modelreg.RunAsync("record", "chips", "--file", facts);
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains("--server", ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task lists_what_a_kind_asks_for()
    {
        var ran = await modelreg.RunAsync("record", "derivation");
        Assert.Equal((0, ""), (ran.Exit, ran.Diagnostics));
        Assert.Contains("relation (required): one of ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("evidence.test.candidates: a whole number", ran.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await modelreg.RunAsync("record", "nothing")).Exit);
    }

    [Fact]
    public async Task is_recorded_by_the_model_s_name_and_shown_in_every_reading()
    {
        await RecordAsync("model", $$"""{"name": "held/child", "label": "v1", {{Of("identity")}}}""");
        await RecordAsync("chips", $$"""{"chipName": "H800", "purpose": "training", "count": 2048, {{Of("hardware")}}}""", "--of", "held/child@v1", "--once", "k1");
        await RecordAsync("chips", $$"""{"chipName": "H800", "purpose": "training", "count": 2048, {{Of("hardware")}}}""", "--of", "held/child@v1", "--once", "k1");
        await RecordAsync("derivation", $$"""{"parentName": "closed/Teacher", "relation": "trainingOnOutputs", {{Of("outputDerivation")}}}""", "--of", "held/child");
        await RecordAsync("deployment", $$"""{"platform": "Invented Skills", "kind": "skillMarketplace", {{Of("hardware")}}}""", "--of", "held/child");
        await RecordAsync("campaign", """
            {"title": "Alleged by a test", "teacher": "closed/Teacher", "allegedAgainst": {"name": "Invented Lab"}, "disclosedBy": "A Provider",
             "disclosedOn": "2026-02-23", "source": "a notice", "window": {"from": "2025-06-01", "until": "2025-07-01"}}
            """);
        string[][] readings =
        [
            ["show", "held/child"], ["lineage", "held/child", "--shares"], ["evidence", "held/child"], ["evidence", "--campaigns"],
            ["evidence", "--terms", "A Provider", "--product", "closed/Teacher", "--day", "2025-06-15"], ["lineage", "held/child", "--shares", "--format", "json"],
        ];
        string[] shown = [": TPP ", "closed/Teacher: share ", "E14 for, moderate: A report says so.", "Alleged by a test", "There is no party", "\"operations\""];
        foreach (var (reading, words) in readings.Zip(shown))
        {
            var (here, there) = (await modelreg.RunAsync([.. reading, "--db", server.Database]), await RunAsync(reading));
            Assert.Equal(here.Exit, there.Exit);

            // By whose hand an item came here is said to each asker in words of their own.
            if (reading is not ["evidence", "held/child"]) Assert.Equal(here.Output, there.Output);
            Assert.Contains(words, there.Output + there.Diagnostics, StringComparison.Ordinal);
        }

        var model = (await RunAsync("show", "held/child")).Output;
        Assert.Equal(1, model.Split("H800, training").Length - 1);
        Assert.Contains("runs with:       Invented Skills (skill-marketplace", model, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_wrong_is_said_by_its_property()
    {
        await RecordAsync("model", $$"""{"name": "held/wrong", "label": "v1", {{Of("identity")}}}""");
        var unfit = await SendAsync("evidence", $$"""{"subject": "release", "subjectId": "00000000-0000-0000-0000-000000000000", {{Of("weightDerivation").Replace("E14", "E4", StringComparison.Ordinal)}}}""");
        Assert.Equal(2, unfit.Exit);
        Assert.Contains("Evidence.Test: The test behind it is missing.", unfit.Diagnostics, StringComparison.Ordinal);
        var broken = await SendAsync("chips", "{\n\"chipName\": }", "--of", "held/wrong");
        Assert.Contains("facts.json:2: this is no JSON", broken.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("Leave it out", (await SendAsync("campaign", "{}", "--of", "held/wrong")).Diagnostics, StringComparison.Ordinal);
        Assert.Equal(3, (await SendAsync("chips", "{}", "--of", "held/nobody")).Exit);
    }

    public void Dispose() => modelreg.Dispose();

    private static string Of(string question) => Evidence.Replace("QUESTION", question, StringComparison.Ordinal);

    private async Task RecordAsync(string kind, string facts, params string[] more)
    {
        var ran = await SendAsync(kind, facts, more);
        Assert.Equal((0, ""), (ran.Exit, ran.Diagnostics));
        Assert.StartsWith($"Recorded: {kind} ", ran.Output, StringComparison.Ordinal);
    }

    private Task<Ran> SendAsync(string kind, string facts, params string[] more) =>
        RunAsync(["record", kind, "--file", modelreg.Write("facts.json", facts), .. more]);

    private Task<Ran> RunAsync(params string[] arguments)
    {
        modelreg.Key = server.Key;
        return modelreg.RunAsync([.. arguments, "--server", server.Address]);
    }
}
