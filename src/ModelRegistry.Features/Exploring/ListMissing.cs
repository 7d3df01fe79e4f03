using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Exploring;

/// <summary>What a kept evaluation waits for, each fact with the form of its answer, to be stated with the next question.</summary>
/// <param name="Id">The evaluation.</param>
public sealed record ListMissing(EvaluationId Id) : IQuery<ListMissing.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>What is missing.</summary>
    /// <param name="Question">The question as it was asked.</param>
    /// <param name="Stated">The facts that were stated with it, without what the registry holds itself.</param>
    /// <param name="Forms">What the caller can answer with the question.</param>
    /// <param name="Elsewhere">What is recorded, confirmed or settled elsewhere, in sentences.</param>
    public sealed record Answer(Question Question, Facts Stated, IReadOnlyList<FactForm> Forms, IReadOnlyList<string> Elsewhere);
}

internal sealed class ListMissingHandler(RegistryContext context, EditionInForce editions, ICallerSource callers)
    : IRequestHandler<ListMissing, Result<ListMissing.Answer>>
{
    public async Task<Result<ListMissing.Answer>> Handle(ListMissing request, CancellationToken cancellationToken)
    {
        var stored = await context.Evaluations.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.Id, cancellationToken);
        if (stored is null)
        {
            return new Refusal.NotFound($"evaluation {request.Id}");
        }

        var evaluation = EvaluationJson.Read(stored.Json);
        var settling = new Settling((await editions.NowAsync(cancellationToken)).Edition);
        return Listed(settling, evaluation, stored.ReleaseId is not null);
    }

    private ListMissing.Answer Listed(Settling settling, Evaluation evaluation, bool held)
    {
        var at = new Supposed(evaluation.Question, evaluation.Facts);
        var (forms, elsewhere) = (new List<FactForm>(), new List<string>());
        foreach (var missing in evaluation.Answer.Questions)
        {
            if (settling.FormOf(at, missing) is not { } form)
                elsewhere.Add($"{missing.Question} {Settling.WhyNot(missing)}");
            else if (form.By == SettledBy.Record && held)
                elsewhere.Add($"{missing.Question} It is recorded with the release.");
            else if (form.By == SettledBy.Confirmation && !Stating.MayConfirm(callers.Current))
                elsewhere.Add(missing.Question);
            else if (forms.TrueForAll(other => other.Id != form.Id))
                forms.Add(form);
        }

        var stated = held ? evaluation.Facts with { Lineage = null, Campaigns = [] } : evaluation.Facts;
        return new(evaluation.Question, stated, forms, elsewhere);
    }
}
