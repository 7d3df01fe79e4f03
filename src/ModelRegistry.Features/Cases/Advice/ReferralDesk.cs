using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>An organisation for which somebody can answer referrals.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name.</param>
public sealed record Agency(OrganisationId Id, string Name);

/// <summary>The one place where an agency's people reach a case: by an open referral to their own agency.</summary>
internal sealed class ReferralDesk(RegistryContext context, ICallerSource callers)
{
    /// <summary>The referrals to the caller's agency, whoever applied.</summary>
    public IQueryable<CaseReferral> Mine()
    {
        var agency = callers.Current.Organisation;
        return context.Referrals.IgnoreQueryFilters().AsNoTracking().Include(one => one.End).Where(one => one.AgencyId == agency);
    }

    /// <summary>
    /// The case of an open referral; the act that asks sees it as long as it runs. Null where nothing is open for the caller.
    /// </summary>
    public async Task<(CaseReferral Referral, LicenceCase Case)?> OpenAsync(string reference, int number, CancellationToken stop)
    {
        var found = await (from referral in Mine()
                           join @case in context.Cases.IgnoreQueryFilters() on referral.CaseId equals @case.Id
                           where @case.Reference == reference && referral.Number == number && referral.End == null
                           select referral).SingleOrDefaultAsync(stop);
        if (found is null) return null;
        context.Admit(found.OrganisationId);
        return await context.FindCaseAsync(reference, stop) is { } whole ? (found, whole) : null;
    }
}

/// <summary>Who can be asked.</summary>
internal static class Agencies
{
    /// <summary>The organisations with an account in use that may answer referrals, by name.</summary>
    public static async Task<IReadOnlyList<Agency>> AgenciesAsync(this RegistryContext context, CancellationToken stop)
    {
        var role = nameof(Role.ReferredAgency);
        var found = await (from held in context.UserRoles
                           join given in context.Roles on held.RoleId equals given.Id
                           join account in context.Users on held.UserId equals account.Id
                           join organisation in context.Organisations on account.OrganisationId equals organisation.Id
                           where given.Name == role && account.DisabledAt == null
                           select new { organisation.Id, organisation.Name }).Distinct().ToListAsync(stop);
        return [.. found.Select(one => new Agency(one.Id, one.Name)).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }
}
