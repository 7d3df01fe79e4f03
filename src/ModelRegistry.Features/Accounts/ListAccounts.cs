using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Those who can sign in, by user name, a page at a time, and on the last page after them the persons whose name was erased.
/// </summary>
/// <param name="After">The user name that the last page ended with; null for the first page.</param>
/// <param name="Take">How many, 1 to 200.</param>
/// <param name="Name">Only those whose user name begins with this; null for all.</param>
/// <param name="PersonId">Only this person; null for all.</param>
/// <param name="OfAuthority">Only those with a role that an authority's people alone have.</param>
public sealed record ListAccounts(
    string? After = null, int Take = 50, string? Name = null, PersonId? PersonId = null, bool OfAuthority = false)
    : IQuery<ListAccounts.Answer>
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
    /// <param name="Next">What to ask for next as After; null at the end.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, string? Next);
}

internal sealed class ListAccountsValidator : AbstractValidator<ListAccounts>
{
    public ListAccountsValidator() => RuleFor(act => act.Take).InclusiveBetween(1, 200)
        .Right("A page holds between 1 and 200 accounts.", "Ask for at most 200 and go on from there.");
}

internal sealed class ListAccountsHandler(RegistryContext context) : IRequestHandler<ListAccounts, Result<ListAccounts.Answer>>
{
    private const int MostErased = 200;

    public async Task<Result<ListAccounts.Answer>> Handle(ListAccounts request, CancellationToken cancellationToken)
    {
        var accounts = await (from account in Narrowed(request)
                              join person in context.People on account.PersonId equals person.Id
                              join organisation in context.Organisations on account.OrganisationId equals organisation.Id
                              orderby account.NormalizedUserName
                              select new { Account = account, Person = person, Organisation = organisation.Name })
            .Take(request.Take + 1).ToListAsync(cancellationToken);
        var page = accounts.Take(request.Take).ToList();
        var next = accounts.Count > request.Take ? page[^1].Account.UserName : null;
        var roles = (await RolesAsync(page.ConvertAll(one => one.Account.Id), cancellationToken))
            .ToLookup(one => one.Account, one => one.Role);
        return new ListAccounts.Answer(
        [
            .. page.Select(one => new ListAccounts.Row(
                one.Person.Id, one.Account.UserName, one.Person.Name, one.Organisation,
                [.. roles[one.Account.Id].Order()], one.Person.Erased, one.Account.DisabledAt, one.Account.TwoFactorEnabled)),
            .. next is null ? await ErasedAsync(request, cancellationToken) : [],
        ], next);
    }

    private IQueryable<Account> Narrowed(ListAccounts request)
    {
        var accounts = context.Users.AsNoTracking();
        if (request.PersonId is { } person) accounts = accounts.Where(one => one.PersonId == person);
        if (request.OfAuthority)
        {
            var names = MakeAccount.OfAuthority.Select(role => role.ToString()).ToList();
            accounts = accounts.Where(one => context.UserRoles.Any(held => held.UserId == one.Id
                && context.Roles.Any(role => role.Id == held.RoleId && names.Contains(role.Name!))));
        }

        var (begin, after) = (request.Name?.ToUpperInvariant(), request.After?.ToUpperInvariant());
        if (!string.IsNullOrEmpty(begin)) accounts = accounts.Where(one => one.NormalizedUserName!.StartsWith(begin));
        return after is null ? accounts : accounts.Where(one => string.Compare(one.NormalizedUserName, after) > 0);
    }

    // Who was forgotten has no name to be found by.
    private async Task<IReadOnlyList<ListAccounts.Row>> ErasedAsync(ListAccounts request, CancellationToken stop)
    {
        if (!string.IsNullOrEmpty(request.Name) || request.OfAuthority) return [];
        var erased = context.People.AsNoTracking().Where(person => person.Erased);
        if (request.PersonId is { } one) erased = erased.Where(person => person.Id == one);
        var ids = await erased.OrderBy(person => person.Id).Select(person => person.Id).Take(MostErased).ToListAsync(stop);
        return ids.ConvertAll(person => new ListAccounts.Row(person, null, null, null, [], Erased: true));
    }

    // A role that this edition of the program does not know gives no permission.
    private async Task<IEnumerable<(Guid Account, Role Role)>> RolesAsync(List<Guid> accounts, CancellationToken cancellationToken)
    {
        var given = await (from held in context.UserRoles
                           join role in context.Roles on held.RoleId equals role.Id
                           where accounts.Contains(held.UserId)
                           select new { held.UserId, role.Name }).ToListAsync(cancellationToken);
        return from one in given where Enum.TryParse<Role>(one.Name, out _) select (one.UserId, Enum.Parse<Role>(one.Name!));
    }
}
