using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Flags;

/// <summary>Lifts a flag that a case has or inherits, for a reason; who may is said by its kind.</summary>
/// <param name="Reference">The case from which it is lifted.</param>
/// <param name="Flag">The flag.</param>
/// <param name="Why">Why it is lifted.</param>
public sealed record LiftFlag(string Reference, FlagId Flag, string Why) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.LiftFlags;
}

internal sealed class LiftFlagValidator : AbstractValidator<LiftFlag>
{
    public LiftFlagValidator() => RuleFor(act => act.Why).Must(text => text?.Trim().Length is > 0 and <= 2000)
        .Right("A flag is lifted for a reason.", "Write it in at most 2,000 characters.");
}

internal sealed class LiftFlagHandler(RegistryContext context, ICallerSource callers, TimeProvider clock, CaseFlags flags)
    : IRequestHandler<LiftFlag, Result<Done>>
{
    public async Task<Result<Done>> Handle(LiftFlag request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        await context.HoldFlagsAsync(cancellationToken);
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        if ((await flags.AllAsync(@case, cancellationToken)).FirstOrDefault(one => one.Id == request.Flag) is not { } flag)
            return new Refusal.NotFound($"flag of case {request.Reference}");
        if (flag.Lift is not null) return new Refusal.Conflict("the flag");
        if (@case.FlagLifted(flag, request.Why.Trim(), actor) is { } refusal) return refusal.ToRefusal(@case, LiftFlag.Needs);
        context.Add(new FlagLift
        {
            FlagId = flag.Id,
            OrganisationId = flag.OrganisationId,
            Why = request.Why.Trim(),
            LiftedBy = actor.Person,
            LiftedAt = actor.At,
        });
        return context.Moved(@case, null, LiftFlag.Needs);
    }
}
