using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Measures;

/// <summary>Proposes to suspend, reinstate or revoke a decision that is out. It has no effect before another person confirms it.</summary>
/// <param name="Decision">The decision's reference.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Ground">On what ground.</param>
/// <param name="Reason">Why, in words that the holder reads.</param>
/// <param name="From">The day from which it is to have effect: today or later.</param>
public sealed record ProposeMeasure(string Decision, MeasureKind Kind, MeasureGround Ground, string Reason, DateOnly From) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Draft;
}

internal sealed class ProposeMeasureValidator : AbstractValidator<ProposeMeasure>
{
    public ProposeMeasureValidator(TimeProvider clock)
    {
        RuleFor(act => act.Kind).Must(kind => kind is MeasureKind.Suspend or MeasureKind.Reinstate or MeasureKind.Revoke)
            .Right("There is no such measure.", "Suspend, reinstate or revoke.");
        RuleFor(act => act.Ground).IsInEnum().NotEqual(MeasureGround.Appeal).Right("There is no such ground.", "Choose one of the grounds.");
        RuleFor(act => act.Reason).Must(reason => reason?.Trim().Length is > 0 and <= 4000)
            .Right("A measure needs a reason.", "Write it in at most 4,000 characters, for the holder to read.");
        RuleFor(act => act.From).Must(day => day >= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) && day.Year < 2100)
            .Right("A measure has no effect on days that are over.", "Write today or a day to come.");
    }
}

internal sealed class ProposeMeasureHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ProposeMeasure, Result<Done>>
{
    public async Task<Result<Done>> Handle(ProposeMeasure request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        if (await context.FindDecidedAsync(request.Decision, cancellationToken) is not var (@case, decision))
            return new Refusal.NotFound($"decision {request.Decision}");
        var measure = new DecisionMeasure
        {
            Id = new(Guid.CreateVersion7()),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Number = @case.Measures.Count + 1,
            Ordinal = decision.Ordinal,
            Kind = request.Kind,
            Ground = request.Ground,
            Reason = request.Reason.Trim(),
            From = request.From,
            ProposedBy = actor.Person,
            ProposedAt = actor.At,
        };
        return context.Moved(@case, @case.Propose(measure, decision, actor), ProposeMeasure.Needs);
    }
}

/// <summary>Finds a decision with its case.</summary>
internal static class Decided
{
    public static async Task<(LicenceCase Case, Decision Decision)?> FindDecidedAsync(
        this RegistryContext context, string decision, CancellationToken stop)
    {
        var found = await context.Decisions.AsNoTracking().SingleOrDefaultAsync(one => one.Reference == decision, stop);

        // Auditors read a decision of another authority, whose case they do not see.
        return found is not null && await context.FindCaseAsync(found.CaseId, stop) is { } @case ? (@case, found) : null;
    }
}
