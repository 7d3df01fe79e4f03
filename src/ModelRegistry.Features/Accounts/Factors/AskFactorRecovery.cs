using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>
/// The first of two administrators lets somebody back in who has lost authenticator and written-down codes. The answer is half a code; it
/// opens nothing until another administrator agrees and tells the other half, and then only after the password.
/// </summary>
/// <param name="PersonId">Who is let in.</param>
/// <param name="Reason">Why, and how it was found out that it is this person who asks.</param>
public sealed record AskFactorRecovery(PersonId PersonId, string Reason) : ICommand<AskFactorRecovery.Answer>, ITellsSecret,
    ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;

    /// <summary>What to tell the person, and nobody else.</summary>
    /// <param name="Id">What the other administrator agrees to.</param>
    /// <param name="FirstHalf">The first half of the code; not shown again.</param>
    public sealed record Answer(FactorRecoveryId Id, string FirstHalf);
}

internal sealed class AskFactorRecoveryValidator : AbstractValidator<AskFactorRecovery>
{
    public AskFactorRecoveryValidator() => RuleFor(act => act.Reason).Must(reason => reason.Trim().Length is >= 10 and <= 1000)
        .Right("The reason is missing or very long.", "Say in 10 to 1,000 characters why, and how you know that it is this person.");
}

internal sealed class AskFactorRecoveryHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<AskFactorRecovery, Result<AskFactorRecovery.Answer>>
{
    public async Task<Result<AskFactorRecovery.Answer>> Handle(AskFactorRecovery request, CancellationToken cancellationToken)
    {
        if (request.PersonId == callers.Current.Person)
        {
            return new Refusal.NotValid("", "This is your own account.", "Ask two other administrators.");
        }

        if (!await context.Users.AnyAsync(one => one.PersonId == request.PersonId && one.TwoFactorEnabled, cancellationToken))
        {
            return new Refusal.NotValid("", "This account has no second factor.", "Its password alone signs in; set a new one.");
        }

        var half = SpareCode.Make();
        var recovery = new FactorRecovery
        {
            Id = new(Guid.CreateVersion7()),
            PersonId = request.PersonId,
            AskedBy = callers.Current.Person,
            AskedAt = clock.GetUtcNow(),
            Reason = request.Reason.Trim(),
            FirstHalf = SpareCode.DigestOf(half),
        };
        context.Add(recovery);
        return new AskFactorRecovery.Answer(recovery.Id, half);
    }
}
