using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Decisions;

/// <summary>The decisions the caller may see, newest first: their organisation's own, their authority's by office, or as an auditor
/// every one.</summary>
/// <param name="Before">The position of the last one seen; null from the newest.</param>
/// <param name="Take">How many, 1 to 200.</param>
/// <param name="Outcome">Only those with this outcome; null for all.</param>
/// <param name="ReleaseId">Only those about this release; null for all.</param>
public sealed record FindDecisions(long? Before = null, int Take = 50, DeterminationOutcome? Outcome = null, ReleaseId? ReleaseId = null)
    : IQuery<FindDecisions.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>A page of decisions.</summary>
    /// <param name="Decisions">The decisions.</param>
    /// <param name="Next">What to ask for next as Before; null at the end.</param>
    public sealed record Answer(IReadOnlyList<Line> Decisions, long? Next);

    /// <summary>One decision in a list.</summary>
    /// <param name="Reference">Its reference.</param>
    /// <param name="Outcome">What is decided.</param>
    /// <param name="OutcomeInWords">The same in words.</param>
    /// <param name="ReleaseName">About which release.</param>
    /// <param name="Destination">For which destination.</param>
    /// <param name="ValidFrom">The first day it holds.</param>
    /// <param name="ValidUntil">The first day it no longer holds.</param>
    /// <param name="IssuedAt">When it was issued.</param>
    /// <param name="Position">Its position in the order of issue.</param>
    public sealed record Line(
        string Reference, DeterminationOutcome Outcome, string OutcomeInWords, string ReleaseName, string Destination, DateOnly ValidFrom,
        DateOnly? ValidUntil, DateTimeOffset IssuedAt, long Position);
}

internal sealed class FindDecisionsValidator : AbstractValidator<FindDecisions>
{
    public FindDecisionsValidator() => RuleFor(act => act.Take).InclusiveBetween(1, 200)
        .Right("A page holds between 1 and 200 decisions.", "Ask for at most 200 and go on from there.");
}

internal sealed class FindDecisionsHandler(RegistryContext context) : IRequestHandler<FindDecisions, Result<FindDecisions.Answer>>
{
    public async Task<Result<FindDecisions.Answer>> Handle(FindDecisions request, CancellationToken cancellationToken)
    {
        var before = request.Before ?? long.MaxValue;
        var rows = context.Decisions.Where(decision => EF.Property<long>(decision, Columns.Sequence) < before);
        if (request.Outcome is { } outcome) rows = rows.Where(decision => decision.Outcome == outcome);
        if (request.ReleaseId is { } release) rows = rows.Where(decision => decision.ReleaseId == release);
        var found = await rows.OrderByDescending(decision => EF.Property<long>(decision, Columns.Sequence)).Take(request.Take + 1)
            .Select(decision => new FindDecisions.Line(
                decision.Reference, decision.Outcome, CaseWords.Of(decision.Outcome), decision.ReleaseName, decision.Destination.ToString(),
                decision.ValidFrom, decision.ValidUntil, decision.IssuedAt, EF.Property<long>(decision, Columns.Sequence)))
            .ToListAsync(cancellationToken);
        var page = found.Take(request.Take).ToList();
        return new FindDecisions.Answer(page, found.Count > request.Take ? page[^1].Position : null);
    }
}
