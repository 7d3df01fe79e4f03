using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>
/// Another administrator agrees to proposed roles, which takes effect at once, or does not. Neither who proposed them nor whom they are for
/// rules.
/// </summary>
/// <param name="Id">The proposal.</param>
/// <param name="Agrees">True puts it into force.</param>
public sealed record RuleOnRoles(RoleProposalId Id, bool Agrees) : ICommand<Done>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;
}

internal sealed class RuleOnRolesHandler(RegistryContext context, RoleDesk desk, ICallerSource callers)
    : IRequestHandler<RuleOnRoles, Result<Done>>
{
    public async Task<Result<Done>> Handle(RuleOnRoles request, CancellationToken cancellationToken)
    {
        var proposal = await context.RoleProposals.SingleOrDefaultAsync(
            one => one.Id == request.Id && !context.RoleRulings.Any(ruling => ruling.ProposalId == one.Id), cancellationToken);
        if (proposal is null)
        {
            return new Refusal.NotFound("open proposal of roles of that name");
        }

        var caller = callers.Current.Person;
        if (proposal.PersonId == caller || (proposal.ProposedBy == caller && request.Agrees))
        {
            return new Refusal.NeedsSecondPerson("Giving roles");
        }

        desk.Rule(proposal, request.Agrees, alone: false);
        return request.Agrees ? await AgreeAsync(proposal, cancellationToken) : Done.Instance;
    }

    private async Task<Result<Done>> AgreeAsync(RoleProposal proposal, CancellationToken stop)
    {
        var account = await context.Users.SingleOrDefaultAsync(one => one.PersonId == proposal.PersonId, stop);
        if (account is null)
        {
            return new Refusal.NotFound($"account of {proposal.PersonId}");
        }

        return proposal.Kind is RoleProposalKind.Roles && await desk.WhyNotAsync(account, RoleDesk.RolesOf(proposal), stop) is { } why
            ? why
            : await desk.ApplyAsync(proposal, account);
    }
}
