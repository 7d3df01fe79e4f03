using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>On which evaluations and decisions a rule bore, as far as whoever asks may see them.</summary>
/// <param name="RuleId">The rule.</param>
public sealed record ShowRuleUse(string RuleId) : IQuery<ShowRuleUse.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>Its use.</summary>
    /// <param name="Met">In how many evaluations it was met.</param>
    /// <param name="Open">In how many it was open.</param>
    /// <param name="Evaluations">The newest of them.</param>
    /// <param name="Decisions">How many decisions rest on such an evaluation.</param>
    /// <param name="References">The newest of those.</param>
    public sealed record Answer(
        int Met, int Open, IReadOnlyList<EvaluationId> Evaluations, int Decisions, IReadOnlyList<string> References);
}

internal sealed class ShowRuleUseHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<ShowRuleUse, Result<ShowRuleUse.Answer>>
{
    private const int Newest = 10;

    public async Task<Result<ShowRuleUse.Answer>> Handle(ShowRuleUse request, CancellationToken cancellationToken)
    {
        var uses = context.RuleUses.AsNoTracking().Where(use => use.RuleId == request.RuleId);
        var decisions = context.Decisions.AsNoTracking().Where(decision => uses.Any(use => use.EvaluationId == decision.EvaluationId));
        var mayRead = Roles.Allow(callers.Current, Permission.ReadCases);
        return new ShowRuleUse.Answer(
            await uses.CountAsync(use => use.Met, cancellationToken),
            await uses.CountAsync(use => !use.Met, cancellationToken),
            await context.Evaluations.AsNoTracking().Where(evaluation => uses.Any(use => use.EvaluationId == evaluation.Id))
                .OrderByDescending(evaluation => evaluation.EvaluatedAt).Take(Newest).Select(evaluation => evaluation.Id)
                .ToListAsync(cancellationToken),
            mayRead ? await decisions.CountAsync(cancellationToken) : 0,
            mayRead
                ? await decisions.OrderByDescending(decision => decision.IssuedAt).Take(Newest).Select(decision => decision.Reference)
                    .ToListAsync(cancellationToken)
                : []);
    }
}
