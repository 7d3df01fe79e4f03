using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts;

/// <summary>Everybody who can sign in, by user name, and after them the persons whose name was erased.</summary>
public sealed record ListAccounts : IQuery<ListAccounts.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;

    /// <summary>One person.</summary>
    /// <param name="PersonId">The person.</param>
    /// <param name="UserName">The name to sign in with; null once erased, because the account went with the name.</param>
    /// <param name="PersonName">The name; null once erased.</param>
    /// <param name="OrganisationName">For whom they act; null once erased.</param>
    /// <param name="Roles">What they are here, in the order of the table of roles; none once erased.</param>
    /// <param name="Erased">Whether the name was erased.</param>
    /// <param name="DisabledAt">Since when nobody signs in with it; null while it is in use.</param>
    /// <param name="HasFactor">Whether signing in takes a second factor.</param>
    public sealed record Row(
        PersonId PersonId, string? UserName, string? PersonName, string? OrganisationName, IReadOnlyList<Role> Roles, bool Erased,
        DateTimeOffset? DisabledAt = null, bool HasFactor = false);

    /// <summary>The persons.</summary>
    /// <param name="Rows">The persons.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows);
}

internal sealed class ListAccountsHandler(RegistryContext context) : IRequestHandler<ListAccounts, Result<ListAccounts.Answer>>
{
    public async Task<Result<ListAccounts.Answer>> Handle(ListAccounts request, CancellationToken cancellationToken)
    {
        var roles = (await RolesAsync(cancellationToken)).ToLookup(one => one.Account, one => one.Role);
        var accounts = await (from account in context.Users.AsNoTracking()
                              join person in context.People on account.PersonId equals person.Id
                              join organisation in context.Organisations on account.OrganisationId equals organisation.Id
                              select new { Account = account, Person = person, Organisation = organisation.Name })
            .ToListAsync(cancellationToken);
        var erased = await context.People.AsNoTracking().Where(person => person.Erased).Select(person => person.Id)
            .ToListAsync(cancellationToken);
        return new ListAccounts.Answer(
        [
            .. accounts.OrderBy(one => one.Account.UserName, StringComparer.OrdinalIgnoreCase).Select(one => new ListAccounts.Row(
                one.Person.Id, one.Account.UserName, one.Person.Name, one.Organisation,
                [.. roles[one.Account.Id].Order()], one.Person.Erased, one.Account.DisabledAt, one.Account.TwoFactorEnabled)),
            .. erased.Select(person => new ListAccounts.Row(person, null, null, null, [], Erased: true)),
        ]);
    }

    // A role that this edition of the program does not know gives no permission.
    private async Task<IEnumerable<(Guid Account, Role Role)>> RolesAsync(CancellationToken cancellationToken)
    {
        var given = await (from held in context.UserRoles
                           join role in context.Roles on held.RoleId equals role.Id
                           select new { held.UserId, role.Name }).ToListAsync(cancellationToken);
        return from one in given where Enum.TryParse<Role>(one.Name, out _) select (one.UserId, Enum.Parse<Role>(one.Name!));
    }
}
