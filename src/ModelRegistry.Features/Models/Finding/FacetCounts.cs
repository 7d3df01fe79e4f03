using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Models.Finding;

/// <summary>Divides some models by what is recorded of them. A model of two releases counts once for each value that either has.</summary>
internal sealed class FacetCounts(RegistryContext context, LastSweep sweeps)
{
    private const int MostValues = 12;
    private const int Chunk = 500;

    public async Task<IReadOnlyList<FindModels.Facet>> OfAsync(IReadOnlyList<ModelId> models, CancellationToken stop)
    {
        var developers = await ReadAsync(models, some => context.Models.Where(m => some.Contains(m.Id))
            .Join(context.Parties, m => m.DeveloperId, p => (PartyId?)p.Id, (m, p) => new { m.Id, p.Name, p.Country }), stop);
        var releases = await ReadAsync(models, some => context.Releases.Where(r => some.Contains(r.ModelId))
            .Select(r => new { r.Id, r.ModelId, r.Licence }), stop);
        var modelOf = releases.ToDictionary(release => release.Id, release => release.ModelId);
        List<ReleaseId> ids = [.. modelOf.Keys];
        var relations = await ReadAsync(ids, some => context.Derivations.Where(e => some.Contains(e.ChildId))
            .Select(e => new { e.ChildId, e.Relation }).Distinct(), stop);
        var chips = await ReadAsync(ids, some => context.ChipUses.Where(u => some.Contains(u.ReleaseId))
            .Select(u => new { u.ReleaseId, u.ChipName }).Distinct(), stop);
        return
        [
            Facet("developer", developers.Select(d => (d.Id, d.Name, d.Name))),
            Facet("country", developers.Where(d => d.Country is not null).Select(d => (d.Id, d.Country!.Value.Code, d.Country.Value.Code))),
            Facet("relation", relations.Select(e => (modelOf[e.ChildId], e.Relation.ToString(), e.Relation.Word()))),
            Facet("chip", chips.Select(u => (modelOf[u.ReleaseId], u.ChipName, u.ChipName))),
            Facet("licence", releases.Where(r => r.Licence is not null).Select(r => (r.ModelId, r.Licence!, r.Licence!))),
            Facet("standing", await StandingsAsync(ids, modelOf, stop)),
        ];
    }

    private async Task<IEnumerable<(ModelId, string, string)>> StandingsAsync(
        List<ReleaseId> releases, Dictionary<ReleaseId, ModelId> modelOf, CancellationToken stop)
    {
        var (sweep, answers) = await sweeps.AnswersAsync(stop);
        if (answers.Count == 0) return [];
        var swept = await ReadAsync(releases, some => context.SweptReleases.Where(s => s.SweepId == sweep && some.Contains(s.ReleaseId))
            .Select(s => new { s.ReleaseId, s.Answer }), stop);
        return swept.Select(s => (modelOf[s.ReleaseId], answers[s.Answer].ToString(), answers[s.Answer].ToString()));
    }

    private static FindModels.Facet Facet(string name, IEnumerable<(ModelId Model, string Value, string Words)> rows)
    {
        var values = rows.Distinct().GroupBy(row => (row.Value, row.Words))
            .Select(group => new FindModels.Division(group.Key.Value, group.Key.Words, group.Count()))
            .OrderByDescending(value => value.Models).ThenBy(value => value.Words, StringComparer.Ordinal).ToList();
        return new(name, [.. values.Take(MostValues)], values.Count > MostValues);
    }

    private static async Task<List<T>> ReadAsync<TId, T>(IReadOnlyList<TId> ids, Func<TId[], IQueryable<T>> read, CancellationToken stop)
    {
        var rows = new List<T>();
        foreach (var some in ids.Chunk(Chunk))
        {
            rows.AddRange(await read(some).ToListAsync(stop));
        }

        return rows;
    }
}
