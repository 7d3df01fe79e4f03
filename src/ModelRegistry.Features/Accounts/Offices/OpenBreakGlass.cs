using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>
/// In an emergency, opens for some minutes the reading of every case to somebody who may otherwise not. Nothing can be changed by it, each
/// read is logged, and another person reviews it before the same person may open it again.
/// </summary>
/// <param name="Reason">Why nobody whose office it is can do it.</param>
/// <param name="Minutes">For how long, at most <see cref="MostMinutes"/>.</param>
public sealed record OpenBreakGlass(string Reason, int Minutes) : ICommand<BreakGlassId>, ITakesConfirmation
{
    /// <summary>The longest time.</summary>
    public const int MostMinutes = 60;

    /// <inheritdoc/>
    public static Permission Needs => Permission.BreakGlass;
}

internal sealed class OpenBreakGlassValidator : AbstractValidator<OpenBreakGlass>
{
    public OpenBreakGlassValidator()
    {
        RuleFor(act => act.Reason).Must(reason => reason?.Trim().Length is >= 20 and <= 1000)
            .Right("The reason is missing or very long.", "Say in 20 to 1,000 characters what happened and why nobody whose office it is can do it.");
        RuleFor(act => act.Minutes).Must(minutes => minutes is > 0 and <= OpenBreakGlass.MostMinutes)
            .Right("That is no short time.", $"1 to {OpenBreakGlass.MostMinutes} minutes.");
    }
}

internal sealed class OpenBreakGlassHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<OpenBreakGlass, Result<BreakGlassId>>
{
    public async Task<Result<BreakGlassId>> Handle(OpenBreakGlass request, CancellationToken cancellationToken)
    {
        var (caller, now) = (callers.Current.Person, clock.GetUtcNow());
        if (await context.BreakGlasses.AnyAsync(
            one => one.PersonId == caller && !context.BreakGlassReviews.Any(review => review.BreakGlassId == one.Id), cancellationToken))
        {
            return new Refusal.NotValid("", "Your last emergency is not reviewed yet.", "Another person reviews it first.");
        }

        var glass = new BreakGlass
        {
            Id = new(Guid.CreateVersion7()),
            PersonId = caller,
            Reason = request.Reason.Trim(),
            OpenedAt = now,
            Until = now.AddMinutes(request.Minutes),
        };
        context.Add(glass);
        return glass.Id;
    }
}
