using System.Text.Json;

namespace ModelRegistry.Tests.Cli;

/// <summary>Clearance as a build server asks for it.</summary>
public sealed class Checking(DemonstrationRegistry registry) : IClassFixture<DemonstrationRegistry>
{
    private const string Kestrel = "example-frontier-lab/Kestrel-8B (invented)";

    [Fact]
    public async Task a_model_that_needs_no_licence_is_yes()
    {
        var ran = await registry.RunAsync("check", Kestrel, "--jurisdiction", "DE", "--use", "commercial-software", "--from", "US");
        Assert.Equal((0, ""), (ran.Exit, ran.Diagnostics));
        Assert.StartsWith("Cleared", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_name_or_digest_that_matches_nothing_is_cannot_tell()
    {
        var digest = new string('a', 64);
        Assert.Equal(3, (await registry.RunAsync("check", "nobody/nothing", "--jurisdiction", "DE")).Exit);
        Assert.Equal(3, (await registry.RunAsync("check", "--sha256", digest, "--jurisdiction", "DE")).Exit);
        Assert.Equal(3, (await registry.RunAsync("check", "pkg:huggingface/nobody/nothing", "--jurisdiction", "DE")).Exit);
    }

    [Fact]
    public async Task a_proposal_answers_with_its_name_on_its_face()
    {
        var ran = await registry.RunAsync(
            "check", "example-student-lab/Heron-30B (invented)", "--jurisdiction", "DE", "--use", "commercial-software",
            "--profile", "proposed/distillation-fdpr", "--format", "json");
        using var document = JsonDocument.Parse(ran.Output);
        Assert.Contains("no law", document.RootElement.GetProperty("profileInWords").GetString()!, StringComparison.Ordinal);
        Assert.Equal("cannotTell", document.RootElement.GetProperty("clearance").GetString());
        Assert.Equal(3, ran.Exit);
    }

    [Fact]
    public async Task a_card_of_a_stranger_is_cannot_tell_with_its_declared_parents()
    {
        var card = registry.Modelreg.Write("README.md", "---\nbase_model: deepseek-ai/DeepSeek-R1\nlicense: mit\n---\n");
        var ran = await registry.RunAsync("check", "--card", card, "--jurisdiction", "DE");
        Assert.Equal(3, ran.Exit);
        Assert.Contains("deepseek-ai/DeepSeek-R1", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task bad_questions_are_refused_with_what_would_be_right()
    {
        var country = await registry.RunAsync("check", Kestrel, "--jurisdiction", "Germany");
        Assert.Equal((2, ""), (country.Exit, country.Output));
        Assert.Contains("such as DE", country.Diagnostics, StringComparison.Ordinal);
        Assert.Equal(2, (await registry.RunAsync("check", Kestrel)).Exit);
        Assert.Equal(2, (await registry.RunAsync("check", "--jurisdiction", "DE")).Exit);
        Assert.Equal(2, (await registry.RunAsync("check", "--sha256", "abc", "--jurisdiction", "DE")).Exit);
    }
}
