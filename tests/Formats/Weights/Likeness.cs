using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.Weights;

/// <summary>What looks like lineage or origin and is none.</summary>
public sealed class Likeness
{
    private static async Task<ImportedModel> FolderAsync(string name, params (string Path, string Text)[] texts)
    {
        var files = new List<ModelRegistry.Formats.Folders.FolderFile>
        {
            await A_safetensors_file.FileAsync("model.safetensors", SafetensorsFile.Of(SafetensorsFile.Llama(2))),
        };
        foreach (var (path, text) in texts) files.Add(await A_safetensors_file.FileAsync(path, Given.Bytes(text)));
        return Given.Reader.ReadFolder(files, name);
    }

    [Fact]
    public async Task Of_configuration_and_layout_makes_no_parent_of_either_model()
    {
        const string Configuration = """{"model_type":"gpt_neox","architectures":["GPTNeoXForCausalLM"],"hidden_size":4096}""";
        var (one, other) = (await FolderAsync("a/pythia", ("config.json", Configuration)), await FolderAsync("b/red", ("config.json", Configuration)));
        var (left, right) = (one.About(Subject.TensorInventory).Single(), other.About(Subject.TensorInventory).Single());
        Assert.Equal(left.Value, right.Value);
        Assert.Equal(EvidenceKind.ArchitectureEquality, left.From.Kind);
        Assert.Equal(EvidenceStrength.Indicative, left.From.Kind!.Value.Rule().Strongest);
        Assert.Empty(one.Parents.Concat(other.Parents));
    }

    [Fact]
    public async Task Of_tokenizers_is_not_even_read()
    {
        var model = await FolderAsync("a/b", ("tokenizer.json", """{"model":{"vocab":{}}}"""), ("tokenizer_config.json", """{"name_or_path":"other/model"}"""));
        Assert.Equal(3, model.Artifacts.Count);
        Assert.Equal(["as handed over", "model.safetensors", "model.safetensors#tensors"], model.Sources.Select(source => source.File));
    }

    [Fact]
    public async Task Of_a_region_says_where_it_is_hosted_and_nothing_of_origin()
    {
        var model = await FolderAsync("a/b", ("metadata.json", """{"id":"a/b","sha":"x","tags":["region:us"]}"""));
        Assert.Equal(["us"], model.Values(Subject.HostingRegion));
        Assert.Empty(model.About(Subject.TrainingPlace));
    }

    [Fact]
    public async Task Of_what_the_hub_infers_to_what_the_author_declares_is_kept_apart()
    {
        var model = await FolderAsync("a/b",
            ("README.md", "---\nbase_model: p/arent\nbase_model_relation: merge\n---\n"),
            ("metadata.json", """{"id":"a/b","sha":"x","tags":["base_model:p/arent","base_model:finetune:p/arent"]}"""));
        Assert.Equal(
            [(DerivationRelation.Merge, Force.Declared), (DerivationRelation.FineTune, Force.InferredByHub)],
            model.Parents.Select(p => (p.Relation, p.Force)));
        Assert.Equal("relation", Assert.Single(model.Contradictions).About);
    }

    [Fact]
    public async Task Of_a_former_name_to_another_model_is_a_contradiction_of_names_and_not_a_merge_of_two()
    {
        var model = await FolderAsync("old/name", ("metadata.json", """{"id":"new/name","sha":"x","siblings":[]}"""));
        Assert.Equal("new/name", model.Name!.Value);
        Assert.Contains(model.Contradictions, one => one.About == "name");
        Assert.Empty(model.Parents);
    }
}
