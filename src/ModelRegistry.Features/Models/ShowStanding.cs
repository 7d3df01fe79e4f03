using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Models;

/// <summary>
/// What the law was last found to say of a release, by destination: from the sweeps and evaluations that the caller may see. Nothing is
/// evaluated anew.
/// </summary>
/// <param name="Id">The release.</param>
public sealed record ShowStanding(ReleaseId Id) : IQuery<ShowStanding.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>One answer.</summary>
    /// <param name="Destination">The country that was asked about; null when none was stated.</param>
    /// <param name="Clearance">The answer.</param>
    /// <param name="ReviewPolicy">The strictest review policy; null where none is.</param>
    /// <param name="Day">The day whose law answered.</param>
    /// <param name="Profile">Which standings counted.</param>
    /// <param name="At">When it was asked.</param>
    public sealed record Row(
        Country? Destination, Clearance Clearance, ReviewPolicy? ReviewPolicy, DateOnly Day, string Profile, DateTimeOffset At)
    {
        /// <summary>The sweep; null for an evaluation.</summary>
        public SweepId? Sweep { get; init; }

        /// <summary>The evaluation; null for a sweep.</summary>
        public EvaluationId? Evaluation { get; init; }
    }

    /// <summary>The newest answer of each destination.</summary>
    /// <param name="Rows">By destination.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ShowStandingHandler(RegistryContext context) : IRequestHandler<ShowStanding, Result<ShowStanding.Answer>>
{
    private const int MostSweeps = 20;
    private const int MostEvaluations = 10;

    public async Task<Result<ShowStanding.Answer>> Handle(ShowStanding request, CancellationToken cancellationToken)
    {
        List<ShowStanding.Row> rows =
            [.. await SweptAsync(request.Id, cancellationToken), .. await EvaluatedAsync(request.Id, cancellationToken)];
        return new ShowStanding.Answer([.. rows.GroupBy(row => (row.Destination, row.Profile))
            .Select(group => group.MaxBy(row => row.At)!)
            .OrderBy(row => row.Destination?.Code, StringComparer.Ordinal).ThenBy(row => row.Profile, StringComparer.Ordinal)]);
    }

    private async Task<List<ShowStanding.Row>> SweptAsync(ReleaseId release, CancellationToken stop)
    {
        var sweeps = await context.Sweeps.AsNoTracking()
            .OrderByDescending(sweep => EF.Property<long>(sweep, Columns.Sequence)).Take(MostSweeps).ToListAsync(stop);
        var rows = new List<ShowStanding.Row>();
        foreach (var sweep in sweeps)
        {
            // One by one, by the key: with several sweeps at once a database goes over all that they swept.
            var number = await context.SweptReleases.AsNoTracking().Where(one => one.SweepId == sweep.Id && one.ReleaseId == release)
                .Select(one => (int?)one.Answer).SingleOrDefaultAsync(stop);
            if (number is null) continue;
            rows.Add(RowOf(sweep, await context.SweepAnswers.AsNoTracking()
                .SingleAsync(answer => answer.SweepId == sweep.Id && answer.Number == number, stop)));
        }

        return rows;
    }

    private static ShowStanding.Row RowOf(RegistrySweep sweep, SweepAnswer answer) => new(
        Place(Rulebook.Documents.QuestionDocument.Read(System.Text.Encoding.UTF8.GetBytes(sweep.QuestionJson))
            .Document?.Question.Destination),
        Enum.Parse<Clearance>(answer.Clearance),
        answer.ReviewPolicy is { } policy ? Enum.Parse<ReviewPolicy>(policy) : null,
        sweep.Day, sweep.Profile, sweep.FinishedAt ?? sweep.StartedAt)
    {
        Sweep = sweep.Id,
    };

    private async Task<List<ShowStanding.Row>> EvaluatedAsync(ReleaseId release, CancellationToken stop)
    {
        var found = await context.Evaluations.AsNoTracking().Where(one => one.ReleaseId == release)
            .OrderByDescending(one => EF.Property<long>(one, Columns.Sequence)).Take(MostEvaluations).ToListAsync(stop);
        return found.ConvertAll(one =>
        {
            var evaluation = EvaluationJson.Read(one.Json);
            return new ShowStanding.Row(
                Place(evaluation.Question.Destination), evaluation.Answer.Clearance, evaluation.Answer.ReviewPolicy, one.Day, one.Profile,
                one.EvaluatedAt)
            {
                Evaluation = one.Id,
            };
        });
    }

    private static Country? Place(string? code) => Country.TryParse(code, out var country) ? country : null;
}
