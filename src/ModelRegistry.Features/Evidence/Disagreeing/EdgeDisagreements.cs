using System.Text.RegularExpressions;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Features.Evidence.Disagreeing;

/// <summary>Sources that name one parent and disagree on how the release was made of it, or on how much of it.</summary>
internal static partial class EdgeDisagreements
{
    private const string Settles = "The recipe or the training attestation with its digest (E3), or the publisher's correction.";

    public static IEnumerable<Disagreement> Of(Dossier dossier) =>
        [.. dossier.Parents.GroupBy(parent => parent.Edge.ParentId)
            .SelectMany(parent => Relations(dossier, [.. parent])), .. Shares(dossier)];

    private static IEnumerable<Disagreement> Relations(Dossier dossier, List<DossierParent> edges)
    {
        var stated = edges.FindAll(edge => edge.Edge.Relation != DerivationRelation.Undeclared);
        if (stated.Count < 2) yield break;
        var voices = stated.SelectMany(edge => dossier.On(edge.Edge.Id.Value).Where(item => !Voice.IsAgainst(item)).Select(Voice.Of))
            .ToList();
        yield return new(
            $"relation-{edges[0].Edge.ParentId.Value:N}", $"How was it made of {edges[0].Name}?", ThingOf(dossier, stated[0]), voices,
            $"{string.Join(" and ", stated.Select(edge => edge.Edge.Relation.Word()))} are each an edge of its own, read by a rule on its own evidence; "
            + "it is not decided which of them is so.", Settles, Open: true);
    }

    private static IEnumerable<Disagreement> Shares(Dossier dossier)
    {
        foreach (var parent in dossier.Parents)
        {
            var stated = dossier.On(parent.Edge.Id.Value).Select(item => (Item: item, Share: ShareIn(item.Claim)))
                .Where(one => one.Share is not null).ToList();
            if (stated.Select(one => one.Share).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            yield return new(
                $"share-{parent.Edge.Id.Value:N}", $"What share of it comes of {parent.Name}?", ThingOf(dossier, parent),
                [.. stated.Select(one => new Voice($"{one.Share} of it", Voice.IsAgainst(one.Item), one.Item))],
                $"What reaches it is reckoned with {Held(parent.Edge)}, the first that was recorded; the others stand in the evidence.",
                Settles, Open: true);
        }
    }

    private static string Held(Derivation edge) => edge.Share is { } share ? $"a share of {share.Bounds}" : "a share that is unknown";

    private static string? ShareIn(string claim) => Share().Match(claim) is { Success: true } found ? found.Groups["share"].Value : null;

    private static DossierThing ThingOf(Dossier dossier, DossierParent parent) =>
        dossier.Things.First(thing => thing.Id == parent.Edge.Id.Value);

    // As an import writes it: "merge of owner/name, share 0.25 (weights of the recipe), declared by the publisher".
    [GeneratedRegex(@", share (?<share>[^(,]+) \(", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Share();
}
