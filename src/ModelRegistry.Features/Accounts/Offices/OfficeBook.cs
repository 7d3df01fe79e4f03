using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>For which authority somebody acts, and what they may do for some time beyond their roles: act for one, or read in an
/// emergency. Asked at every request.</summary>
internal sealed class OfficeBook(RegistryContext context)
{
    /// <summary>The code of the authority whose office an organisation is; null for one that is no office.</summary>
    public Task<string?> AuthorityAsync(OrganisationId organisation) => context.Organisations.AsNoTracking()
        .Where(one => one.Id == organisation && one.IsAuthority).Select(one => one.Authority ?? LicensingAuthority.First)
        .SingleOrDefaultAsync();

    public async Task<(ActingFor? Acting, BreakGlassId? Glass)> OfAsync(PersonId person, DateTimeOffset now)
    {
        var acting = await (from proposal in context.RoleProposals.AsNoTracking()
                            join ruling in context.RoleRulings on proposal.Id equals ruling.ProposalId
                            where proposal.PersonId == person && proposal.Kind == RoleProposalKind.Acting && ruling.Agreed
                                && proposal.From <= now && now < proposal.Until
                            select proposal)
            .FirstOrDefaultAsync();
        var glass = await context.BreakGlasses.AsNoTracking().Where(one => one.PersonId == person && now < one.Until)
            .Select(one => (BreakGlassId?)one.Id).FirstOrDefaultAsync();
        return (
            acting is null ? null : new(Enum.Parse<Role>(acting.Roles), acting.Outcomes!, acting.Until!.Value)
            {
                MostValue = acting.MostValue,
                OrdinaryRisk = acting.OrdinaryRisk,
                Authority = acting.Authority,
            },
            glass);
    }
}
