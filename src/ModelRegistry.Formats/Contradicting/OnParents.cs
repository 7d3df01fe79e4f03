using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Contradicting;

/// <summary>Sources that name different parents, or say different things of one: the relation, the share.</summary>
internal static class OnParents
{
    public static IEnumerable<Contradiction> Among(Collected collected) =>
        [.. Relations(collected), .. Sets(collected), .. Reckoned(collected), .. Traces(collected), .. Shares(collected)];

    private static IEnumerable<Contradiction> Sets(Collected collected) => Contradictions.Sets(
        collected.Parents.Where(p => (p.Force is Force.Declared or Force.Reported) && !IsStepAbove(p)).Select(p => (p.Name, p.From)),
        "base_model");

    // A GGUF file names the parents of the model that was converted, one step above those of the card of its own repository.
    private static bool IsStepAbove(ParentStatement parent) =>
        parent.From.Source is SourceKind.Gguf && parent.Relation is DerivationRelation.Undeclared;

    // The hub copies what the card declares into its tags; where it names another parent than the author, one of them is stale or wrong.
    private static IEnumerable<Contradiction> Reckoned(Collected collected)
    {
        var (declared, reckoned) = (Of(collected, Force.Declared), Of(collected, Force.InferredByHub));
        if (declared.Count == 0 || reckoned.Count == 0 || reckoned.TrueForAll(r => declared.Exists(d => Same(d, r)))) yield break;
        var odd = reckoned.FindAll(r => !declared.Exists(d => Same(d, r))).DistinctBy(r => r.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        yield return Contradictions.Of("base_model", [.. declared.Select(d => (d.Name, d.From)), .. odd.Select(r => (r.Name, r.From))])
            with
        { Names = [[.. declared.Select(d => d.Name)], [.. reckoned.Select(r => r.Name)]] };
    }

    private static List<ParentStatement> Of(Collected collected, Force force) =>
        collected.Parents.FindAll(p => p.Force == force && !IsStepAbove(p));

    // A path left in a configuration that is none of the declared parents may be an earlier step, or the parent nobody declared.
    private static IEnumerable<Contradiction> Traces(Collected collected)
    {
        var declared = collected.Parents.Where(p => p.Force == Force.Declared).ToList();
        foreach (var trace in collected.Parents.Where(p => p.Force == Force.Weak && p.IsHubName && declared.Count > 0))
        {
            if (!declared.Exists(d => Same(d, trace)))
                yield return new("saved from",
                    $"{Contradictions.Called(trace.From)} was saved from {trace.Name}, which is not among the declared parents.",
                    [trace.From, .. declared.Select(d => d.From)])
                { Names = [[trace.Name], [.. declared.Select(d => d.Name)]] };
        }
    }

    private static IEnumerable<Contradiction> Relations(Collected collected)
    {
        foreach (var parent in ByName(collected))
        {
            var said = parent.Where(p => p.Relation is not DerivationRelation.Undeclared).DistinctBy(p => p.Relation).ToList();
            if (said.Count > 1) yield return Contradictions.Of("relation", said.Select(p => ($"{p.Relation.Word()} of {p.Name}", p.From)));
        }
    }

    // Shares of one unit are of one whole: intervals that do not meet cannot both hold the share.
    private static IEnumerable<Contradiction> Shares(Collected collected)
    {
        foreach (var unit in ByName(collected).SelectMany(parent => parent.Where(p => p.Share is not null).GroupBy(p => p.Share!.Unit)))
        {
            var said = unit.DistinctBy(p => p.Share!.Bounds).ToList();
            if (Meeting.Apart(said.ConvertAll(p => p.Share!.Bounds)))
                yield return Contradictions.Of("share", said.Select(p => ($"{p.Share!.Bounds} of {p.Name}", p.From)));
        }
    }

    private static IEnumerable<IGrouping<string, ParentStatement>> ByName(Collected collected) =>
        collected.Parents.GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase);

    private static bool Same(ParentStatement one, ParentStatement other) => OwnParent.Same(one.Name, other.Name);
}
