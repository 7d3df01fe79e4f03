using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Exporting;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Persistence;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features;

/// <summary>What an import would do is told before anything is saved, and what it did once it does not do again.</summary>
public sealed class Previewing(Databases databases) : IClassFixture<Databases>
{
    public static TheoryData<string, string, string> Formats
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var database in new EveryDatabase())
            {
                data.Add(database, "README.md", "---\nbase_model: a/b\nbase_model_relation: merge\nlicense: mit\ndatasets: [x/y]\nco2_eq_emissions:\n  emissions: 3\n  hardware_used: 8 x H800\n  geographical_location: Paris, France\nmodel-index:\n- results:\n  - dataset: {name: HarmBench}\n    metrics:\n    - {name: attack success rate, value: 0.2}\n---\n# M\n");
                data.Add(database, "hub.json", """{"id":"NAME","sha":"0123","tags":["base_model:finetune:a/b","region:us","license:mit"],"lastModified":"2025-01-02T00:00:00.000Z","siblings":[{"rfilename":"m.bin","size":3}]}""");
                data.Add(database, "config.json", """{"_name_or_path":"a/b","model_type":"llama","architectures":["L"]}""");
                data.Add(database, "adapter_config.json", """{"base_model_name_or_path":"a/b","peft_type":"LORA","revision":"main"}""");
                data.Add(database, "mergekit_config.yml", "models: [{model: a/b, parameters: {weight: 3}}, {model: c/d, parameters: {weight: 1}}]\nmerge_method: linear\n");
                data.Add(database, "models.csv", "Model,Training compute (FLOP),Training hardware,Hardware quantity,Training time (hours),Confidence,Publication date,Base model,Training dataset\nNAME,9e24,NVIDIA H800,2048,10,Likely,2025-01-20,a/b,Web\n");
                data.Add(database, "bom.json", """{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"machine-learning-model","group":"GROUP","name":"SHORT","pedigree":{"ancestors":[{"type":"machine-learning-model","group":"a","name":"b"}]},"properties":[{"name":"modelreg:hosting","value":"{\"platform\":\"P NAME\",\"kind\":\"cloud\"}"},{"name":"modelreg:content","value":"{\"field\":\"crawled\",\"answer\":\"yes\"}"},{"name":"modelreg:training","value":"{\"name\":\"t\",\"place\":\"DE\",\"chips\":[{\"name\":\"H100\"}]}"}]}]}""");
                data.Add(database, "doc.spdx.json", """{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[{"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["u:a"]},{"type":"Agent","spdxId":"u:a","creationInfo":"_:c","name":"A"},{"type":"ai_AIPackage","spdxId":"u:m","creationInfo":"_:c","name":"NAME"},{"type":"dataset_DatasetPackage","spdxId":"u:d","creationInfo":"_:c","name":"Set of NAME","dataset_datasetAvailability":"directDownload"},{"type":"Relationship","spdxId":"u:r","creationInfo":"_:c","from":"u:m","to":["u:d"],"relationshipType":"trainedOn","completeness":"complete"}]}""");
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task says_what_would_be_added_saves_nothing_and_the_second_time_nothing_is_left_to_do(string database, string file, string text)
    {
        var app = await databases.On(database);
        var name = $"g{Guid.NewGuid():N}/m";
        var content = text.Replace("NAME", name, StringComparison.Ordinal).Replace("GROUP", name.Split('/')[0], StringComparison.Ordinal).Replace("SHORT", "m", StringComparison.Ordinal);
        var upload = new Upload(name, [UploadedFile.Alone(file, Encoding.UTF8.GetBytes(content))]);
        var empty = await app.LookAsync(app.Regulator, RowsAsync);
        var before = await app.DoAsync(app.Officer, new PreviewUpload(upload));
        Assert.Contains(before.Adds, line => line.EndsWith(" releases", StringComparison.Ordinal));
        Assert.Equal(empty, await app.LookAsync(app.Regulator, RowsAsync));
        Assert.False(Assert.Single(before.Models).AlreadyHere);

        Assert.False(Assert.Single((await app.DoAsync(app.Officer, new SaveUpload(upload))).Saved).AlreadyHere);
        var once = await app.LookAsync(app.Regulator, RowsAsync);
        var again = await app.DoAsync(app.Officer, new PreviewUpload(upload));
        Assert.True(Assert.Single(again.Models).AlreadyHere);
        Assert.Empty(again.Adds.Concat(again.Changes));
        Assert.True(Assert.Single((await app.DoAsync(app.Officer, new SaveUpload(upload))).Saved).AlreadyHere);
        Assert.Equal(once, await app.LookAsync(app.Regulator, RowsAsync));
        await app.DoAsync(app.Stranger, new SaveUpload(upload));
        Assert.Equal(once, (await app.LookAsync(app.Regulator, RowsAsync)) with { Imports = once.Imports });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task says_what_would_change_and_what_would_be_contradicted(string database)
    {
        var app = await databases.On(database);
        var name = $"g{Guid.NewGuid():N}/m";
        await app.ImportCardAsync(name, "tags: [x]");
        Upload Card(string licence) => new(name, [UploadedFile.Alone("README.md", Encoding.UTF8.GetBytes($"---\nlicense: {licence}\n---\n"))]);
        var preview = await app.DoAsync(app.Officer, new PreviewUpload(Card("mit")));
        Assert.Contains(preview.Changes, line => line.EndsWith("Licence: not known becomes mit", StringComparison.Ordinal));
        await app.DoAsync(app.Officer, new SaveUpload(Card("mit")));
        var other = await app.DoAsync(app.Officer, new PreviewUpload(Card("gpl-3.0")));
        Assert.Contains("recorded before is mit", Assert.Single(Assert.Single(other.Models).Contradictions), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_table_of_hardware_is_set_beside_the_rulebook_and_not_recorded(string database)
    {
        const string Table = "Name of the hardware,Manufacturer,Process size (nm),Die Size (mm^2),Tensor-FP16 performance (FLOP/s),INT8 performance (OP/s)\nNVIDIA H100 SXM5,NVIDIA,4,814,9.894e14,1.979e15\nOdd Chip 9,Nobody,7,100,1e12,\n";
        var app = await databases.On(database);
        var empty = await app.LookAsync(app.Regulator, RowsAsync);
        var upload = new Upload(null, [UploadedFile.Alone("ml_hardware.csv", Encoding.UTF8.GetBytes(Table))]);
        var saved = await app.DoAsync(app.Officer, new SaveUpload(upload));
        Assert.Equal(saved.Chips.Select(chip => chip.Sentence), (await app.DoAsync(app.Officer, new PreviewUpload(upload))).Chips.Select(chip => chip.Sentence));
        Assert.Equal(["NVIDIA H100 SXM5", "Odd Chip 9"], saved.Chips.Select(chip => chip.Name));
        Assert.Contains("max(", saved.Chips[0].Formula, StringComparison.Ordinal);
        Assert.NotEmpty(saved.Chips[0].Candidates);
        Assert.Contains("no chip of that name", saved.Chips[1].Sentence, StringComparison.Ordinal);
        Assert.Equal(empty, await app.LookAsync(app.Regulator, RowsAsync));
        Assert.IsType<Refusal.NotValid>((await app.SendAsync(app.Officer, new CompareChips(UploadedFile.Alone("x.csv", "a,b"u8.ToArray())))).Refusal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task a_claim_asks_for_digests_and_a_key(string database)
    {
        var app = await databases.On(database);
        var bare = await app.ImportCardAsync($"g{Guid.NewGuid():N}/m", "license: mit");
        var without = await app.SendAsync(app.Officer, new ExportRelease(bare.ReleaseId, DocumentFormat.Claim));
        Assert.Contains("No file of this release has a digest", without.Refusal!.Sentence, StringComparison.Ordinal);
        var upload = new Upload($"g{Guid.NewGuid():N}/m", [UploadedFile.InFolder("f/README.md", "---\nbase_model: a/b\n---\n"u8.ToArray()), UploadedFile.InFolder("f/m.bin", [1, 2])]);
        var saved = Assert.Single((await app.DoAsync(app.Officer, new SaveUpload(upload))).Saved);
        var signed = await app.SendAsync(app.Officer, new ExportRelease(saved.ReleaseId, DocumentFormat.Claim));
        if (signed.IsDone)
        {
            var payload = JsonNode.Parse(Convert.FromBase64String(JsonNode.Parse(signed.Value.Text)!["payload"]!.GetValue<string>()))!;
            var root = (await app.DoAsync(app.Officer, new ShowRelease(saved.ReleaseId))).Release.RootDigest!.Value.Hex;
            Assert.Equal(root, payload["subject"]![0]!["digest"]!["sha256"]!.GetValue<string>());
            Assert.Equal("a/b", payload["predicate"]!["claim"]!["parents"]![0]!["name"]!.GetValue<string>());
        }
        else
        {
            Assert.Contains("No signing key is configured", signed.Refusal!.Sentence, StringComparison.Ordinal);
        }
    }

    private sealed record Rows(int Models, int Releases, int Edges, int Evidence, int Documents, int Imports, int Runs, int Chips, int Held);

    private static async Task<Rows> RowsAsync(RegistryContext context) => new(
        await context.Models.CountAsync(), await context.Releases.CountAsync(), await context.Derivations.CountAsync(),
        await context.Evidence.CountAsync(), await context.SourceDocuments.CountAsync(), await context.Imports.CountAsync(),
        await context.TrainingRuns.CountAsync(), await context.ChipUses.CountAsync(),
        await context.Deployments.CountAsync() + await context.ContentStatements.CountAsync() + await context.SafeguardEvaluations.CountAsync()
            + await context.Datasets.CountAsync() + await context.DatasetUses.CountAsync() + await context.Artifacts.CountAsync());
}
