using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>Another person says what they found of an emergency opening, once it is over.</summary>
/// <param name="Id">Which.</param>
/// <param name="Justified">Whether it was justified.</param>
/// <param name="Findings">What was found.</param>
public sealed record ReviewBreakGlass(BreakGlassId Id, bool Justified, string Findings) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadAccess;
}

internal sealed class ReviewBreakGlassValidator : AbstractValidator<ReviewBreakGlass>
{
    public ReviewBreakGlassValidator() => RuleFor(act => act.Findings).Must(findings => findings?.Trim().Length is >= 10 and <= 4000)
        .Right("The findings are missing or very long.", "Say in 10 to 4,000 characters what was read and whether it was needed.");
}

internal sealed class ReviewBreakGlassHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ReviewBreakGlass, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReviewBreakGlass request, CancellationToken cancellationToken)
    {
        var (caller, now) = (callers.Current.Person, clock.GetUtcNow());
        var glass = await context.BreakGlasses.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (glass is null || await context.BreakGlassReviews.AnyAsync(one => one.BreakGlassId == request.Id, cancellationToken))
        {
            return new Refusal.NotFound("emergency of that name that waits for a review");
        }

        if (glass.PersonId == caller)
        {
            return new Refusal.NeedsSecondPerson("Reviewing an emergency");
        }

        if (now < glass.Until)
        {
            return new Refusal.NotValid("", "It is not over yet.", "Review it when it has closed, so that everything read is in the log.");
        }

        context.Add(new BreakGlassReview
        {
            BreakGlassId = glass.Id,
            Justified = request.Justified,
            Findings = request.Findings.Trim(),
            ReviewedBy = caller,
            ReviewedAt = now,
        });
        return Done.Instance;
    }
}
