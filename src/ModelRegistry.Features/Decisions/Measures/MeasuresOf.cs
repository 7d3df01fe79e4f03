using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Measures;

/// <summary>What was done to the decisions of a case after they were out: measures, and later decisions in their place.</summary>
/// <param name="Measures">The measures on all of them.</param>
/// <param name="Decisions">All of them, and those of applications that amend the case and say whose place they take.</param>
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
        var next = CaseReference.OfDecision(CaseReference.OfCase(reference), CaseReference.OrdinalOf(reference) + 1);
        return Decisions.FirstOrDefault(decision => decision.Reference == next)
            ?? Decisions.Where(decision => decision.Supersedes == reference).MinBy(decision => decision.IssuedAt);
    }
}

/// <summary>A decision of a case.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="ValidFrom">The first day it holds.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="Supersedes">The decision whose place it says it takes; null for none.</param>
internal sealed record LaterDecision(string Reference, DateOnly ValidFrom, DateTimeOffset IssuedAt, string? Supersedes)
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
        ReadAsync(context.Measures, context.Decisions, context.Cases, [.. cases.Distinct()], stop);

    /// <summary>The same for one case whoever asks: for who holds the very bytes of a decision.</summary>
    public static async Task<Afterwards> AfterwardsForAnybodyAsync(this RegistryContext context, CaseId @case, CancellationToken stop) =>
        (await ReadAsync(
            context.Measures.IgnoreQueryFilters(), context.Decisions.IgnoreQueryFilters(), context.Cases.IgnoreQueryFilters(), [@case],
            stop))[@case];

    private static async Task<IReadOnlyDictionary<CaseId, Afterwards>> ReadAsync(
        IQueryable<DecisionMeasure> measures, IQueryable<Decision> decisions, IQueryable<LicenceCase> all, List<CaseId> cases,
        CancellationToken stop)
    {
        var done = (await measures.AsNoTracking().Include(measure => measure.Ruling).Where(measure => cases.Contains(measure.CaseId))
            .ToListAsync(stop)).ToLookup(measure => measure.CaseId);
        var own = from decision in decisions.AsNoTracking()
                  where cases.Contains(decision.CaseId)
                  select new { Of = decision.CaseId, decision.Reference, decision.ValidFrom, decision.IssuedAt, decision.TermsJson };
        var amending = from decision in decisions.AsNoTracking()
                       join later in all on decision.CaseId equals later.Id
                       join earlier in all on later.Amends equals earlier.Reference
                       where cases.Contains(earlier.Id) && decision.TermsJson != null
                       select new { Of = earlier.Id, decision.Reference, decision.ValidFrom, decision.IssuedAt, decision.TermsJson };
        var issued = (await own.Concat(amending).ToListAsync(stop)).ToLookup(
            one => one.Of,
            one => new LaterDecision(one.Reference, one.ValidFrom, one.IssuedAt, DecisionTerms.Read(one.TermsJson).Supersedes));
        return cases.ToDictionary(id => id, id => new Afterwards([.. done[id]], [.. issued[id]]));
    }
}
