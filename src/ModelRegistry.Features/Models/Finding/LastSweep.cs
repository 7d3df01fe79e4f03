using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Models.Finding;

/// <summary>The last sweep that the caller may see: the organisation's own, or by office anybody's.</summary>
internal sealed class LastSweep(RegistryContext context)
{
    /// <summary>The sweep and its answers by number; no sweep has no answers.</summary>
    public async Task<(SweepId Sweep, IReadOnlyDictionary<int, Clearance> Answers)> AnswersAsync(CancellationToken stop)
    {
        var last = await context.Sweeps.AsNoTracking().OrderByDescending(sweep => EF.Property<long>(sweep, Columns.Sequence))
            .Select(sweep => new { sweep.Id }).FirstOrDefaultAsync(stop);
        if (last is null) return (default, new Dictionary<int, Clearance>());
        var answers = await context.SweepAnswers.AsNoTracking().Where(answer => answer.SweepId == last.Id)
            .Select(answer => new { answer.Number, answer.Clearance }).ToListAsync(stop);
        return (last.Id, answers.ToDictionary(answer => answer.Number, answer => Enum.Parse<Clearance>(answer.Clearance)));
    }
}
