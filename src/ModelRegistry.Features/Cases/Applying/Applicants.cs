using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>Who of an organisation may apply for it now.</summary>
internal static class Applicants
{
    /// <summary>The persons whose account is open and who have the role.</summary>
    public static async Task<IReadOnlyList<PersonId>> ApplicantsOfAsync(
        this RegistryContext context, OrganisationId organisation, CancellationToken stop)
    {
        var applicant = nameof(Role.Applicant);
        return await (from account in context.Users
                      join held in context.UserRoles on account.Id equals held.UserId
                      join role in context.Roles on held.RoleId equals role.Id
                      where account.OrganisationId == organisation && account.DisabledAt == null && role.Name == applicant
                      select account.PersonId).Distinct().ToListAsync(stop);
    }
}
