namespace ModelRegistry.Tests.Cli;

/// <summary>What is said before a key goes anywhere.</summary>
public sealed class Servers : IDisposable
{
    private readonly Modelreg modelreg = new();

    [Theory]
    [InlineData("registry.example", "is no address")]
    [InlineData("http://registry.example", "is not encrypted")]
    [InlineData("https://registry.example", "MODELREG_API_KEY")]
    public async Task are_not_asked_without_a_safe_address_and_a_key(string address, string said)
    {
        var ran = await modelreg.RunAsync("check", "x/y", "--jurisdiction", "DE", "--server", address);
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains(said, ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task that_nobody_answers_at_are_a_fault()
    {
        // Port 9 discards on no machine of today.
        var paper = modelreg.Write("decision.pdf", "%PDF-");
        var ran = await modelreg.RunAsync("verify", paper, "--server", "http://127.0.0.1:9");
        Assert.Equal((4, ""), (ran.Exit, ran.Output));
        Assert.Contains("The server:", ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task make_no_demonstration()
    {
        var ran = await modelreg.RunAsync("demo", "--server", "https://registry.example");
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains("works on a file with --db", ran.Diagnostics, StringComparison.Ordinal);
    }

    public void Dispose() => modelreg.Dispose();
}
