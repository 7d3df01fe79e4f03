using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Tests.Journeys;

namespace ModelRegistry.Tests.Cli;

/// <summary>A real server with the demonstration, and a key of its compliance officer.</summary>
public sealed partial class Server : IAsyncLifetime
{
    private SiteProcess? site;

    public string Address => site!.Address.AbsoluteUri;

    public string Key { get; private set; } = "";

    public string Database => site!.Database;

    public async Task InitializeAsync()
    {
        site = await SiteProcess.StartAsync();
        Key = await KeyOfAsync("compliance", "ReadModels", "ImportModels", "RecordFacts", "Check", "Evaluate");
    }

    /// <summary>A key of somebody of the demonstration.</summary>
    public async Task<string> KeyOfAsync(string account, params string[] scopes)
    {
        using var visitor = new HttpClient { BaseAddress = site!.Address };
        await visitor.SignInAsync(account);
        using var made = await visitor.SendFormAsync("/keys", [("Form.Name", "the tests"), .. scopes.Select(scope => ("Form.Scopes", scope))]);
        var key = WebUtility.HtmlDecode(Secret().Match(await made.Content.ReadAsStringAsync()).Groups["key"].Value);
        Assert.NotEqual("", key);
        return key;
    }

    public Task DisposeAsync()
    {
        site?.Dispose();
        return Task.CompletedTask;
    }

    [GeneratedRegex("not shown again.*?<code>(?<key>[^<]+)</code>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Secret();
}

/// <summary>What works on a file works against a server, with the same words and exit codes.</summary>
public sealed class Served(Server server) : IClassFixture<Server>, IDisposable
{
    private const string Card = "---\nlicense: apache-2.0\nbase_model: example/parent\nbase_model_relation: quantized\n---\n# A model\n";

    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task a_card_is_imported_shown_and_walked_as_in_a_file()
    {
        var card = modelreg.Write("README.md", Card);
        string[][] steps = [["import", card, "--name", "served/child"], ["show", "SERVED/child"], ["lineage", "served/child", "--up"]];
        foreach (var step in steps)
        {
            var (here, there) = (await modelreg.RunAsync([.. step, "--db", modelreg.Database]), await RunAsync(step));
            Assert.Equal(here, there);
        }

        var again = await RunAsync(steps[0]);
        Assert.Contains("already here, nothing changed", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_the_demonstration_holds_is_shown_as_by_a_file_of_it()
    {
        Assert.Equal(0, (await modelreg.RunAsync("demo", "--db", modelreg.Database)).Exit);
        foreach (var model in new[] { "deepseek-ai/DeepSeek-R1", "example-student-lab/Heron-30B (invented)" })
        {
            var (here, there) = (
                await modelreg.RunAsync("show", model, "--db", modelreg.Database, "--format", "json"), await RunAsync("show", model, "--format", "json"));
            Assert.Equal((0, WithoutIds(here.Output)), (there.Exit, WithoutIds(there.Output)));
            Assert.Equal(Lines(await modelreg.RunAsync("lineage", model, "--db", modelreg.Database)), Lines(await RunAsync("lineage", model)));
        }
    }

    [Fact]
    public async Task a_folder_gives_its_files_with_their_digests()
    {
        modelreg.Write("weights/README.md", Card);
        modelreg.Write("weights/part/model.bin", "abc");
        var imported = await RunAsync("import", Path.Combine(modelreg.Folder, "weights"), "--name", "served/folder");
        Assert.Equal((0, ""), (imported.Exit, imported.Diagnostics));
        Assert.Contains(
            "part/model.bin ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            (await RunAsync("show", "served/folder")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task weights_larger_than_a_request_stay_where_they_are_and_are_known_by_digest()
    {
        var (header, bytes) = ("""{"w":{"dtype":"U8","shape":[41943040],"data_offsets":[0,41943040]}}""", 40 * 1024 * 1024);
        var weights = modelreg.Write("big/model.safetensors", "C\0\0\0\0\0\0\0" + header + new string('w', bytes));
        Assert.Equal((int)'C', header.Length);
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(weights)));
        string[][] steps = [["import", weights, "--name", "served/alone"], ["import", Path.GetDirectoryName(weights)!, "--name", "served/big"]];
        foreach (var step in steps)
        {
            var (here, there) = (await modelreg.RunAsync([.. step, "--db", modelreg.Database]), await RunAsync(step));
            Assert.Equal((here.Exit, here.Output, ""), (there.Exit, there.Output, there.Diagnostics));
            Assert.Contains($"model.safetensors {digest}", (await RunAsync("show", step[^1])).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task long_files_of_records_go_in_parts_and_a_bad_line_keeps_no_other_out()
    {
        var records = Enumerable.Range(0, 600).Select(number => JsonSerializer.Serialize(new
        {
            model_id = $"served/record-{number}",
            card = Card,
            metadata = JsonSerializer.Serialize(new { id = $"served/record-{number}" }),
        }));
        var file = modelreg.Write("models.jsonl", string.Join('\n', records.Take(300).Append("{ this is no JSON }").Concat(records.Skip(300))));
        var ran = await RunAsync("import", file);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("600 (0 already here), 1 refused", ran.Output, StringComparison.Ordinal);
        Assert.Contains("models.jsonl (counted from line 251):51", ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task laws_are_compared_and_changes_looked_for_as_in_a_file()
    {
        string[] asked = ["evaluate", "deepseek-ai/DeepSeek-R1", "--to", "DE", "--from", "US", "--use", "research", "--day", "2026-11-20"];
        var matrix = await RunAsync([.. asked, "--matrix"]);
        Assert.Equal(0, matrix.Exit);
        Assert.Contains("unitedKingdom: ", matrix.Output, StringComparison.Ordinal);

        var changes = await RunAsync([.. asked, "--changes", "--format", "json"]);
        using var document = JsonDocument.Parse(changes.Output);
        Assert.NotEmpty(document.RootElement.GetProperty("changes").GetProperty("now").GetString()!);
        var kept = document.RootElement.GetProperty("id").GetString()!;
        Assert.Equal(changes, await RunAsync("evaluate", "--changes", "--kept", kept, "--format", "json"));
        var evaluated = await RunAsync(asked);
        Assert.Equal(changes.Exit, evaluated.Exit);
        var text = await RunAsync([.. asked, "--changes"]);
        Assert.StartsWith(document.RootElement.GetProperty("headline").GetString()!, text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_decision_is_verified_in_the_same_words_and_the_server_adds_what_it_knows()
    {
        var file = Path.Combine(modelreg.Folder, "decision.pdf");
        await File.WriteAllBytesAsync(file, (byte[])Tables.Read(server.Database, "SELECT Pdf FROM Decisions")[0][0]);
        var root = Path.Combine(Path.GetDirectoryName(server.Database)!, "demonstration-root.cer");
        var (here, there) = (await modelreg.RunAsync("verify", file, "--trust", root), await RunAsync("verify", file));
        Assert.Equal((0, 0), (here.Exit, there.Exit));
        var (own, told) = (Sentences(here.Output), Sentences(there.Output));
        Assert.Equal("This decision is genuine and unchanged.", told[0][..39]);
        Assert.StartsWith("This registry issued it as US-", told[1], StringComparison.Ordinal);
        Assert.Contains(own, sentence => sentence.Contains("no status list was given", StringComparison.Ordinal));
        Assert.Equal(own.Where(OfTheFile), told.Where(OfTheFile).Except([told[1]]));
    }

    private static string[] Sentences(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // Who has only the file has neither a proof of the log nor a list of how decisions stand.
    private static bool OfTheFile(string sentence) =>
        !sentence.Contains("in the log was not checked", StringComparison.Ordinal)
        && !sentence.Contains("present status was not checked", StringComparison.Ordinal);

    [Fact]
    public async Task a_model_nobody_recorded_is_cannot_tell()
    {
        foreach (var command in new[] { "show", "lineage" })
        {
            var ran = await RunAsync(command, "nobody/nothing");
            Assert.Equal((3, ""), (ran.Exit, ran.Output));
            Assert.Contains("There is no model nobody/nothing here.", ran.Diagnostics, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("import", "README.md")]
    [InlineData("show", "deepseek-ai/DeepSeek-R1")]
    [InlineData("lineage", "deepseek-ai/DeepSeek-R1")]
    public async Task a_key_that_opens_nothing_is_bad_input(string command, string about)
    {
        modelreg.Write("README.md", Card);
        modelreg.Key = server.Key[..^4] + "0000";
        var ran = await modelreg.RunAsync(command, about, "--server", server.Address);
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains("Sign in to do this.", ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task weights_of_any_size_go_by_digest_and_more_than_a_server_takes_is_refused_with_its_limits()
    {
        modelreg.Write("large/README.md", Card);
        var weights = new string('w', 33 * 1024 * 1024);
        modelreg.Write("large/model.bin", weights);
        Assert.Equal(0, (await RunAsync("import", Path.Combine(modelreg.Folder, "large"), "--name", "served/large")).Exit);
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(weights)));
        Assert.Contains(digest, (await RunAsync("show", "served/large", "--format", "json")).Output, StringComparison.Ordinal);

        var record = await RunAsync("import", modelreg.Write("one.jsonl", $$"""{"id": "served/record", "card": "{{new string('w', 9 * 1024 * 1024)}}"}"""));
        Assert.Equal((2, ""), (record.Exit, record.Output));
        Assert.Contains("The body is too large. Send at most 8388608 bytes.", record.Diagnostics, StringComparison.Ordinal);
        Assert.Equal(3, (await RunAsync("show", "served/record")).Exit);

        for (var number = 0; number < 1001; number++)
        {
            modelreg.Write($"many/{number}.txt", "x");
        }

        var many = await RunAsync("import", Path.Combine(modelreg.Folder, "many"), "--name", "served/many");
        Assert.Equal((2, ""), (many.Exit, many.Output));
        Assert.Contains("at most 1000 files", many.Diagnostics, StringComparison.Ordinal);
    }

    public void Dispose() => modelreg.Dispose();

    private Task<Ran> RunAsync(params string[] arguments)
    {
        modelreg.Key = server.Key;
        return modelreg.RunAsync([.. arguments, "--server", server.Address]);
    }

    // Siblings stand in no order.
    private static IEnumerable<string> Lines(Ran ran) => ran.Output.Split('\n').Order(StringComparer.Ordinal);

    // Two registries give two ids to one release.
    private static string WithoutIds(string json) => Regex.Replace(json, "\"id\": \"[^\"]*\"", "", RegexOptions.None, TimeSpan.FromSeconds(1));
}
