using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases;

/// <summary>The end that the law gives a licence drafted today, for who drafts to take or to shorten (15 CFR 750.7(g)).</summary>
/// <param name="EvaluationId">The evaluation that it would be drafted from.</param>
/// <param name="ValidFrom">The first day it is to hold.</param>
public sealed record ProposeEnd(EvaluationId EvaluationId, DateOnly ValidFrom) : IQuery<ProposeEnd.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Draft;

    /// <summary>The end proposed; both null where the law asked has no term for such a licence.</summary>
    /// <param name="Until">The first day it would no longer hold.</param>
    /// <param name="Why">Which term gives that day, and the latest one.</param>
    public sealed record Answer(DateOnly? Until, string? Why);
}

internal sealed class ProposeEndHandler(RegistryContext context, EditionInForce editions, TimeProvider clock)
    : IRequestHandler<ProposeEnd, Result<ProposeEnd.Answer>>
{
    public async Task<Result<ProposeEnd.Answer>> Handle(ProposeEnd request, CancellationToken cancellationToken)
    {
        var stored = await context.Evaluations.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.EvaluationId, cancellationToken);
        if (stored is null) return new Refusal.NotFound($"evaluation {request.EvaluationId}");
        var edition = (await editions.NowAsync(cancellationToken)).Edition;
        var end = LicenceEnd.Of(edition, EvaluationJson.Read(stored.Json).Question, request.ValidFrom, clock.GetUtcNow());
        return new ProposeEnd.Answer(end?.Term.Until, end?.Why);
    }
}
