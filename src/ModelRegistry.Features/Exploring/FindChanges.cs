using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;

namespace ModelRegistry.Features.Exploring;

/// <summary>What would change a kept evaluation: the smallest sets of facts that flip its answer, each proved. Nothing is stored.</summary>
/// <param name="Id">The evaluation.</param>
public sealed record FindChanges(EvaluationId Id) : IQuery<FindChanges.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>What was found.</summary>
    /// <param name="Id">The evaluation.</param>
    /// <param name="Headline">Its answer under this program's edition, in a sentence.</param>
    /// <param name="Edition">The edition that was asked.</param>
    /// <param name="SameEdition">Whether the evaluation was made with it.</param>
    /// <param name="Changes">The sets.</param>
    public sealed record Answer(EvaluationId Id, string Headline, string Edition, bool SameEdition, WhatWouldChange Changes);
}

internal sealed class FindChangesHandler(RegistryContext context, EditionInForce editions)
    : IRequestHandler<FindChanges, Result<FindChanges.Answer>>
{
    public async Task<Result<FindChanges.Answer>> Handle(FindChanges request, CancellationToken cancellationToken)
    {
        var stored = await context.Evaluations.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        return stored is null
            ? new Refusal.NotFound($"evaluation {request.Id}")
            : Found(request.Id, EvaluationJson.Read(stored.Json), (await editions.NowAsync(cancellationToken)).Edition);
    }

    private static FindChanges.Answer Found(EvaluationId id, Evaluation then, RulebookEdition edition)
    {
        // Another edition than the one it was made with may answer otherwise: what flips is looked for from its own answer.
        var now = edition.Evaluate(then.Question, then.Facts, then.Precedents);
        return new(id, now.Answer.Headline, edition.Hash, then.Edition == edition.Hash, Flips.Find(edition, now));
    }
}
