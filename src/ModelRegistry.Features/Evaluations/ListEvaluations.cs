using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Evaluations;

/// <summary>The evaluations of a release that the caller may see, newest first, a page at a time.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Before">Where the last page ended (<see cref="Answer.Next"/>); null for the newest.</param>
/// <param name="Take">How many, 1 to 100.</param>
public sealed record ListEvaluations(ReleaseId ReleaseId, long? Before = null, int Take = 20) : IQuery<ListEvaluations.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>One evaluation of a page.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Day">The day whose law answered.</param>
    /// <param name="Profile">Which standings counted.</param>
    /// <param name="Edition">The hash of the rulebook edition.</param>
    /// <param name="Clearance">The answer.</param>
    /// <param name="Headline">The answer in a sentence.</param>
    /// <param name="Destination">The country it was asked for; null when none was stated.</param>
    /// <param name="EvaluatedAt">When it was asked.</param>
    public sealed record Row(
        EvaluationId Id,
        DateOnly Day,
        string Profile,
        string Edition,
        Clearance Clearance,
        string Headline,
        string? Destination,
        DateTimeOffset EvaluatedAt);

    /// <summary>One page.</summary>
    /// <param name="Rows">The evaluations.</param>
    /// <param name="Next">Where the next page begins; null on the last one.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, long? Next);
}

internal sealed class ListEvaluationsValidator : AbstractValidator<ListEvaluations>
{
    public ListEvaluationsValidator() =>
        RuleFor(act => act.Take).InclusiveBetween(1, 100).Right("That is no size of a page.", "Ask for 1 to 100 evaluations.");
}

internal sealed class ListEvaluationsHandler(RegistryContext context) : IRequestHandler<ListEvaluations, Result<ListEvaluations.Answer>>
{
    public async Task<Result<ListEvaluations.Answer>> Handle(ListEvaluations request, CancellationToken cancellationToken)
    {
        var before = request.Before ?? long.MaxValue;
        var found = await context.Evaluations.AsNoTracking()
            .Where(e => e.ReleaseId == request.ReleaseId && EF.Property<long>(e, Columns.Sequence) < before)
            .OrderByDescending(e => EF.Property<long>(e, Columns.Sequence))
            .Select(e => new { Stored = e, Position = EF.Property<long>(e, Columns.Sequence) })
            .Take(request.Take + 1)
            .ToListAsync(cancellationToken);
        var page = found.Take(request.Take).ToList();
        return new ListEvaluations.Answer(
            page.ConvertAll(row => RowOf(row.Stored)), found.Count > page.Count ? page[^1].Position : null);
    }

    private static ListEvaluations.Row RowOf(StoredEvaluation stored)
    {
        var evaluation = EvaluationJson.Read(stored.Json);
        return new(
            stored.Id,
            stored.Day,
            stored.Profile,
            stored.Edition,
            evaluation.Answer.Clearance,
            evaluation.Answer.Headline,
            evaluation.Question.Destination,
            stored.EvaluatedAt);
    }
}
