using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Flags;

/// <summary>
/// Puts a flag on a case, or on its model, an edge of its lineage, a party or its destination: every case with the same one inherits it.
/// </summary>
/// <param name="Reference">The case from which it is raised.</param>
/// <param name="Target">What it stands on, by its key as the case shows it.</param>
/// <param name="Kind">What it warns of.</param>
/// <param name="Why">Why it is raised.</param>
public sealed record RaiseFlag(string Reference, string Target, FlagKind Kind, string Why) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Advise;
}

internal sealed class RaiseFlagValidator : AbstractValidator<RaiseFlag>
{
    public RaiseFlagValidator()
    {
        RuleFor(act => act.Kind).IsInEnum().Right("There is no such flag.", "Choose one of the kinds.");
        RuleFor(act => act.Why).Must(text => text?.Trim().Length is > 0 and <= 2000)
            .Right("A flag is raised for a reason.", "Write it in at most 2,000 characters.");
    }
}

internal sealed class RaiseFlagHandler(RegistryContext context, ICallerSource callers, TimeProvider clock, CaseFlags flags)
    : IRequestHandler<RaiseFlag, Result<Done>>
{
    public async Task<Result<Done>> Handle(RaiseFlag request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        await context.HoldFlagsAsync(cancellationToken);
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        var target = (await flags.TargetsAsync(@case, cancellationToken)).FirstOrDefault(one => one.Key == request.Target);
        if (target is null)
            return new Refusal.NotValid(nameof(RaiseFlag.Target), "The case has no such thing.", "Choose one that the case shows.");
        var rule = FlagTable.Of(request.Kind);
        if (!rule.On.Contains(target.Subject))
        {
            return new Refusal.NotValid(
                nameof(RaiseFlag.Kind), $"A flag \"{rule.Words}\" does not stand on a {FlagTable.Of(target.Subject)}.",
                $"It stands on a {string.Join(" or a ", rule.On.Select(FlagTable.Of))}.");
        }

        if ((await flags.StandingAsync(@case, cancellationToken)).Any(one => one.Key == target.Key && one.Kind == request.Kind))
            return new Refusal.NotValid(nameof(RaiseFlag.Kind), "That flag stands there already.", "Nothing need be done, or lift it.");
        var flag = new Flag
        {
            Id = new(Guid.CreateVersion7()),
            OrganisationId = await OfficeAsync(@case, actor, cancellationToken),
            Kind = request.Kind,
            Subject = target.Subject,
            Key = target.Key,
            Words = target.Words,
            Why = request.Why.Trim(),
            RaisedBy = actor.Person,
            RaisedAt = actor.At,
        };
        if (@case.FlagRaised(flag, actor) is { } refusal) return refusal.ToRefusal(@case, RaiseFlag.Needs);
        context.Flags.Add(flag);
        return context.Moved(@case, null, RaiseFlag.Needs);
    }

    // Who acts for another authority for some days leaves the flag there.
    private async Task<OrganisationId> OfficeAsync(LicenceCase @case, CaseActor actor, CancellationToken stop) =>
        await context.Organisations.Where(office => office.IsAuthority && (office.Authority ?? LicensingAuthority.First) == @case.Authority)
        .OrderByDescending(office => office.Id == actor.Organisation).Select(office => (OrganisationId?)office.Id).FirstOrDefaultAsync(stop)
        ?? actor.Organisation;
}
