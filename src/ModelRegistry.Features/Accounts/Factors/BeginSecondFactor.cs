using MediatR;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>
/// Makes a new secret for the caller's authenticator. It counts once its first code was shown (<see cref="EnrolSecondFactor"/>); the one in
/// force counts until then. Whoever has one shows again who they are: a session that was left open cannot replace it.
/// </summary>
public sealed record BeginSecondFactor : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;
}

internal sealed class BeginSecondFactorHandler(RegistryContext context, FactorBook book, Freshness freshness, ICallerSource callers)
    : IRequestHandler<BeginSecondFactor, Result<Done>>
{
    public async Task<Result<Done>> Handle(BeginSecondFactor request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var factor = await book.FindAsync(caller.Person, cancellationToken);
        if (factor?.Secret is not null && !caller.MustEnrol && freshness.WhyNot(caller) is { } stale)
        {
            return stale;
        }

        factor ??= context.Add(new SecondFactor { PersonId = caller.Person }).Entity;
        factor.Pending = book.NewSecret();
        return Done.Instance;
    }
}
