using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Appeals;

/// <summary>
/// Takes a seat on the panel that hears an appeal. Whoever acted on the case for the authority before cannot: not the drafter, not a
/// countersigner, not an adviser, whatever roles they have now.
/// </summary>
/// <param name="Decision">The decision's reference.</param>
public sealed record JoinPanel(string Decision) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Countersign;
}

internal sealed class JoinPanelHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<JoinPanel, Result<Done>>
{
    public async Task<Result<Done>> Handle(JoinPanel request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.FindDecidedAsync(request.Decision, cancellationToken) is not var (@case, _))
            return new Refusal.NotFound($"decision {request.Decision}");
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        var tookPart = await context.CaseEvents.AsNoTracking()
            .Where(line => line.CaseId == @case.Id && line.Role != CaseRole.Applicant
                && line.Act != CaseAct.JoinPanel && line.Act != CaseAct.JudgeAppeal)
            .Select(line => line.PersonId).Distinct().ToListAsync(cancellationToken);
        return context.Moved(@case, @case.Seat(tookPart.ToHashSet(), actor), JoinPanel.Needs);
    }
}
