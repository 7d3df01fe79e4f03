using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.Cli;

/// <summary>Applying, following and answering on a server, under a key of whoever answers for it; nothing of it in a file.</summary>
public sealed class Casework(Server server) : IClassFixture<Server>, IDisposable
{
    private static readonly string[] Fields =
        ["--set", "Destination=DE", "--set", "ExportedFrom=US", "--set", "EndUse=CommercialSoftware", "--set", "EndUser=Beispiel GmbH", "--set", "Exporter=Ours Inc"];

    private readonly Modelreg modelreg = new();

    [Theory]
    [InlineData("apply", "single-licence", "--of", "x/y")]
    [InlineData("draft")]
    [InlineData("cases", "list")]
    [InlineData("answer", "US-2026-000001", "1", "yes")]
    [InlineData("decide", "US-2026-000001")]
    public async Task is_refused_in_a_file_with_what_it_takes(params string[] arguments)
    {
        var ran = await modelreg.RunAsync([.. arguments, "--db", modelreg.Database]);
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains("this takes a server, where an office decides, and a person who answers for it", ran.Diagnostics, StringComparison.Ordinal);
        Assert.False(File.Exists(modelreg.Database));
    }

    [Fact]
    public async Task says_what_a_type_asks_for_without_a_server()
    {
        var ran = await modelreg.RunAsync("apply", "general-licence");
        Assert.Equal((0, ""), (ran.Exit, ran.Diagnostics));
        Assert.Contains("(required): ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Destination", ran.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await modelreg.RunAsync("apply", "everything")).Exit);
    }

    [Fact]
    public async Task goes_to_the_authority_that_is_named_or_to_none()
    {
        var applicant = await server.KeyOfAsync("applicant", "Apply", "ReadCases", "ReadModels");
        string[] apply = ["apply", "no-licence-required", "--of", "deepseek-ai/DeepSeek-R1", .. Fields, "--authority"];
        var refused = await RunAsync(applicant, [.. apply, "JP"]);
        Assert.Equal((2, ""), (refused.Exit, refused.Output));
        Assert.Contains("Choose one of US, UK.", refused.Diagnostics, StringComparison.Ordinal);
        var handedIn = await RunAsync(applicant, [.. apply, "UK"]);
        Assert.StartsWith("Handed in: UK-", handedIn.Output, StringComparison.Ordinal);
        var reference = handedIn.Output["Handed in: ".Length..].Trim();
        Assert.Equal(0, (await RunAsync(await server.KeyOfAsync("licensing-uk", "ReadCases", "ReadAdvice"), "cases", "show", reference)).Exit);
        Assert.Equal(3, (await RunAsync(await server.KeyOfAsync("licensing", "ReadCases", "ReadAdvice"), "cases", "show", reference)).Exit);
    }

    [Fact]
    public async Task is_kept_filled_in_handed_in_and_followed()
    {
        var applicant = await server.KeyOfAsync("applicant", "Apply", "ReadCases", "ReadModels");
        var missing = await RunAsync(applicant, "apply", "no-licence-required", "--of", "deepseek-ai/DeepSeek-R1");
        Assert.Equal((2, ""), (missing.Exit, missing.Output));
        Assert.Contains("Destination: ", missing.Diagnostics, StringComparison.Ordinal);
        var id = Regex.Match(missing.Diagnostics, "stays as draft (?<id>[0-9a-f-]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups[1].Value;
        Assert.Contains(id, (await RunAsync(applicant, "draft")).Output, StringComparison.Ordinal);

        var pdf = modelreg.Write("ours.pdf", "%PDF-1.7 ours");
        var saved = await RunAsync(applicant, ["draft", id, .. Fields, "--document", $"Other={pdf}"]);
        Assert.Equal((0, ""), (saved.Exit, saved.Diagnostics));
        Assert.Contains("EndUser: Beispiel GmbH", saved.Output, StringComparison.Ordinal);
        Assert.Contains("document, Other: ours.pdf", saved.Output, StringComparison.Ordinal);
        var handedIn = await RunAsync(applicant, "draft", id, "--submit");
        Assert.StartsWith("Handed in: US-", handedIn.Output, StringComparison.Ordinal);
        var reference = handedIn.Output["Handed in: ".Length..].Trim();

        Assert.Contains(reference, (await RunAsync(applicant, "cases", "list", "--stage", "submitted")).Output, StringComparison.Ordinal);
        var shown = await RunAsync(applicant, "cases", "show", reference);
        Assert.Contains("a licensing officer", shown.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(applicant, "cases", "queue", "mine")).Exit);
        Assert.Equal(3, (await RunAsync(applicant, "cases", "show", "US-1999-000001")).Exit);
        Assert.Equal(2, (await RunAsync(applicant, "answer", reference, "1", "We did.")).Exit);

        var officer = await server.KeyOfAsync("licensing", "ReadCases", "ReadAdvice");
        Assert.Equal(0, (await RunAsync(officer, "cases", "queue", "team")).Exit);
        var decide = await RunAsync(officer, "decide", reference);
        Assert.Equal(0, decide.Exit);
        Assert.Contains($"take two persons, who do it at {server.Address}cases/{reference}", decide.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_handed_in_at_once_from_a_file_and_deleted_where_it_was_kept()
    {
        var applicant = await server.KeyOfAsync("applicant", "Apply", "ReadCases", "ReadModels");
        var fields = modelreg.Write("fields.json", """{"Destination": "DE", "ExportedFrom": "US", "EndUse": "Research", "EndUser": "Beispiel GmbH", "Exporter": "Ours Inc"}""");
        var once = await RunAsync(applicant, "apply", "no-licence-required", "--of", "deepseek-ai/DeepSeek-R1", "--file", fields);
        Assert.StartsWith("Handed in: US-", once.Output, StringComparison.Ordinal);
        var kept = await RunAsync(applicant, "apply", "no-licence-required", "--of", "deepseek-ai/DeepSeek-R1", "--file", fields, "--keep");
        var id = Regex.Match(kept.Diagnostics, "Begun as draft (?<id>[0-9a-f-]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups[1].Value;
        Assert.Equal(0, (await RunAsync(applicant, "draft", id, "--delete")).Exit);
        Assert.Equal(3, (await RunAsync(applicant, "draft", id)).Exit);
        var wrong = await RunAsync(applicant, "apply", "no-licence-required", "--of", "deepseek-ai/DeepSeek-R1", "--set", "Colour=red");
        Assert.Contains("no field \"Colour\"", wrong.Diagnostics, StringComparison.Ordinal);
        var broken = await RunAsync(applicant, "apply", "no-licence-required", "--of", "deepseek-ai/DeepSeek-R1", "--file", modelreg.Write("broken.json", "{\n\"a\": }"));
        Assert.Contains("broken.json:2: this is no JSON", broken.Diagnostics, StringComparison.Ordinal);
    }

    public void Dispose() => modelreg.Dispose();

    private Task<Ran> RunAsync(string key, params string[] arguments)
    {
        modelreg.Key = key;
        return modelreg.RunAsync([.. arguments, "--server", server.Address]);
    }
}
