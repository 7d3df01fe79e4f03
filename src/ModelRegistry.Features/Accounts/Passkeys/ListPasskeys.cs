using System.Buffers.Text;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Passkeys;

/// <summary>The caller's own passkeys, oldest first.</summary>
public sealed record ListPasskeys : IQuery<ListPasskeys.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepOwnAccount;

    /// <summary>One passkey.</summary>
    /// <param name="Id">Its credential id in base64url, to remove it by.</param>
    /// <param name="Name">What its owner calls it.</param>
    /// <param name="CreatedAt">When it was added.</param>
    /// <param name="Copied">Whether its maker keeps copies of it in an account elsewhere (WebAuthn level 3, 6.1.3, backup state).</param>
    public sealed record Row(string Id, string Name, DateTimeOffset CreatedAt, bool Copied);

    /// <summary>The passkeys.</summary>
    /// <param name="Rows">Oldest first.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ListPasskeysHandler(RegistryContext context, UserManager<Account> accounts, ICallerSource callers)
    : IRequestHandler<ListPasskeys, Result<ListPasskeys.Answer>>
{
    public async Task<Result<ListPasskeys.Answer>> Handle(ListPasskeys request, CancellationToken cancellationToken)
    {
        var person = callers.Current.Person;
        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == person, cancellationToken);
        var passkeys = account is null ? [] : await accounts.GetPasskeysAsync(account);
        return new ListPasskeys.Answer([.. passkeys.OrderBy(one => one.CreatedAt).Select(one => new ListPasskeys.Row(
            Base64Url.EncodeToString(one.CredentialId), one.Name ?? "unnamed", one.CreatedAt, one.IsBackedUp))]);
    }
}
