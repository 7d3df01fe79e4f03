using System.Globalization;

namespace ModelRegistry.Tests.Cli;

/// <summary>A demonstration registry, made once for the tests that only read it.</summary>
public sealed class DemonstrationRegistry : IAsyncLifetime
{
    public Modelreg Modelreg { get; } = new();

    public Ran Made { get; private set; } = new(-1, "", "");

    public Task<Ran> RunAsync(params string[] arguments) => Modelreg.RunAsync([.. arguments, "--db", Modelreg.Database]);

    public async Task InitializeAsync() => Made = await RunAsync("demo");

    public Task DisposeAsync()
    {
        Modelreg.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>What a newcomer finds in the demonstration.</summary>
public sealed class Demonstrating(DemonstrationRegistry registry) : IClassFixture<DemonstrationRegistry>
{
    private const string Kestrel = "example-frontier-lab/Kestrel-8B (invented)";

    private string Database => registry.Modelreg.Database;

    [Fact]
    public void is_made_with_its_accounts_and_their_public_password()
    {
        Assert.Equal((0, ""), (registry.Made.Exit, registry.Made.Diagnostics));
        Assert.Contains("countersigner", registry.Made.Output, StringComparison.Ordinal);
        Assert.Contains("demonstration only", registry.Made.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task made_twice_changes_nothing()
    {
        var before = Rows();
        Assert.Equal(0, (await registry.RunAsync("demo")).Exit);
        Assert.Equal(before, Rows());
    }

    [Fact]
    public void every_item_of_evidence_has_a_source_and_who_asserts_it() =>
        Assert.Equal(0, Tables.Count(Database, "Evidence", where: "Source = '' OR AssertedBy = '' OR Claim = ''"));

    [Theory]
    [InlineData("Parties", "Party")]
    [InlineData("Releases", "Release")]
    [InlineData("TrainingRuns", "TrainingRun")]
    [InlineData("ChipUses", "ChipUse")]
    [InlineData("Derivations", "Derivation")]
    [InlineData("Campaigns", "Campaign")]
    [InlineData("SafeguardEvaluations", "SafeguardEvaluation")]
    public void every_fact_rests_on_evidence(string table, string subject) => Assert.Equal(0, Tables.Count(
        Database, table, where: $"Id NOT IN (SELECT SubjectId FROM Evidence WHERE Subject = '{subject}')"));

    [Fact]
    public void a_campaign_is_an_allegation_of_access_and_supports_no_edge()
    {
        Assert.Equal(5, Tables.Count(Database, "Campaigns"));
        const string Allegation = "(Kind = 'ProviderTelemetry' AND IsAllegation AND Strength = 'Moderate')";
        Assert.Equal(5, Tables.Count(Database, "Evidence", where: $"Subject = 'Campaign' AND {Allegation}"));
        Assert.Equal(5, Tables.Count(Database, "Evidence", where: "Subject = 'Campaign' OR IsAllegation OR Kind = 'ProviderTelemetry'"));
    }

    [Fact]
    public void decisions_are_about_invented_models_only()
    {
        Assert.Equal(1, Tables.Count(Database, "Decisions"));
        Assert.Equal(2, Tables.Count(Database, "Cases"));
        Assert.Equal(0, Tables.Count(Database, "Cases", where: "Application_ReleaseName NOT LIKE '%(invented)'"));
    }

    [Fact]
    public async Task its_decision_verifies_and_a_changed_byte_does_not()
    {
        var paper = (byte[])Tables.Read(Database, "SELECT Pdf FROM Decisions")[0][0];
        var file = Path.Combine(registry.Modelreg.Folder, "decision.pdf");
        await File.WriteAllBytesAsync(file, paper);
        var root = Path.Combine(registry.Modelreg.Folder, "demonstration-root.cer");
        var valid = await registry.RunAsync("verify", file, "--trust", root);
        Assert.Equal((0, ""), (valid.Exit, valid.Diagnostics));

        paper[InTheFirstStream(paper)] ^= 1; // words of the paper, not what a reader finds its way by
        await File.WriteAllBytesAsync(file, paper);
        var changed = await registry.RunAsync("verify", file, "--trust", root);
        Assert.Equal(1, changed.Exit);
        Assert.Contains("changed", changed.Output, StringComparison.Ordinal);
    }

    private static int InTheFirstStream(byte[] paper) => paper.AsSpan().IndexOf("stream"u8) + 40;

    [Fact]
    public async Task a_decision_of_nobody_trusted_here_could_not_be_checked()
    {
        using var elsewhere = new Modelreg();
        var file = Path.Combine(elsewhere.Folder, "decision.pdf");
        await File.WriteAllBytesAsync(file, (byte[])Tables.Read(Database, "SELECT Pdf FROM Decisions")[0][0]);
        Assert.Equal(3, (await elsewhere.RunAsync("verify", file)).Exit);
        Assert.Equal(1, (await elsewhere.RunAsync("verify", elsewhere.Write("notes.pdf", "no paper at all"))).Exit);
        Assert.Equal(2, (await elsewhere.RunAsync("verify", "nowhere.pdf")).Exit);
    }

    [Fact]
    public async Task published_weights_are_cleared_and_the_trace_cites_why()
    {
        var ran = await registry.RunAsync("evaluate", Kestrel, "--to", "DE", "--from", "US", "--use", "commercial-software");
        Assert.True(ran.Exit == 0, string.Create(CultureInfo.InvariantCulture, $"{ran.Exit}: {ran.Output}{ran.Diagnostics}"));
        Assert.Contains("734.7", ran.Output, StringComparison.Ordinal);
    }

    private List<int> Rows() =>
        [.. Tables.Read(Database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            .Select(row => Tables.Count(Database, (string)row[0]))];
}
