using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>The second administrator agrees that somebody is let back in, and learns the other half of the code.</summary>
/// <param name="Id">What the first one asked.</param>
public sealed record AgreeFactorRecovery(FactorRecoveryId Id) : ICommand<AgreeFactorRecovery.Answer>, ITellsSecret, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;

    /// <summary>What to tell the person, and nobody else.</summary>
    /// <param name="SecondHalf">The second half of the code; not shown again.</param>
    public sealed record Answer(string SecondHalf);
}

internal sealed class AgreeFactorRecoveryHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<AgreeFactorRecovery, Result<AgreeFactorRecovery.Answer>>
{
    public async Task<Result<AgreeFactorRecovery.Answer>> Handle(AgreeFactorRecovery request, CancellationToken cancellationToken)
    {
        var (caller, now) = (callers.Current.Person, clock.GetUtcNow());
        var recovery = await context.FactorRecoveries.SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (recovery is null || recovery.AgreedBy is not null || now - recovery.AskedAt > FactorBook.RecoveryTime)
        {
            return new Refusal.NotFound("open request to let somebody back in");
        }

        if (recovery.AskedBy == caller || recovery.PersonId == caller)
        {
            return new Refusal.NeedsSecondPerson("Letting somebody back in who has lost their second factor");
        }

        var half = SpareCode.Make();
        (recovery.AgreedBy, recovery.AgreedAt, recovery.SecondHalf) = (caller, now, SpareCode.DigestOf(half));
        return new AgreeFactorRecovery.Answer(half);
    }
}
