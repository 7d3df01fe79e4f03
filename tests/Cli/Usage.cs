namespace ModelRegistry.Tests.Cli;

/// <summary>What the command line answers before it does anything.</summary>
public sealed class Usage : IDisposable
{
    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task help_names_every_command_and_the_exit_codes()
    {
        var ran = await modelreg.RunAsync("--help");
        Assert.Equal(0, ran.Exit);
        Assert.All(
            new[] { "import", "show", "lineage", "evaluate", "verify", "demo", "3 cannot tell" },
            word => Assert.Contains(word, ran.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_unknown_command_is_bad_usage_on_stderr_only()
    {
        var ran = await modelreg.RunAsync("conjure");
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains("conjure", ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_word_that_is_no_end_use_is_refused_with_the_words_that_are()
    {
        var ran = await modelreg.RunAsync("evaluate", "x/y", "--use", "world-peace");
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains("commercial-software", ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_registry_that_is_not_there_is_said_and_not_made()
    {
        var ran = await modelreg.RunAsync("show", "x/y", "--db", modelreg.Database);
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains("there is no registry here", ran.Diagnostics, StringComparison.Ordinal);
        Assert.False(File.Exists(modelreg.Database));
    }

    [Fact]
    public async Task a_file_that_is_no_registry_is_left_alone()
    {
        var file = modelreg.Write("notes.txt", "these are notes, and nobody asked to lose them");
        var ran = await modelreg.RunAsync("import", "-", "--db", file);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("no SQLite file", ran.Diagnostics, StringComparison.Ordinal);
        Assert.StartsWith("these are notes", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_file_whose_name_reads_like_options_of_a_connection_is_that_file()
    {
        var odd = Path.Combine(modelreg.Folder, "odd\";Mode=Memory;Cache=\".db");
        var card = modelreg.Write("README.md", "---\nlicense: mit\n---\n");
        var ran = await modelreg.RunAsync("import", card, "--name", "lab/odd", "--db", odd);
        Assert.Equal((0, true), (ran.Exit, File.Exists(odd)));
        Assert.Equal(0, (await modelreg.RunAsync("show", "lab/odd", "--db", odd)).Exit);
    }

    public void Dispose() => modelreg.Dispose();
}
