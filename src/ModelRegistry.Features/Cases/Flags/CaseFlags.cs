using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;
using ModelRegistry.Persistence.Lineage;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases.Flags;

/// <summary>Something of a case on which a flag can stand.</summary>
/// <param name="Key">Its key, as flags bear it.</param>
/// <param name="Subject">What it is.</param>
/// <param name="Words">Which one.</param>
public sealed record FlagTarget(string Key, FlagSubject Subject, string Words);

/// <summary>
/// The flags of a case: its own, and those of its model, of the edges above its release, of its parties and of its destination.
/// </summary>
internal sealed class CaseFlags(RegistryContext context, CaseAnswers answers)
{
    // Far above any lineage that was ever recorded.
    private const int MostEdges = 20_000;

    /// <summary>The flags that stand, in the order they were raised.</summary>
    public async Task<IReadOnlyList<Flag>> StandingAsync(LicenceCase @case, CancellationToken stop) =>
        [.. (await AllAsync(@case, stop)).Where(flag => flag.Lift is null)];

    /// <summary>Every flag there was, lifted ones too.</summary>
    public async Task<IReadOnlyList<Flag>> AllAsync(LicenceCase @case, CancellationToken stop)
    {
        var targets = await OwnAsync(@case, stop);
        var edges = await EdgesAsync(@case, stop);
        List<Flag> found = [];
        foreach (var keys in targets.Select(one => one.Key).Concat(edges.Select(KeyOf)).Distinct().Chunk(500))
            found.AddRange(await context.FlagsOnAsync(keys, @case.Authority, stop));
        return [.. found.OrderBy(flag => flag.RaisedAt)];
    }

    /// <summary>What a flag can be put on, from this case.</summary>
    public async Task<IReadOnlyList<FlagTarget>> TargetsAsync(LicenceCase @case, CancellationToken stop)
    {
        var edges = await EdgesAsync(@case, stop);
        var names = await NamesAsync(edges, stop);
        return
        [
            .. await OwnAsync(@case, stop),
            .. edges.Select(edge => new FlagTarget(KeyOf(edge), FlagSubject.Edge, $"{names[edge.ChildId]} from {names[edge.ParentId]}")),
        ];
    }

    private async Task<List<FlagTarget>> OwnAsync(LicenceCase @case, CancellationToken stop)
    {
        var question = await answers.CompletedAsync(@case, stop);
        var model = await (from release in context.Releases
                           join held in context.Models on release.ModelId equals held.Id
                           where release.Id == @case.Application.ReleaseId
                           select new { held.Id, held.Name }).SingleAsync(stop);
        var parties = question.Parties.Select(party => party.Party).Append(question.Exporter).OfType<Party>()
            .Select(party => party.Name.Trim());
        return
        [
            Target(FlagSubject.Case, @case.Id.ToString(), @case.Reference),
            Target(FlagSubject.Model, model.Id.ToString(), model.Name),
            .. parties.DistinctBy(name => name.ToUpperInvariant()).Select(name => Target(FlagSubject.Party, name, name)),
            .. question.Destination is { } place ? [Target(FlagSubject.Destination, place, place)] : Array.Empty<FlagTarget>(),
        ];
    }

    private static FlagTarget Target(FlagSubject subject, string value, string words) => new(Flag.KeyOf(subject, value), subject, words);

    private static string KeyOf(Derivation edge) => Flag.KeyOf(FlagSubject.Edge, edge.Id.ToString());

    private Task<List<Derivation>> EdgesAsync(LicenceCase @case, CancellationToken stop) =>
        context.EdgesAboveAsync(@case.Application.ReleaseId, MostEdges, stop);

    private async Task<Dictionary<ReleaseId, string>> NamesAsync(List<Derivation> edges, CancellationToken stop)
    {
        var ids = edges.SelectMany(edge => (ReleaseId[])[edge.ChildId, edge.ParentId]).Distinct().ToList();
        var named = await (from release in context.Releases
                           join model in context.Models on release.ModelId equals model.Id
                           where ids.Contains(release.Id)
                           select new { release.Id, model.Name, release.Label }).ToListAsync(stop);
        return named.ToDictionary(one => one.Id, one => ReleaseNames.Of(one.Name, one.Label));
    }
}
