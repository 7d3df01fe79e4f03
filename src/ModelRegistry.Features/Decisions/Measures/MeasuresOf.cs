using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Measures;

/// <summary>What was done to the decisions of a case after they were out: measures, and later decisions in their place.</summary>
/// <param name="Measures">The measures on all of them.</param>
/// <param name="Decisions">All of them.</param>
internal sealed record Afterwards(IReadOnlyList<DecisionMeasure> Measures, IReadOnlyList<LaterDecision> Decisions)
{
    /// <summary>How one of them stands on a day.</summary>
    public DecisionForce Of(string reference, DateOnly from, DateOnly? until, DateOnly day, DateTimeOffset? asOf = null) =>
        DecisionForce.On(from, until, On(reference), day, asOf, After(reference)?.StandsFrom);

    /// <summary>The measures on one of them.</summary>
    public IEnumerable<DecisionMeasure> On(string reference)
    {
        var ordinal = CaseReference.OrdinalOf(reference);
        return Measures.Where(measure => measure.Ordinal == ordinal);
    }

    /// <summary>The decision that took the place of one of them; null where it is the last.</summary>
    public LaterDecision? After(string reference)
    {
        var ordinal = CaseReference.OrdinalOf(reference);
        return Decisions.FirstOrDefault(decision => CaseReference.OrdinalOf(decision.Reference) == ordinal + 1);
    }
}

/// <summary>A decision of a case.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="ValidFrom">The first day it holds.</param>
/// <param name="IssuedAt">When it was issued.</param>
internal sealed record LaterDecision(string Reference, DateOnly ValidFrom, DateTimeOffset IssuedAt)
{
    /// <summary>From when it stands in the place of the one before: no licence ends on days that were over at its issue.</summary>
    public DateOnly StandsFrom => DateOnly.FromDateTime(IssuedAt.UtcDateTime) is var issued && issued > ValidFrom ? issued : ValidFrom;
}

/// <summary>Reads what was done to decisions after they were out.</summary>
internal static class MeasuresOf
{
    /// <summary>What happened to the decisions of some cases that the caller may see.</summary>
    public static Task<IReadOnlyDictionary<CaseId, Afterwards>> AfterwardsOfAsync(
        this RegistryContext context, IEnumerable<CaseId> cases, CancellationToken stop) =>
        ReadAsync(context.Measures, context.Decisions, [.. cases.Distinct()], stop);

    /// <summary>The same for one case whoever asks: for who holds the very bytes of a decision.</summary>
    public static async Task<Afterwards> AfterwardsForAnybodyAsync(this RegistryContext context, CaseId @case, CancellationToken stop) =>
        (await ReadAsync(context.Measures.IgnoreQueryFilters(), context.Decisions.IgnoreQueryFilters(), [@case], stop))[@case];

    private static async Task<IReadOnlyDictionary<CaseId, Afterwards>> ReadAsync(
        IQueryable<DecisionMeasure> measures, IQueryable<Decision> decisions, List<CaseId> cases, CancellationToken stop)
    {
        var done = (await measures.AsNoTracking().Include(measure => measure.Ruling).Where(measure => cases.Contains(measure.CaseId))
            .ToListAsync(stop)).ToLookup(measure => measure.CaseId);
        var issued = (await decisions.AsNoTracking().Where(decision => cases.Contains(decision.CaseId))
            .Select(decision => new
            {
                decision.CaseId,
                Later = new LaterDecision(decision.Reference, decision.ValidFrom, decision.IssuedAt),
            })
            .ToListAsync(stop)).ToLookup(decision => decision.CaseId, decision => decision.Later);
        return cases.ToDictionary(id => id, id => new Afterwards([.. done[id]], [.. issued[id]]));
    }
}
