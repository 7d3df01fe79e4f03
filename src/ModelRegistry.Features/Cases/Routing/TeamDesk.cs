using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>Teams of the caller's own office.</summary>
internal sealed class TeamDesk(RegistryContext context, ICallerSource callers)
{
    public static readonly Refusal.NotFound NoTeam = new("team of this office");

    /// <summary>The team with everybody who is or was in it; null where the office has none such.</summary>
    public Task<Team?> FindAsync(TeamId id, CancellationToken stop)
    {
        var office = callers.Current.Organisation;
        return context.Teams.Include(team => team.Members).SingleOrDefaultAsync(team => team.Id == id
            && team.OrganisationId == office, stop);
    }

    /// <summary>The office's teams, by name.</summary>
    public async Task<IReadOnlyList<Team>> AllAsync(CancellationToken stop)
    {
        var office = callers.Current.Organisation;
        var found = await context.Teams.AsNoTracking().Include(team => team.Members).Where(team => team.OrganisationId == office)
            .ToListAsync(stop);
        return [.. found.OrderBy(team => team.Name, StringComparer.Ordinal)];
    }
}
