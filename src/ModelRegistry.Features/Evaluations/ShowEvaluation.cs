using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Evaluations;

/// <summary>An evaluation as it was kept. An organisation sees its own; by their office, an authority's people see all but
/// other authorities'.</summary>
/// <param name="Id">The evaluation.</param>
public sealed record ShowEvaluation(EvaluationId Id) : IQuery<ShowEvaluation.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>The evaluation.</summary>
    /// <param name="Stored">As it stands in the registry: the bytes, their digest, who asked and when.</param>
    /// <param name="Evaluation">The same, read.</param>
    public sealed record Answer(StoredEvaluation Stored, Evaluation Evaluation);
}

internal sealed class ShowEvaluationHandler(RegistryContext context) : IRequestHandler<ShowEvaluation, Result<ShowEvaluation.Answer>>
{
    public async Task<Result<ShowEvaluation.Answer>> Handle(ShowEvaluation request, CancellationToken cancellationToken)
    {
        var stored = await context.Evaluations.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        return stored is null
            ? new Refusal.NotFound($"evaluation {request.Id}")
            : new ShowEvaluation.Answer(stored, EvaluationJson.Read(stored.Json));
    }
}
