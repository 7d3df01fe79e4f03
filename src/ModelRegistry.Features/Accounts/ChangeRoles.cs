using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Gives a person other roles in place of those they have, once another administrator has agreed. Their sessions have ended by the next
/// request, and their keys can do at once
/// only what the roles still allow. The last administrator stays one.
/// </summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Roles">What they are from now on, among <see cref="MakeAccount.Possible"/>.</param>
/// <param name="Reason">Why; null for nothing said.</param>
public sealed record ChangeRoles(PersonId PersonId, IReadOnlyList<Role> Roles, string? Reason = null)
    : ICommand<ChangeRoles.Answer>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;

    /// <summary>What became of it.</summary>
    /// <param name="Id">The proposal, for another administrator to rule on.</param>
    /// <param name="InForce">Whether it is in force already, since there is no other administrator.</param>
    public sealed record Answer(RoleProposalId Id, bool InForce);
}

internal sealed class ChangeRolesValidator : AbstractValidator<ChangeRoles>
{
    public ChangeRolesValidator() => RuleFor(act => act.Roles).Must(roles => roles.Count > 0 && roles.All(MakeAccount.Possible.Contains))
        .Right("The account has no role, or one that no account can have.", "Choose at least one; to end an account, erase it.")
        .Must(roles => !Frame.Roles.Clash(roles)).Right(Frame.Roles.ClashInWords, "Give them to two persons.");
}

internal sealed class ChangeRolesHandler(RegistryContext context, RoleDesk desk) : IRequestHandler<ChangeRoles, Result<ChangeRoles.Answer>>
{
    public async Task<Result<ChangeRoles.Answer>> Handle(ChangeRoles request, CancellationToken cancellationToken)
    {
        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == request.PersonId, cancellationToken);
        if (account is null)
        {
            return new Refusal.NotFound($"account of {request.PersonId}");
        }

        if (await desk.WhyNotAsync(account, request.Roles, cancellationToken) is { } why)
        {
            return why;
        }

        var proposal = desk.Of(request.PersonId, request.Roles, request.Reason);
        var put = await desk.ProposeAsync(proposal, account, cancellationToken);
        return put.IsDone ? new ChangeRoles.Answer(proposal.Id, put.Value) : put.Refusal!;
    }
}
