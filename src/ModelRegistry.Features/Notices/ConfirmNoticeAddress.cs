using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Notices;

/// <summary>Writes back the code that was sent to the caller's address of e-mail: from then on messages of notices go there.</summary>
/// <param name="Code">The code.</param>
public sealed record ConfirmNoticeAddress(string Code) : ICommand<ConfirmNoticeAddress.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;

    /// <summary>What came of it. A wrong code is counted, and so is no refusal.</summary>
    /// <param name="Confirmed">Whether it was the code.</param>
    /// <param name="TriesLeft">How often another one may be tried.</param>
    public sealed record Answer(bool Confirmed, int TriesLeft);
}

internal sealed class ConfirmNoticeAddressValidator : AbstractValidator<ConfirmNoticeAddress>
{
    public ConfirmNoticeAddressValidator() => RuleFor(act => act.Code)
        .Must(code => code?.Count(char.IsAsciiDigit) == 8 && code.Length <= 20)
        .Right("This is no such code.", "Write the eight digits of the message.");
}

internal sealed class ConfirmNoticeAddressHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ConfirmNoticeAddress, Result<ConfirmNoticeAddress.Answer>>
{
    private static readonly Refusal None = new Refusal.NotValid(
        "Code", "No code counts at present: none was sent, it is too old, or it was guessed too often.", "Save the address again; another code is sent.");

    public async Task<Result<ConfirmNoticeAddress.Answer>> Handle(ConfirmNoticeAddress request, CancellationToken cancellationToken)
    {
        var (person, now) = (callers.Current.Person, clock.GetUtcNow());

        // One statement counts the try: those who guess at once are counted one by one.
        var counted = await context.Users
            .Where(one => one.PersonId == person && one.AddressCode != null && one.AddressCodeUntil > now
                && one.AddressTries < AddressCheck.MostTries)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.AddressTries, one => one.AddressTries + 1), cancellationToken);
        if (counted == 0) return None;
        var account = await context.Users.SingleAsync(one => one.PersonId == person, cancellationToken);
        if (account.AddressCode != AddressCheck.DigestOf(account, request.Code))
            return new ConfirmNoticeAddress.Answer(Confirmed: false, AddressCheck.MostTries - account.AddressTries);
        (account.EmailConfirmed, account.AddressCode, account.AddressCodeUntil, account.AddressCodeDueAt) = (true, null, null, null);
        return new ConfirmNoticeAddress.Answer(Confirmed: true, 0);
    }
}
