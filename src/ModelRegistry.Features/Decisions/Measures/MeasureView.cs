using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Measures;

/// <summary>A measure on a decision, as far as the reader may know it.</summary>
/// <param name="Number">Its place among the measures of the decision.</param>
/// <param name="Kind">What was done or proposed.</param>
/// <param name="Ground">On what ground, in words.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">The day from which it has effect, or is to have it.</param>
/// <param name="Confirmed">Whether it has effect; null while it waits for a second person.</param>
/// <param name="People">Who proposed and who ruled on it; null for readers outside the authority.</param>
/// <param name="Remark">What the second person remarked; null for nothing and for readers outside the authority.</param>
public sealed record MeasureView(
    int Number, MeasureKind Kind, string Ground, string Reason, DateOnly From, bool? Confirmed, string? People, string? Remark);

/// <summary>Shows measures: what only waits or was rejected is the authority's own affair.</summary>
internal sealed class MeasureViews(RegistryContext context)
{
    public async Task<IReadOnlyList<MeasureView>> OfAsync(IReadOnlyList<DecisionMeasure> measures, bool internally, CancellationToken stop)
    {
        var persons = measures.Select(one => one.ProposedBy).Concat(measures.Select(one => one.Ruling?.RuledBy).OfType<Domain.PersonId>());
        var names = internally ? await context.NamesAsync(persons, stop) : null;
        return
        [
            .. measures.Where(one => internally || one.Ruling is { Confirmed: true }).OrderBy(one => one.Number)
                .Select(one => new MeasureView(
                one.Number, one.Kind, CaseWords.Of(one.Ground), one.Reason,
                one.Ruling is { Confirmed: true } ? DecisionForce.EffectOf(one) : one.From,
                one.Ruling?.Confirmed, names is null ? null : People(one, names), internally ? one.Ruling?.Remark : null)),
        ];
    }

    private static string People(DecisionMeasure measure, IReadOnlyDictionary<Domain.PersonId, string> names)
    {
        var proposed = $"proposed by {names.GetValueOrDefault(measure.ProposedBy, "(unknown person)")}";
        return measure.Ruling is { } ruling
            ? $"{proposed}, {(ruling.Confirmed ? "confirmed" : "rejected")} by {names.GetValueOrDefault(ruling.RuledBy, "(unknown person)")}"
            : proposed;
    }
}
