using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models.Comparing;

/// <summary>Compares what is recorded of two releases.</summary>
internal sealed class Comparison(RegistryContext context, AttributionReader attributions, HopReader hops)
{
    private const int MostFiles = 5_000;
    private const int MostAncestors = 50;

    public async Task<ShowDifference.Answer> OfAsync(Dossier one, Dossier other, CancellationToken stop)
    {
        List<(string Name, IReadOnlyList<string> Says)> first = [.. Respects.Of(one), ("Ancestors in it", await AncestorsAsync(one.Release.Id, stop))];
        List<(string Name, IReadOnlyList<string> Says)> second = [.. Respects.Of(other), ("Ancestors in it", await AncestorsAsync(other.Release.Id, stop))];
        var compared = first.Zip(second).Select(pair => RespectOf(pair.First.Name, pair.First.Says, pair.Second.Says)).ToList();
        return new(
            SideOf(one), SideOf(other), await EdgesAsync(one.Release.Id, other.Release.Id, stop), compared.FindAll(Differs),
            [.. compared.Where(respect => !Differs(respect) && respect.Both > 0).Select(respect => respect.Name)],
            [.. compared.Where(respect => !Differs(respect) && respect.Both == 0).Select(respect => respect.Name)],
            FileDifferences.Of(await FilesAsync(one.Release.Id, stop), await FilesAsync(other.Release.Id, stop), MostFiles));
    }

    private static bool Differs(ShowDifference.Respect respect) => respect.One.Count + respect.Other.Count > 0;

    private static ShowDifference.Respect RespectOf(string name, IReadOnlyList<string> one, IReadOnlyList<string> other) => new(
        name, [.. one.Except(other, StringComparer.OrdinalIgnoreCase)], [.. other.Except(one, StringComparer.OrdinalIgnoreCase)],
        one.Intersect(other, StringComparer.OrdinalIgnoreCase).Count());

    private static ShowDifference.Side SideOf(Dossier dossier) => new(dossier.Release.Id, dossier.Model.Name, dossier.Release.Label);

    private async Task<List<ShowDifference.Edge>> EdgesAsync(ReleaseId one, ReleaseId other, CancellationToken stop)
    {
        var edges = await context.Derivations.AsNoTracking().Where(edge => edge.ChildId == one && edge.ParentId == other).ToListAsync(stop);
        edges.AddRange(await context.Derivations.AsNoTracking().Where(edge => edge.ChildId == other && edge.ParentId == one)
            .ToListAsync(stop));
        return [.. edges.OrderBy(edge => edge.Relation)
            .Select(edge => new ShowDifference.Edge(edge.Id, edge.ChildId == one, edge.Relation))];
    }

    private async Task<IReadOnlyList<string>> AncestorsAsync(ReleaseId release, CancellationToken stop)
    {
        var lines = (await attributions.OfAsync(release, stop) ?? []).Take(MostAncestors).ToList();
        var names = (await hops.NodesAsync([.. lines.Select(line => line.Ancestor)], stop))
            .ToDictionary(node => node.Id, node => node.Name);
        return [.. lines.Select(line => $"{names[line.Ancestor]}: share {line.Share}").Order(StringComparer.Ordinal)];
    }

    private async Task<List<Artifact>> FilesAsync(ReleaseId release, CancellationToken stop) =>
        await context.Artifacts.AsNoTracking().Where(file => file.ReleaseId == release).OrderBy(file => file.Path).Take(MostFiles + 1)
            .ToListAsync(stop);
}
