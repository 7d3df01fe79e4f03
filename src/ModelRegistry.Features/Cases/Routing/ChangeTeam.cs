using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>Takes an officer of one's own office into a team, or lets one go.</summary>
/// <param name="Team">The team.</param>
/// <param name="UserName">The officer's name to sign in with.</param>
/// <param name="Joins">True to take in, false to let go.</param>
public sealed record ChangeTeam(TeamId Team, string UserName, bool Joins) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;
}

internal sealed class ChangeTeamHandler(RegistryContext context, ICallerSource callers, TimeProvider clock, TeamDesk desk)
    : IRequestHandler<ChangeTeam, Result<Done>>
{
    public async Task<Result<Done>> Handle(ChangeTeam request, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(request.Team, cancellationToken) is not { } team) return TeamDesk.NoTeam;
        var (key, office, role) = ((request.UserName ?? "").Trim()
            .ToUpperInvariant(), callers.Current.Organisation, nameof(Role.LicensingOfficer));
        var person = await (from account in context.Users
                            join held in context.UserRoles on account.Id equals held.UserId
                            join given in context.Roles on held.RoleId equals given.Id
                            where account.NormalizedUserName == key && account.OrganisationId == office && given.Name == role
                            select (PersonId?)account.PersonId).SingleOrDefaultAsync(cancellationToken);
        if (person is not { } officer)
            return new Refusal.NotValid(nameof(ChangeTeam.UserName), "No licensing officer of this office signs in so.",
                "Write a user name.");
        if (request.Joins) team.Take(officer, clock.GetUtcNow());
        else if (!team.Release(officer, clock.GetUtcNow()))
            return new Refusal.NotValid(nameof(ChangeTeam.UserName), "That officer is not in the team.", "Choose somebody who is.");
        return Done.Instance;
    }
}
