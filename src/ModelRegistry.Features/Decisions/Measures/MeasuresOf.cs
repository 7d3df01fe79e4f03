using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Measures;

/// <summary>Reads what was done to decisions after they were out.</summary>
internal static class MeasuresOf
{
    /// <summary>The measures on the decisions of some cases that the caller may see.</summary>
    public static Task<ILookup<CaseId, DecisionMeasure>> MeasuresOfAsync(
        this RegistryContext context, IEnumerable<CaseId> cases, CancellationToken stop) => ReadAsync(context.Measures, [.. cases], stop);

    /// <summary>The measures on one decision whoever asks: for who holds its very bytes, and whose question it answers.</summary>
    public static async Task<IReadOnlyList<DecisionMeasure>> MeasuresForAnybodyAsync(
        this RegistryContext context, CaseId @case, CancellationToken stop) =>
        [.. (await ReadAsync(context.Measures.IgnoreQueryFilters(), [@case], stop))[@case]];

    private static async Task<ILookup<CaseId, DecisionMeasure>> ReadAsync(
        IQueryable<DecisionMeasure> measures, List<CaseId> cases, CancellationToken stop) =>
        (await measures.AsNoTracking().Include(measure => measure.Ruling).Where(measure => cases.Contains(measure.CaseId))
            .ToListAsync(stop))
            .ToLookup(measure => measure.CaseId);
}
