using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats;

public sealed class A_merge_recipe
{
    private static ImportedModel Read(string yaml) => Given.Reader.ReadFile("mergekit_config.yml", Given.Bytes(yaml), "a/merge");

    private static string Share(ImportedModel model, string parent) =>
        model.Parents.Single(p => p.Name == parent).Share is { } share ? share.Bounds.ToString() : "none";

    [Fact]
    public void Linear_states_parents_with_their_exact_shares()
    {
        var model = Read("""
            models:
              - model: one/parent
                parameters:
                  weight: 0.6
              - model: other/parent@v2
                parameters:
                  weight: 0.2
            merge_method: linear
            dtype: float16
            """);
        Assert.Equal(["linear"], model.Values(Subject.MergeMethod));
        Assert.Equal(
            [("one/parent", null, Force.Declared), ("other/parent", "v2", Force.Declared)],
            model.Parents.Select(p => (p.Name, p.Revision, p.Force)));
        Assert.Equal(("0.75", "0.25"), (Share(model, "one/parent"), Share(model, "other/parent")));
        Assert.Equal(ShareUnit.MergeWeight, model.Parents[0].Share!.Unit);
        Assert.Equal(("/models/0/model", 2), (model.Parents[0].From.Location, model.Parents[0].From.Line!.Value));
        Assert.Equal("dtype is kept and not interpreted.", Assert.Single(model.NotUnderstood).What);
    }

    [Fact]
    public void Weights_that_change_over_the_layers_give_intervals()
    {
        var model = Read("""
            models:
              - model: a/x
                parameters: {weight: [0.2, 0.6]}
              - model: b/y
                parameters:
                  weight:
                    - filter: mlp
                      value: 0.4
                    - value: 0.8
            merge_method: linear
            """);
        Assert.Equal(("0.2 to 0.6", "0.4 to 0.8"), (Share(model, "a/x"), Share(model, "b/y")));
    }

    [Fact]
    public void Slerp_takes_its_shares_from_the_interpolation()
    {
        var model = Read("""
            slices:
              - sources:
                  - model: base/one
                    layer_range: [0, 32]
                  - model: other/two
                    layer_range: [0, 32]
            merge_method: slerp
            base_model: base/one
            parameters:
              t:
                - filter: self_attn
                  value: [0, 0.5, 0.3, 0.7, 1]
                - value: 0.5
            """);
        Assert.Equal(("0 to 1", "0 to 1"), (Share(model, "base/one"), Share(model, "other/two")));
        var flat = Read("models: [{model: base/one}, {model: other/two}]\nmerge_method: slerp\nbase_model: base/one\nparameters: {t: 0.3}");
        Assert.Equal(("0.7", "0.3"), (Share(flat, "base/one"), Share(flat, "other/two")));
    }

    [Fact]
    public void Task_vectors_have_shares_among_themselves_and_the_base_none()
    {
        var model = Read("""
            models:
              - model: base/model
              - model: a/x
                parameters: {density: 0.5, weight: 0.5}
              - model: b/y
                parameters: {density: 1.0, weight: 0.5}
            merge_method: dare_ties
            base_model: base/model
            """);
        Assert.Equal(("none", "0.25 to 0.5", "0.5"), (Share(model, "base/model"), Share(model, "a/x"), Share(model, "b/y")));
        Assert.All(model.Parents, p => Assert.Equal(DerivationRelation.Merge, p.Relation));
        Assert.Contains("the base carries the rest", model.Parents.Single(p => p.Name == "a/x").Share!.Method, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_of_layers_is_shared_by_the_layers_taken()
    {
        var model = Read("""
            slices:
              - sources: [{model: a/x, layer_range: [0, 24]}]
              - sources: [{model: b/y, layer_range: [8, 32]}]
              - sources: [{model: a/x, layer_range: [20, 32]}]
            merge_method: passthrough
            """);
        Assert.Equal(("0.6", "0.4"), (Share(model, "a/x"), Share(model, "b/y")));
    }

    [Fact]
    public void A_mixture_is_grown_from_its_experts_and_its_base()
    {
        var model = Read("""
            base_model: base/model
            gate_mode: hidden
            experts:
              - source_model: a/x
                positive_prompts: ["code"]
              - source_model: a/x
              - source_model: b/y
              - source_model: base/model
            """);
        Assert.Equal(["mixture of experts"], model.Values(Subject.MergeMethod));
        Assert.All(model.Parents, p => Assert.Equal(DerivationRelation.MixtureUpcycling, p.Relation));
        Assert.Equal(("0 to 0.5", "0 to 0.25", "none"), (Share(model, "a/x"), Share(model, "b/y"), Share(model, "base/model")));
    }

    [Fact]
    public void A_method_whose_shares_nobody_can_tell_gives_parents_without()
    {
        var model = Read("models: [{model: a/x}, {model: b/y}]\nmerge_method: model_stock\nbase_model: base/model");
        Assert.Equal(["a/x", "b/y", "base/model"], model.Parents.Select(p => p.Name));
        Assert.All(model.Parents, p => Assert.Null(p.Share));
    }

    [Fact]
    public void Paths_are_traces_and_adapters_are_parents_too()
    {
        var model = Read("models: [{model: ./out/merged}, {model: a/x+l/ora}, {model: {model: {path: b/y, revision: r}, lora: null}}, {model: local}]\nmerge_method: linear");
        Assert.Equal(
            [("./out/merged", Force.Weak, null), ("a/x", Force.Declared, null), ("l/ora", Force.Declared, null), ("b/y", Force.Declared, "r"), ("local", Force.Weak, null)],
            model.Parents.Select(p => (p.Name, p.Force, p.Revision)));
    }

    [Theory]
    [InlineData("a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\nmerge_method: linear", "The YAML alias *a is refused")]
    [InlineData("merge_method: linear", "The recipe names no model.")]
    [InlineData("models: [{model: a/b}]", "merge_method is not there.")]
    [InlineData("models: [{weight: 1}]\nmerge_method: linear", "An entry names no model.")]
    [InlineData("- a", "The recipe is a list, not a mapping.")]
    [InlineData("merge_method: [", "The YAML is malformed")]
    public void That_is_wrong_is_told_so(string yaml, string what) =>
        Assert.Contains(Read(yaml).NotUnderstood, n => n.What.StartsWith(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("weight: -1")]
    [InlineData("weight: much")]
    [InlineData("weight: 1e300")]
    [InlineData("weight: []")]
    public void Weights_that_say_nothing_give_no_share(string weight) =>
        Assert.Equal("none", Share(Read($"models: [{{model: a/x, parameters: {{{weight}}}}}, {{model: b/y, parameters: {{weight: 1}}}}]\nmerge_method: linear"), "a/x"));

    [Fact]
    public async Task That_disagrees_with_the_card_stands_beside_it()
    {
        var model = Given.Reader.ReadFolder(
        [
            await Weights.A_safetensors_file.FileAsync("README.md", Given.Bytes("---\nbase_model: [a/x]\n---\n")),
            await Weights.A_safetensors_file.FileAsync("mergekit_config.yml", Given.Bytes("models: [{model: a/x}, {model: b/y}]\nmerge_method: linear")),
        ], "a/merge");
        Assert.Equal("README.md line 2 says a/x; mergekit_config.yml line 1 says a/x and b/y.", Assert.Single(model.Contradictions).Sentence);
    }
}
