using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Sweeps;

/// <summary>How far a sweep is, what it asks, and how many releases have which answer.</summary>
/// <param name="Id">The sweep.</param>
public sealed record ShowSweep(SweepId Id) : IQuery<ShowSweep.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>One of its different answers.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Clearance">The answer.</param>
    /// <param name="ReviewPolicy">The strictest review policy; null where none is.</param>
    /// <param name="Rules">The rules it rests on, or a decision's reference.</param>
    /// <param name="Releases">How many releases have it.</param>
    public sealed record Tally(int Number, Clearance Clearance, ReviewPolicy? ReviewPolicy, IReadOnlyList<string> Rules, int Releases);

    /// <summary>The sweep.</summary>
    /// <param name="Sweep">As it stands in the registry.</param>
    /// <param name="Question">What it asks.</param>
    /// <param name="Stated">What is stated besides.</param>
    /// <param name="Tallies">Its answers, the most frequent first.</param>
    public sealed record Answer(RegistrySweep Sweep, Question Question, Facts Stated, IReadOnlyList<Tally> Tallies);
}

internal sealed class ShowSweepHandler(RegistryContext context) : IRequestHandler<ShowSweep, Result<ShowSweep.Answer>>
{
    public async Task<Result<ShowSweep.Answer>> Handle(ShowSweep request, CancellationToken cancellationToken)
    {
        if (await context.Sweeps.AsNoTracking().SingleOrDefaultAsync(sweep => sweep.Id == request.Id, cancellationToken) is not { } row)
            return new Refusal.NotFound($"sweep {request.Id}");
        var counts = await context.SweptReleases.AsNoTracking().Where(swept => swept.SweepId == row.Id)
            .GroupBy(swept => swept.Answer).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var answers = await context.SweepAnswers.AsNoTracking().Where(answer => answer.SweepId == row.Id).ToListAsync(cancellationToken);
        var asked = QuestionDocument.Read(System.Text.Encoding.UTF8.GetBytes(row.QuestionJson)).Document!;
        return new ShowSweep.Answer(row, asked.Question, asked.Facts ?? new(), [.. answers
            .Where(answer => counts.ContainsKey(answer.Number))
            .Select(answer => TallyOf(answer, counts[answer.Number])).OrderByDescending(tally => tally.Releases)
                .ThenBy(tally => tally.Number)]);
    }

    internal static ShowSweep.Tally TallyOf(SweepAnswer answer, int releases) => new(
        answer.Number,
        Enum.Parse<Clearance>(answer.Clearance),
        answer.ReviewPolicy is { } policy ? Enum.Parse<ReviewPolicy>(policy) : null,
        answer.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        releases);
}
