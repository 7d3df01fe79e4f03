using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>How it stands with the caller's own second factor.</summary>
public sealed record ShowSecondFactor : IQuery<ShowSecondFactor.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;

    /// <summary>How it stands.</summary>
    /// <param name="EnrolledAt">Since when there is one; null without.</param>
    /// <param name="CodesLeft">How many of the codes that were written down are not used yet.</param>
    /// <param name="Required">Whether the caller's roles take one.</param>
    /// <param name="Pending">A secret that waits for its first code; null when there is none.</param>
    public sealed record Answer(DateTimeOffset? EnrolledAt, int CodesLeft, bool Required, Enrolment? Pending);

    /// <summary>What an authenticator takes over. Only its owner sees it, and only until its first code is shown.</summary>
    /// <param name="Secret">The secret in base 32 (RFC 4648), in groups of four.</param>
    /// <param name="Address">The same as an otpauth address.</param>
    /// <param name="Picture">That address as a QR code, row by row, true for dark; empty when the address is too long for one.</param>
    public sealed record Enrolment(string Secret, string Address, IReadOnlyList<IReadOnlyList<bool>> Picture);
}

internal sealed class ShowSecondFactorHandler(RegistryContext context, FactorBook book, AccountSettings settings, ICallerSource callers)
    : IRequestHandler<ShowSecondFactor, Result<ShowSecondFactor.Answer>>
{
    private const string Issuer = "Model Licensing Registry";

    public async Task<Result<ShowSecondFactor.Answer>> Handle(ShowSecondFactor request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var factor = await book.FindAsync(caller.Person, cancellationToken);
        var left = await context.RecoveryCodes.CountAsync(code => code.PersonId == caller.Person && code.UsedAt == null, cancellationToken);
        var name = await context.Users.Where(account => account.PersonId == caller.Person).Select(account => account.UserName)
            .SingleOrDefaultAsync(cancellationToken);
        return new ShowSecondFactor.Answer(
            factor?.EnrolledAt, left, settings.TakeFactor(caller.Roles),
            factor?.Pending is { } pending ? Draw(book.Open(pending), name ?? "") : null);
    }

    private static ShowSecondFactor.Enrolment Draw(string secret, string name)
    {
        var issuer = Uri.EscapeDataString(Issuer);
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(name)}?secret={secret}&issuer={issuer}";
        return new(
            string.Join(' ', secret.Chunk(4).Select(group => new string(group))),
            address,
            QrCode.Of(address));
    }
}
