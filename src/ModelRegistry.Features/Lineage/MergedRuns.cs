using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Lineage;

/// <summary>
/// Rows of one name that were read from files are one run as several sources state it, and are counted once: its operations lie between the
/// least and the most that any of them states. What people recorded by hand stays apart, each a run of its own.
/// </summary>
internal static class MergedRuns
{
    /// <summary>The runs of some releases, each counted once.</summary>
    public static async Task<List<TrainingRun>> OfAsync(RegistryContext context, List<TrainingRun> runs, CancellationToken stop)
    {
        var twice = runs.GroupBy(KeyOf).Where(group => group.Skip(1).Any()).SelectMany(group => group).Select(run => run.Id.Value).ToList();
        if (twice.Count == 0) return runs;
        var byHand = await context.Evidence.Where(item => item.Subject == EvidenceSubject.TrainingRun && item.BytesDigest == null
            && twice.Contains(item.SubjectId)).Select(item => item.SubjectId).Distinct().ToListAsync(stop);
        return Of(runs, run => twice.Contains(run.Id.Value) && !byHand.Contains(run.Id.Value));
    }

    /// <summary>The runs, of which those from files are counted once a name.</summary>
    public static List<TrainingRun> Of(IEnumerable<TrainingRun> runs, Func<TrainingRun, bool> isFromFile)
    {
        var sides = runs.ToLookup(isFromFile);
        return [.. sides[false], .. sides[true].GroupBy(KeyOf).Select(group => group.ToList())
            .Select(group => group is [var only] ? only : Together(group))];
    }

    private static (ReleaseId, string) KeyOf(TrainingRun run) => (run.ReleaseId, run.Name.ToUpperInvariant());

    // Places or beginnings that differ are not known; who states none says nothing against the others.
    private static TrainingRun Together(List<TrainingRun> rows) => new()
    {
        Id = rows[0].Id,
        ReleaseId = rows[0].ReleaseId,
        Name = rows[0].Name,
        Operations = Operations([.. rows.Select(row => row.Operations).OfType<Operations>()]),
        Place = rows.Select(row => row.Place).OfType<Country>().Distinct().ToList() is [var place] ? place : null,
        Period = rows.Select(row => row.Period).OfType<Period>().Distinct().ToList() is [var period] ? period : null,
    };

    private static Operations? Operations(List<Operations> stated)
    {
        if (stated.Count == 0) return null;
        var high = stated.Exists(one => one.Bounds.High is null) ? null : stated.Max(one => one.Bounds.High);
        var methods = stated.Select(one => one.Method).Distinct().ToList();
        return new(new(stated.Min(one => one.Bounds.Low), high), string.Join("; ", stated.Select(one => one.AsAsserted).Distinct()),
            methods is [var method] ? method : EstimateMethod.NotStated);
    }
}
