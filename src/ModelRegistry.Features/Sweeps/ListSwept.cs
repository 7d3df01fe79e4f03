using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Sweeps;

/// <summary>What a sweep found, release by release in the order in which they were recorded, a page at a time.</summary>
/// <param name="Id">The sweep.</param>
/// <param name="Number">One of its answers (<see cref="ShowSweep.Tally"/>); null for all.</param>
/// <param name="After">Where the last page ended (<see cref="Answer.Next"/>); 0 at the beginning.</param>
/// <param name="Take">How many, 1 to 5,000.</param>
public sealed record ListSwept(SweepId Id, int? Number = null, long After = 0, int Take = 50) : IQuery<ListSwept.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>One release.</summary>
    /// <param name="ReleaseId">Its id.</param>
    /// <param name="Name">The name it goes by.</param>
    /// <param name="Clearance">The answer.</param>
    /// <param name="ReviewPolicy">The strictest review policy; null where none is.</param>
    /// <param name="Rules">The rules it rests on, or a decision's reference.</param>
    public sealed record Row(
        ReleaseId ReleaseId, string Name, Clearance Clearance, ReviewPolicy? ReviewPolicy, IReadOnlyList<string> Rules);

    /// <summary>One page.</summary>
    /// <param name="Rows">The releases.</param>
    /// <param name="Next">Where the next page begins; null on the last one.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, long? Next);
}

internal sealed class ListSweptValidator : AbstractValidator<ListSwept>
{
    public ListSweptValidator() =>
        RuleFor(act => act.Take).InclusiveBetween(1, 5_000).Right("That is no size of a page.", "Ask for 1 to 5,000 releases.");
}

internal sealed class ListSweptHandler(RegistryContext context) : IRequestHandler<ListSwept, Result<ListSwept.Answer>>
{
    public async Task<Result<ListSwept.Answer>> Handle(ListSwept request, CancellationToken cancellationToken)
    {
        if (!await context.Sweeps.AnyAsync(sweep => sweep.Id == request.Id, cancellationToken))
            return new Refusal.NotFound($"sweep {request.Id}");
        var answers = (await context.SweepAnswers.AsNoTracking().Where(answer => answer.SweepId == request.Id)
            .ToListAsync(cancellationToken))
            .ToDictionary(answer => answer.Number, answer => ShowSweepHandler.TallyOf(answer, 0));
        var swept = context.SweptReleases.AsNoTracking().Where(one => one.SweepId == request.Id && (request.Number == null
            || one.Answer == request.Number));
        var found = await context.Releases.AsNoTracking().After(request.After)
            .Join(swept, release => release.Id, one => one.ReleaseId, (release, one) => new { release, one.Answer })
            .Join(context.Models, both => both.release.ModelId, model => model.Id, (both, model) => new
            {
                both.release.Id,
                model.Name,
                both.release.Label,
                both.Answer,
                Position = EF.Property<long>(both.release, Columns.Sequence),
            })
            .OrderBy(row => row.Position).Take(request.Take + 1).ToListAsync(cancellationToken);
        var page = found.Take(request.Take).ToList();
        return new ListSwept.Answer(
            page.ConvertAll(row => new ListSwept.Row(
                row.Id, ReleaseNames.Of(row.Name, row.Label), answers[row.Answer].Clearance, answers[row.Answer].ReviewPolicy,
                answers[row.Answer].Rules)),
            found.Count > page.Count ? page[^1].Position : null);
    }
}
