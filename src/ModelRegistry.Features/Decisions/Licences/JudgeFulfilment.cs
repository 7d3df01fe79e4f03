using FluentValidation;
using MediatR;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Licences;

/// <summary>
/// Accepts or returns a holder's report on a condition, or notes that the condition was not kept. It changes nothing of the decision's
/// force: a measure that follows takes two persons.
/// </summary>
/// <param name="Decision">The decision's reference.</param>
/// <param name="Number">The condition's number.</param>
/// <param name="Act">Accept, return or note a breach.</param>
/// <param name="Text">Why, in words that the holder reads.</param>
public sealed record JudgeFulfilment(string Decision, int Number, LicenceAct Act, string Text) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Draft;
}

internal sealed class JudgeFulfilmentValidator : AbstractValidator<JudgeFulfilment>
{
    public JudgeFulfilmentValidator()
    {
        RuleFor(act => act.Act)
            .Must(act => act is LicenceAct.AcceptFulfilment or LicenceAct.ReturnFulfilment or LicenceAct.NoteBreach)
            .Right("That is no judgement on a condition.", "Accept the report, return it, or note a breach.");
        RuleFor(act => act.Text).Must(text => text?.Trim().Length is > 0 and <= 4000)
            .Right("The judgement gives no reason.", "Write it in at most 4,000 characters, for the holder to read.");
    }
}

internal sealed class JudgeFulfilmentHandler(RegistryContext context, ICallerSource callers, LicenceDesk desk, TimeProvider clock)
    : IRequestHandler<JudgeFulfilment, Result<Done>>
{
    public async Task<Result<Done>> Handle(JudgeFulfilment request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        if (!(await desk.FindAsync(request.Decision, cancellationToken)).TryGet(out var held, out var missing)) return missing;
        if (held.Decision.OrganisationId == actor.Organisation) return new Refusal.NotAllowed(JudgeFulfilment.Needs, SignIn: false);
        var terms = held.Decision.FollowedConditions.ElementAtOrDefault(request.Number - 1);
        if (held.Licence.Say(request.Act, request.Number, terms, request.Text.Trim(), document: null, actor) is { } refusal)
            return LicenceDesk.Refused(refusal);
        context.KeepEntries(held.Licence);
        return Done.Instance;
    }
}
