using System.Globalization;
using System.Text;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Merges;

/// <summary>
/// Reads <c>mergekit_config.yml</c>: the recipe of a merge or of a mixture grown from dense models. It is what was run, so that its
/// sources are declared parents; a path on somebody's disk is a trace.
/// </summary>
internal static class MergeReader
{
    private static readonly UTF8Encoding Strict = new(false, true);
    private static readonly string[] Known = ["models", "slices", "experts", "shared_experts", "base_model", "merge_method", "parameters"];

    public static void Read(Source source, ReadOnlyMemory<byte> yaml)
    {
        if (Decoded(source, yaml) is not { } text) return;
        var into = source.Into;
        if (YamlTree.Read(text, 1, "", into.Limits, source.Report, into.Cancellation) is not { } tree) return;
        if (tree.Kind is NodeKind.Map) Read(source, tree);
        else source.Wrong(tree, $"The recipe is {tree.Called}, not a mapping.", "merge_method with models or slices would be right.");
    }

    private static string? Decoded(Source source, ReadOnlyMemory<byte> yaml)
    {
        var limit = source.Into.Limits.FrontMatterCharacters;
        if (yaml.Length > limit)
        {
            source.Report(new(Reason.Limit, "", null, $"The recipe has {yaml.Length} bytes, more than the limit of {limit}.", "A shorter one would be right; nothing was read."));
            return null;
        }

        try
        {
            return Strict.GetString(yaml.Span);
        }
        catch (DecoderFallbackException)
        {
            source.Report(new(Reason.Wrong, "", null, "The recipe is not UTF-8.", "A file saved as UTF-8 would be right; nothing was read."));
            return null;
        }
    }

    private static void Read(Source source, Node tree)
    {
        var mixture = tree["experts"] is not null;
        var method = tree["merge_method"] is { Kind: NodeKind.Text } stated ? stated.Text.Trim() : mixture ? "mixture of experts" : "";
        if (tree["merge_method"] is { } at) source.Say(Subject.MergeMethod, at, method);
        else if (mixture) source.Say(Subject.MergeMethod, tree["experts"]!, method);
        else source.Wrong(tree, "merge_method is not there.", "The method that the models were merged by would be right.");
        foreach (var entry in tree.Entries.Where(entry => !Known.Contains(entry.Key))) source.Keep(entry);
        if (mixture) Mixture(source, tree);
        else Merge(source, tree, method);
    }

    private static void Merge(Source source, Node tree, string method)
    {
        var baseModel = ModelNamed.Of(tree["base_model"]);
        var slices = Slices(source, tree);
        var shares = new MergeShares(method, baseModel?.Name).Of(slices);
        var models = slices.SelectMany(slice => slice.Sources).Select(one => one.Model).ToList();
        if (baseModel is not null) models.Add(baseModel);
        if (models.Count == 0) source.Wrong(tree, "The recipe names no model.", "models or slices with their models would be right.");
        foreach (var model in models.DistinctBy(model => model.Name, StringComparer.OrdinalIgnoreCase))
            Parent(source, model, DerivationRelation.Merge, shares.GetValueOrDefault(model.Name));
    }

    private static List<MergeSlice> Slices(Source source, Node tree)
    {
        var common = tree["parameters"];
        if (tree["slices"] is { Kind: NodeKind.List } slices)
            return [.. slices.Items.Select(slice => new MergeSlice(Layers(slice), Sources(source, slice["sources"], slice["parameters"], common)))];
        return [new(1, Sources(source, tree["models"], null, common))];
    }

    private static List<MergeSource> Sources(Source source, Node? list, Node? slice, Node? common)
    {
        var sources = new List<MergeSource>();
        foreach (var item in list?.Items ?? [])
        {
            if (ModelNamed.Of(item["model"]) is not { } model)
            {
                source.Wrong(item, "An entry names no model.", "model: owner/name would be right.");
                continue;
            }

            Weight? Parameter(string name) => Weight.Of(item["parameters"], name) ?? Weight.Of(slice, name) ?? Weight.Of(common, name);
            sources.Add(new(model, Parameter("weight"), Parameter("density"), Parameter("t")));
        }

        return sources;
    }

    // The layers of a slice are as many as its first source gives; a recipe cannot stack slices of unequal sources.
    private static decimal Layers(Node slice) =>
        slice["sources"] is { Items: [var first, ..] } && first["layer_range"] is { Items: [var from, var to] }
        && int.TryParse(from.Text, CultureInfo.InvariantCulture, out var low)
        && int.TryParse(to.Text, CultureInfo.InvariantCulture, out var high)
        && low >= 0 && high is > 0 and < 100_000 ? Math.Max(0, high - low) : 0;

    private static void Mixture(Source source, Node tree)
    {
        var experts = tree["experts"]!.Items.Concat(tree["shared_experts"]?.Items ?? []).Select(item => (item, ModelNamed.Of(item["source_model"]))).ToList();
        foreach (var (item, _) in experts.Where(expert => expert.Item2 is null))
            source.Wrong(item, "An expert names no source_model.", "source_model: owner/name would be right.");
        var named = experts.Select(expert => expert.Item2).OfType<ModelNamed>().ToList();
        foreach (var group in named.GroupBy(model => model.Name, StringComparer.OrdinalIgnoreCase))
        {
            var share = new Share(new(0, Math.Round((decimal)group.Count() / named.Count, 6)), ShareUnit.MergeWeight,
                $"{group.Count()} of {named.Count} experts; attention and embeddings come of the base model");
            var isBase = string.Equals(ModelNamed.Of(tree["base_model"])?.Name, group.Key, StringComparison.OrdinalIgnoreCase);
            Parent(source, group.First(), DerivationRelation.MixtureUpcycling, isBase ? null : share);
        }

        if (ModelNamed.Of(tree["base_model"]) is { } baseModel && !named.Exists(model => string.Equals(model.Name, baseModel.Name, StringComparison.OrdinalIgnoreCase)))
            Parent(source, baseModel, DerivationRelation.MixtureUpcycling, null);
    }

    private static void Parent(Source source, ModelNamed model, DerivationRelation relation, Share? share)
    {
        var from = source.At(model.At);
        foreach (var (name, revision, part) in new[] { (model.Name, model.Revision, share), (model.Adapter, null, null) })
        {
            if (name is null) continue;
            var hub = name.Contains('/', StringComparison.Ordinal) ? HubName.Of(name) : null;
            var force = hub is null ? Force.Weak : Force.Declared;
            source.Into.Parents.Add(new(hub ?? name, hub is not null, revision, relation, force, from, from) { Share = part });
        }
    }
}
