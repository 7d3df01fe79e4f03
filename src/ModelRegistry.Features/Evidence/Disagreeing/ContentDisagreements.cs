using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Features.Evidence.Disagreeing;

/// <summary>Statements on training content that answer yes and no, and findings that differ on one layer of safety.</summary>
internal static class ContentDisagreements
{
    public static IEnumerable<Disagreement> Of(Dossier dossier) => [.. Content(dossier), .. Layers(dossier)];

    private static IEnumerable<Disagreement> Content(Dossier dossier) =>
        from field in dossier.Content.Where(one => one.Answer != Truth.Unknown).GroupBy(one => one.Field)
        where field.Select(one => one.Answer).Distinct().Count() > 1
        let title = ContentTemplate.Fields.First(rule => rule.Field == field.Key).Title
        select new Disagreement(
            $"content-{field.Key}", $"Training content: {title}?", dossier.Things.First(thing => thing.Id == field.First().Id.Value),
            [.. field.SelectMany(one => dossier.On(one.Id.Value).DefaultIfEmpty().Select(item => Said(one, item)))],
            "Yes and no are both stated: the field stays unknown.",
            "The provider's published summary of training content, by its digest.", true);

    private static Voice Said(ContentStatement statement, EvidenceItem? item) => new(
        $"{(statement.Answer == Truth.Yes ? "Yes" : "No")}{(statement.Text is { } text ? $": {text}" : "")}", false, item);

    private static IEnumerable<Disagreement> Layers(Dossier dossier) =>
        from layer in dossier.Layers.GroupBy(one => (one.DerivationId, Layer: one.Layer.ToUpperInvariant()))
        where layer.Select(one => one.Fate).Distinct().Count() > 1
        let parent = dossier.Parents.First(parent => parent.Edge.Id == layer.Key.DerivationId)
        select new Disagreement(
            $"layer-{layer.First().Id.Value:N}", $"What became of {layer.First().Layer} since {parent.Name}?",
            new(EvidenceSubject.Derivation, parent.Edge.Id.Value, ""), [.. layer.Select(Voice.Of)],
            "The findings stand side by side and none is chosen: what became of the layer is unknown.",
            "A measurement of both releases with the same benchmark, by somebody without a part in either.", true);
}
