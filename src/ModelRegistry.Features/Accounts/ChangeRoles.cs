using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Gives a person other roles in place of those they have. Their sessions have ended by the next request, and their keys can do at once
/// only what the roles still allow. The last administrator stays one.
/// </summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Roles">What they are from now on, among <see cref="MakeAccount.Possible"/>.</param>
public sealed record ChangeRoles(PersonId PersonId, IReadOnlyList<Role> Roles) : ICommand<Done>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;
}

internal sealed class ChangeRolesValidator : AbstractValidator<ChangeRoles>
{
    public ChangeRolesValidator() => RuleFor(act => act.Roles).Must(roles => roles.Count > 0 && roles.All(MakeAccount.Possible.Contains))
        .Right("The account has no role, or one that no account can have.", "Choose at least one; to end an account, erase it.")
        .Must(roles => !Frame.Roles.Clash(roles)).Right(Frame.Roles.ClashInWords, "Give them to two persons.");
}

internal sealed class ChangeRolesHandler(RegistryContext context, UserManager<Account> accounts, AccountMaking making)
    : IRequestHandler<ChangeRoles, Result<Done>>
{
    public async Task<Result<Done>> Handle(ChangeRoles request, CancellationToken cancellationToken)
    {
        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == request.PersonId, cancellationToken);
        if (account is null) return new Refusal.NotFound($"account of {request.PersonId}");
        var organisation = await context.Organisations.SingleAsync(one => one.Id == account.OrganisationId, cancellationToken);
        if (!organisation.IsAuthority && request.Roles.Any(MakeAccount.OfAuthority.Contains))
        {
            return new Refusal.NotValid(
                nameof(request.Roles), $"{organisation.Name} is recorded as an enterprise.",
                "Only a person of an authority can have such a role.");
        }

        if (!request.Roles.Contains(Role.Administrator)
            && await FirstAdministrator.IsLastAsync(context, request.PersonId, cancellationToken))
        {
            return FirstAdministrator.KeepsTheLast;
        }

        var (before, after) = (await accounts.GetRolesAsync(account), request.Roles.Select(role => role.ToString()).Distinct().ToList());
        var done = await accounts.RemoveFromRolesAsync(account, before.Except(after));
        done = done.Succeeded ? await accounts.AddToRolesAsync(account, after.Except(before)) : done;
        done = done.Succeeded ? await accounts.UpdateSecurityStampAsync(account) : done;
        return done.Succeeded ? Done.Instance : making.RefusalOf(done);
    }
}
