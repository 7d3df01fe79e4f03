using System.Net.Mail;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Notices;

/// <summary>
/// Says where the caller's notices are sent as messages too, once they have written back the code that is sent there. The address goes with
/// the account when the person is erased.
/// </summary>
/// <param name="Address">An e-mail address; null or blank for none.</param>
public sealed record SetNoticeAddress(string? Address) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;
}

internal sealed class SetNoticeAddressValidator : AbstractValidator<SetNoticeAddress>
{
    private const int Longest = 254;

    public SetNoticeAddressValidator() => RuleFor(act => act.Address).Must(IsOne)
        .Right("This is no e-mail address.", "Write one address and nothing else, such as name@example.org, or leave it empty.");

    private static bool IsOne(string? text) => string.IsNullOrWhiteSpace(text)
        || (text.Trim() is { Length: <= Longest } one && !one.Any(char.IsControl)
            && MailAddress.TryCreate(one, out var read) && read.Address == one);
}

internal sealed class SetNoticeAddressHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<SetNoticeAddress, Result<Done>>
{
    public async Task<Result<Done>> Handle(SetNoticeAddress request, CancellationToken cancellationToken)
    {
        var person = callers.Current.Person;
        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == person, cancellationToken);
        if (account is null) return new Refusal.NotFound("account of yours");
        if (string.IsNullOrWhiteSpace(request.Address))
        {
            AddressCheck.Forget(account);
            return Done.Instance;
        }

        var address = request.Address.Trim();
        if (account.EmailConfirmed && account.Email == address) return Done.Instance;
        if (!AddressCheck.Order(account, clock.GetUtcNow()))
            return new Refusal.NotValid(nameof(request.Address), "Too many codes were asked for today.", "Try again in a day.");
        (account.Email, account.NormalizedEmail, account.EmailConfirmed) = (address, address.ToUpperInvariant(), false);
        return Done.Instance;
    }
}
