using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Accounts.Sessions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>
/// Puts the caller's new authenticator in force with its first code. From then on signing in takes one; other sessions of the caller end,
/// codes that were written down before are void, and new ones are shown once.
/// </summary>
/// <param name="Code">What the authenticator shows.</param>
public sealed record EnrolSecondFactor(string Code) : ICommand<EnrolSecondFactor.Answer>, ITellsSecret
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;

    /// <summary>What to write down.</summary>
    /// <param name="RecoveryCodes">Codes that work once each in place of the authenticator. Only their digests are kept.</param>
    public sealed record Answer(IReadOnlyList<string> RecoveryCodes);
}

internal sealed class EnrolSecondFactorHandler(
    RegistryContext context, FactorBook book, SessionBook sessions, UserManager<Account> accounts, ICallerSource callers,
    TimeProvider clock)
    : IRequestHandler<EnrolSecondFactor, Result<EnrolSecondFactor.Answer>>
{
    public async Task<Result<EnrolSecondFactor.Answer>> Handle(EnrolSecondFactor request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == caller.Person, cancellationToken);
        if (account is null || await book.FindAsync(caller.Person, cancellationToken) is not { Pending: { } pending } factor)
        {
            return new Refusal.NotValid(nameof(request.Code), "There is no new authenticator to set up.", "Begin with a new secret.");
        }

        if (book.StepOf(pending, string.Concat(request.Code.Where(char.IsAsciiDigit))) is not { } step)
        {
            return new Refusal.NotValid(
                nameof(request.Code), "This is not what the authenticator shows.", "Type the six digits of now; its clock must be right.");
        }

        (factor.Secret, factor.Pending, factor.LastStep, factor.EnrolledAt) = (pending, null, step, clock.GetUtcNow());
        var codes = await book.NewSparesAsync(caller.Person, cancellationToken);
        if (caller.MustEnrol)
        {
            await ForgetPasskeysAsync(account);
        }

        if (caller.Session is { } session)
        {
            await sessions.EnrolledAsync(session, cancellationToken);
        }

        // It changes the stamp of the account, too, so that sessions that did without the factor end.
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return new EnrolSecondFactor.Answer(codes);
    }

    // Whoever was let back in by two administrators has lost what there was; it may be in other hands.
    private async Task ForgetPasskeysAsync(Account account)
    {
        foreach (var old in await accounts.GetPasskeysAsync(account))
        {
            await accounts.RemovePasskeyAsync(account, old.CredentialId);
        }
    }
}
