using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ModelRegistry.Tests.Cli;

/// <summary>Importing, and showing what was imported.</summary>
public sealed class Importing : IDisposable
{
    private const string Card = """
        ---
        license: apache-2.0
        base_model: example/parent
        base_model_relation: quantized
        datasets: [example/data]
        ---
        # A model
        """;

    private readonly Modelreg modelreg = new();

    [Fact]
    public async Task a_card_becomes_a_model_that_is_shown_and_walked()
    {
        var card = modelreg.Write("README.md", Card);
        var imported = await RunAsync("import", card, "--name", "example/child");
        Assert.Equal((0, ""), (imported.Exit, imported.Diagnostics));
        var shown = await RunAsync("show", "EXAMPLE/child", "--format", "json");
        using var document = JsonDocument.Parse(shown.Output);
        var release = document.RootElement.GetProperty("releases")[0];
        Assert.Equal("apache-2.0", release.GetProperty("licence").GetString());
        Assert.Equal("example/parent", release.GetProperty("parents")[0].GetProperty("name").GetString());
        Assert.Equal("example/data", release.GetProperty("datasets")[0].GetString());
        var lineage = await RunAsync("lineage", "example/child", "--up");
        Assert.Contains(
            "example/parent (quantization, weak evidence by publisher; direction shown: E8 by publisher names the parent)",
            lineage.Output, StringComparison.Ordinal);
        var below = await RunAsync("lineage", "example/child", "--down");
        Assert.DoesNotContain("example/parent", below.Output, StringComparison.Ordinal);
        var same = await RunAsync("lineage", "example/child", "--relation", "merge", "--relation", "quantization", "--strength", "weak");
        Assert.Equal(lineage.Output, same.Output);
        var merges = await RunAsync("lineage", "example/child", "--relation", "merge", "--country", "unknown");
        Assert.Contains("No edge is such as was asked for.", merges.Output, StringComparison.Ordinal);
        Assert.Contains("not asked for: 1.", merges.Diagnostics, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("lineage", "example/child", "--relation", "fun")).Exit);
    }

    [Fact]
    public async Task the_same_card_again_changes_nothing()
    {
        await RunWithInputAsync(Card, "import", "-", "--name", "example/child");
        var again = await RunWithInputAsync(Card, "import", "-", "--name", "example/child");
        Assert.Equal(0, again.Exit);
        Assert.Contains("already here, nothing changed", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_folder_gives_its_files_with_their_digests()
    {
        modelreg.Write("weights/README.md", Card);
        modelreg.Write("weights/part/model.bin", "abc");
        var imported = await RunAsync("import", Path.Combine(modelreg.Folder, "weights"), "--name", "example/child");
        Assert.Equal(0, imported.Exit);
        var shown = await RunAsync("show", "example/child");
        Assert.Contains(
            "part/model.bin ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task weights_that_lie_are_named_and_left_out_of_a_folder_and_alone_leave_nothing()
    {
        modelreg.Write("weights/README.md", Card);
        var lying = modelreg.Write("weights/model.safetensors", "\x40\0\0\0\0\0\0\0{}");
        var alone = await RunAsync("import", lying, "--name", "example/alone");
        Assert.Equal(2, alone.Exit);
        Assert.Contains("The header says it has 64 bytes, and 2 follow.", alone.Diagnostics, StringComparison.Ordinal);
        Assert.Equal(0, Count("Models"));
        var folder = await RunAsync("import", Path.Combine(modelreg.Folder, "weights"), "--name", "example/child");
        Assert.Equal(2, folder.Exit);
        Assert.Contains("model.safetensors: It is not what its header says", folder.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("1 (0 already here), 1 refused", folder.Output, StringComparison.Ordinal);
        var shown = (await RunAsync("show", "example/child")).Output;
        Assert.Contains("README.md", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("model.safetensors", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task weights_a_merge_recipe_and_a_zipped_folder_come_in_alike()
    {
        const string Header = """{"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""";
        const string Recipe = "models: [{model: a/x, parameters: {weight: 3}}, {model: b/y, parameters: {weight: 1}}]\nmerge_method: linear\n";
        modelreg.Write("model/model.safetensors", (char)Header.Length + "\0\0\0\0\0\0\0" + Header + "wwwwwwww");
        modelreg.Write("model/mergekit_config.yml", Recipe);
        var zip = Path.Combine(modelreg.Folder, "model.zip");
        System.IO.Compression.ZipFile.CreateFromDirectory(Path.Combine(modelreg.Folder, "model"), zip, System.IO.Compression.CompressionLevel.Fastest, includeBaseDirectory: true);
        var folder = await RunAsync("import", Path.Combine(modelreg.Folder, "model"), "--name", "example/folder");
        var zipped = await RunAsync("import", zip, "--name", "example/zipped");
        Assert.Equal((0, 0, ""), (folder.Exit, zipped.Exit, zipped.Diagnostics));
        var (one, other) = (await RunAsync("show", "example/folder"), await RunAsync("show", "example/zipped"));
        Assert.Equal(one.Output.Replace("example/folder", "example/zipped", StringComparison.Ordinal), other.Output);
        Assert.Contains("a/x (merge", one.Output, StringComparison.Ordinal);
        Assert.Equal(2, Tables.Count(modelreg.Database, "Evidence", where: "Claim LIKE 'TensorInventory: modelreg-tensors-1 sha256:%'"));
        Assert.Equal(2, Tables.Count(modelreg.Database, "Evidence", where: "Claim LIKE 'merge of a/x, share 0.75 (declared weight%'"));
        Assert.Contains("already here", (await RunAsync("import", zip, "--name", "example/zipped")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_file_that_comes_beside_what_is_here_already_is_recorded()
    {
        modelreg.Write("weights/README.md", Card);
        string[] import = ["import", Path.Combine(modelreg.Folder, "weights"), "--name", "example/child"];
        await RunAsync(import);
        modelreg.Write("weights/more.bin", "abc");
        Assert.DoesNotContain("already here, nothing", (await RunAsync(import)).Output, StringComparison.Ordinal);
        Assert.Contains("more.bin ba7816bf", (await RunAsync("show", "example/child")).Output, StringComparison.Ordinal);
        Assert.Contains("already here, nothing", (await RunAsync(import)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task weights_of_two_models_are_compared_and_the_finding_is_recorded()
    {
        const string Header = """{"wte.weight":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}}""";
        var (one, same) = (modelreg.Write("one.safetensors", (char)Header.Length + "\0\0\0\0\0\0\0" + Header + "abcdefghijklmnop"),
            modelreg.Write("same.safetensors", (char)Header.Length + "\0\0\0\0\0\0\0" + Header + "abcdefghijklmnop"));
        var ran = await RunAsync("compare", one, same, "--record", "example/one", "--with", "example/same");
        Assert.Equal((3, "No edge by weights joins example/one and example/same; it is recorded on the release of example/one and makes none."),
            (ran.Exit, ran.Diagnostics.Trim()));
        Assert.StartsWith("The weights are not known to be related, in no direction: score 0.750; norm layers are missing", ran.Output, StringComparison.Ordinal);
        Assert.Equal(1, Tables.Count(modelreg.Database, "Evidence",
            where: "Claim LIKE 'WeightFingerprint: Compared with example/same.%' AND Kind = 'MultiSignalFingerprint' AND Strength = 'Weak'"));
        Assert.Equal(2, (await RunAsync("compare", one, "nowhere")).Exit);
        Assert.Equal(2, (await RunAsync("compare", one, same, "--record", "example/one")).Exit);
    }

    [Fact]
    public async Task a_malformed_card_is_refused_with_its_place_and_leaves_nothing()
    {
        var card = modelreg.Write("README.md", "---\nbase_model: [example/parent\nlicense: mit\n---\n");
        var ran = await RunAsync("import", card);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("README.md", ran.Diagnostics, StringComparison.Ordinal);
        Assert.Equal(0, Count("Models"));
    }

    [Fact]
    public async Task a_bad_line_among_records_does_not_keep_the_others_out()
    {
        var file = modelreg.Write("models.jsonl", Record(1) + "\n{ this is no JSON\n" + Record(2) + "\n");
        var ran = await RunAsync("import", file);
        Assert.Equal(2, ran.Exit);
        Assert.Contains("models.jsonl:2", ran.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("2 (0 already here), 1 refused", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_missing_file_is_bad_input()
    {
        var ran = await RunAsync("import", "nowhere.md");
        Assert.Equal((2, ""), (ran.Exit, ran.Output));
        Assert.Contains("nowhere.md: there is no such file", ran.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_model_nobody_recorded_is_cannot_tell()
    {
        await RunWithInputAsync(Card, "import", "-", "--name", "example/child");
        Assert.Equal(3, (await RunAsync("show", "nobody/nothing")).Exit);
        Assert.Equal(3, (await RunAsync("lineage", "nobody/nothing")).Exit);
        Assert.Equal(3, (await RunAsync("evaluate", "nobody/nothing", "--to", "DE")).Exit);
    }

    [Fact]
    public async Task killed_in_the_middle_it_leaves_whole_models_only()
    {
        var lines = new StringBuilder();
        for (var number = 0; number < 4000; number++) lines.AppendLine(Record(number));
        var file = modelreg.Write("models.jsonl", lines.ToString());
        using (var process = modelreg.Start("import", file, "--db", modelreg.Database))
        {
            while (!process.HasExited && Imported() == 0) await Task.Yield();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        var models = Imported();
        Assert.InRange(models, 1, 4000);

        // Every record has one licence, one parent and one data set: a half one would lack some.
        Assert.Equal((models, models), (Count("Derivations"), Count("DatasetUses")));
        var again = await RunAsync("import", file);
        var kept = models.ToString(CultureInfo.InvariantCulture);
        Assert.Contains($"4000 ({kept} already here), 0 refused", again.Output, StringComparison.Ordinal);
    }

    public void Dispose() => modelreg.Dispose();

    private static string Record(int number) => JsonSerializer.Serialize(new
    {
        model_id = $"example/child-{number}",
        depth = "0",
        card = Card,
        metadata = JsonSerializer.Serialize(new { id = $"example/child-{number}" }),
    });

    private Task<Ran> RunAsync(params string[] arguments) => modelreg.RunAsync([.. arguments, "--db", modelreg.Database]);

    private Task<Ran> RunWithInputAsync(string input, params string[] arguments) =>
        modelreg.RunWithInputAsync(input, [.. arguments, "--db", modelreg.Database]);

    private int Imported()
    {
        try
        {
            return File.Exists(modelreg.Database) ? Count("Imports", "DISTINCT ReleaseId") : 0;
        }
        catch (SqliteException early)
        {
            // The tables are still being made.
            Assert.Contains("no such table", early.Message, StringComparison.Ordinal);
            return 0;
        }
    }

    private int Count(string table, string what = "*") => Tables.Count(modelreg.Database, table, what);
}
