using System.Text.Json;

namespace ModelRegistry.Tests.Cli;

/// <summary>Every law side by side, what would change an answer, another law's answer, and questions in a terminal; on a file.</summary>
public sealed class Exploring(DemonstrationRegistry registry) : IClassFixture<DemonstrationRegistry>
{
    private const string Kestrel = "example-frontier-lab/Kestrel-8B (invented)";
    private static readonly string[] Asked = ["evaluate", Kestrel, "--to", "DE", "--from", "US", "--use", "research", "--day", "2026-11-20"];

    [Fact]
    public async Task the_matrix_has_a_row_for_every_law_and_keeps_nothing()
    {
        var before = Tables.Count(registry.Modelreg.Database, "Evaluations");
        var (text, json) = (await registry.RunAsync([.. Asked, "--matrix"]), await registry.RunAsync([.. Asked, "--matrix", "--format", "json"]));
        Assert.Equal((0, 0), (text.Exit, json.Exit));
        using var document = JsonDocument.Parse(json.Output);
        var laws = document.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("law").GetString()!).ToArray();
        Assert.Contains("unitedKingdom", laws);
        Assert.Equal(laws.Length, laws.Distinct(StringComparer.Ordinal).Count());
        foreach (var law in new[] { "united states: ", "united kingdom: ", "european union: " })
            Assert.Contains(law, text.Output, StringComparison.Ordinal);
        Assert.Contains(document.RootElement.GetProperty("sentence").GetString()!, text.Output, StringComparison.Ordinal);
        Assert.Equal(before, Tables.Count(registry.Modelreg.Database, "Evaluations"));
    }

    [Fact]
    public async Task what_would_change_it_is_said_of_a_new_evaluation_and_again_of_the_kept_one()
    {
        var made = await registry.RunAsync([.. Asked, "--changes", "--format", "json"]);
        using var document = JsonDocument.Parse(made.Output);
        var (id, changes) = (document.RootElement.GetProperty("id").GetString()!, document.RootElement.GetProperty("changes"));
        var clearance = changes.GetProperty("now").GetString();
        Assert.Equal(clearance switch { "cleared" => 0, "cannotTell" => 3, _ => 1 }, made.Exit);
        Assert.True(changes.GetProperty("sets").GetArrayLength() + changes.GetProperty("otherTransactions").GetArrayLength() > 0);

        var count = Tables.Count(registry.Modelreg.Database, "Evaluations");
        var again = await registry.RunAsync("evaluate", "--changes", "--kept", id, "--format", "json");
        Assert.Equal(made, again);
        Assert.Equal(count, Tables.Count(registry.Modelreg.Database, "Evaluations"));
    }

    [Theory]
    [InlineData(3, "There is no evaluation", "--changes", "--kept", "00000000-0000-7000-8000-000000000001")]
    [InlineData(2, "--kept goes with --changes alone", "--kept", "00000000-0000-7000-8000-000000000001")]
    [InlineData(2, "leave the release and --question out", "x/y", "--changes", "--kept", "00000000-0000-7000-8000-000000000001")]
    [InlineData(2, "choose one of --matrix, --changes and --ask", "x/y", "--changes", "--matrix")]
    [InlineData(2, "there is no terminal to ask in", "x/y", "--ask")]
    [InlineData(2, "atlantis is none of the words", "x/y", "--law", "atlantis")]
    public async Task what_cannot_be_done_is_said(int exit, string said, params string[] arguments)
    {
        var ran = await registry.RunAsync(["evaluate", .. arguments]);
        Assert.Equal((exit, ""), (ran.Exit, ran.Output));
        Assert.Contains(said, ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_law_that_is_named_answers()
    {
        var ran = await registry.RunAsync([.. Asked, "--law", "united-kingdom", "--format", "json"]);
        using var document = JsonDocument.Parse(ran.Output);
        Assert.Equal("unitedKingdom", document.RootElement.GetProperty("question").GetProperty("law").GetString());
        Assert.All(
            document.RootElement.GetProperty("findings").EnumerateArray(),
            finding => Assert.DoesNotContain("us/", finding.GetProperty("ruleId").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_day_before_the_first_law_is_bad_input()
    {
        foreach (var more in new string[][] { [], ["--matrix"], ["--changes"] })
        {
            var ran = await registry.RunAsync(["evaluate", Kestrel, "--to", "DE", "--day", "1960-01-01", .. more]);
            Assert.Equal((2, ""), (ran.Exit, ran.Output));
            Assert.Contains("/question/day: 1960-01-01 is before the first law", ran.Diagnostics, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task a_requirement_that_is_met_says_what_a_licence_is_usually_made_subject_to()
    {
        var file = registry.Modelreg.Write("h100.json", """
            {"question": {"item": {"kind": "chip", "chip": "NVIDIA H100 SXM"}, "exportedFrom": "US", "destination": "SA",
             "activity": "export", "day": "2026-11-20"}}
            """);
        var ran = await registry.RunAsync("evaluate", "--question", file);
        using var document = JsonDocument.Parse(ran.Output);
        var conditions = document.RootElement.GetProperty("answer").GetProperty("requirements").EnumerateArray()
            .SelectMany(requirement => requirement.GetProperty("usualConditions").EnumerateArray()).Select(one => one.GetString());
        Assert.Contains(conditions, one => one!.Contains("750.7", StringComparison.Ordinal));
    }
}
