using MediatR;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>Gives the caller new codes to write down; those there were are void.</summary>
public sealed record MakeRecoveryCodes : ICommand<EnrolSecondFactor.Answer>, ITellsSecret, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;
}

internal sealed class MakeRecoveryCodesHandler(FactorBook book, ICallerSource callers)
    : IRequestHandler<MakeRecoveryCodes, Result<EnrolSecondFactor.Answer>>
{
    public async Task<Result<EnrolSecondFactor.Answer>> Handle(MakeRecoveryCodes request, CancellationToken cancellationToken) =>
        await book.FindAsync(callers.Current.Person, cancellationToken) is not { Secret: not null }
            ? new Refusal.NotValid("", "There is no authenticator that they could stand in for.", "Set one up first.")
            : new EnrolSecondFactor.Answer(await book.NewSparesAsync(callers.Current.Person, cancellationToken));
}
