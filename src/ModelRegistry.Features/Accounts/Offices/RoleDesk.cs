using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>
/// Gives roles by two persons: what one administrator proposes takes effect when another has agreed. Where there is one administrator
/// alone, nobody could agree: it takes effect at once and is kept as done alone. An account that was closed counts no more after some
/// weeks: at once, and one could be left alone by closing the other; never, and where one of two has left nobody gives a role again.
/// </summary>
internal sealed class RoleDesk(
    RegistryContext context, UserManager<Account> accounts, AccountMaking making, AccountSettings settings, ICallerSource callers,
        TimeProvider clock)
{
    /// <summary>How long an administrator's closed account still counts.</summary>
    public static readonly TimeSpan CountsClosed = TimeSpan.FromDays(30);

    /// <summary>Whether what is proposed waits for another administrator.</summary>
    public async Task<bool> TakesTwoAsync(CancellationToken stop)
    {
        if (!settings.RolesByTwo) return false;
        var closed = await (from held in context.UserRoles
                            join role in context.Roles on held.RoleId equals role.Id
                            join account in context.Users on held.UserId equals account.Id
                            where role.Name == nameof(Role.Administrator)
                            select account.DisabledAt).ToListAsync(stop);
        var since = clock.GetUtcNow() - CountsClosed;
        return closed.Count(at => at is not { } then || then > since) > 1;
    }

    /// <summary>Proposes it, and rules on it where nobody else could.</summary>
    /// <returns>Whether it is in force.</returns>
    public async Task<Result<bool>> ProposeAsync(RoleProposal proposal, Account account, CancellationToken stop)
    {
        context.Add(proposal);
        if (await TakesTwoAsync(stop))
        {
            return false;
        }

        Rule(proposal, agreed: true, alone: true);
        return (await ApplyAsync(proposal, account)).TryGet(out _, out var refusal) ? true : refusal;
    }

    public RoleProposal Of(PersonId person, IEnumerable<Role> roles, string? reason) => new()
    {
        Id = new(Guid.CreateVersion7()),
        PersonId = person,
        Kind = RoleProposalKind.Roles,
        Roles = string.Join(' ', roles.Distinct()),
        Reason = reason?.Trim() ?? "",
        ProposedBy = callers.Current.Person,
        ProposedAt = clock.GetUtcNow(),
    };

    public void Rule(RoleProposal proposal, bool agreed, bool alone) => context.Add(new RoleRuling
    {
        ProposalId = proposal.Id,
        Agreed = agreed,
        Alone = alone,
        RuledBy = callers.Current.Person,
        RuledAt = clock.GetUtcNow(),
    });

    /// <summary>Puts it into force. Sessions of the person have ended by the next request.</summary>
    public async Task<Result<Done>> ApplyAsync(RoleProposal proposal, Account account)
    {
        if (proposal.Kind is RoleProposalKind.Acting)
        {
            return Done.Instance; // it is in force by its days
        }

        var (before, after) = (await accounts.GetRolesAsync(account), RolesOf(proposal).Select(role => role.ToString()).ToList());
        var done = await accounts.RemoveFromRolesAsync(account, before.Except(after));
        done = done.Succeeded ? await accounts.AddToRolesAsync(account, after.Except(before)) : done;
        done = done.Succeeded ? await accounts.UpdateSecurityStampAsync(account) : done;
        return done.Succeeded ? Done.Instance : making.RefusalOf(done);
    }

    public static IReadOnlyList<Role> RolesOf(RoleProposal proposal) =>
        [.. proposal.Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)];

    /// <summary>Why these roles cannot be the person's, as things stand now; null when they can.</summary>
    public async Task<Refusal?> WhyNotAsync(Account account, IReadOnlyList<Role> roles, CancellationToken stop)
    {
        var organisation = await context.Organisations.SingleAsync(one => one.Id == account.OrganisationId, stop);
        if (!organisation.IsAuthority && roles.Any(MakeAccount.OfAuthority.Contains))
        {
            return new Refusal.NotValid(
                nameof(ChangeRoles.Roles), $"{organisation.Name} is recorded as an enterprise.", "Only a person of an authority can have such a role.");
        }

        return !roles.Contains(Role.Administrator) && await FirstAdministrator.IsLastAsync(context, account.PersonId, stop)
            ? FirstAdministrator.KeepsTheLast
            : null;
    }
}
