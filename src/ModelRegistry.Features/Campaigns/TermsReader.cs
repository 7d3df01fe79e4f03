using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Campaigns;

/// <summary>Finds the terms that stood on the days of querying.</summary>
internal sealed class TermsReader(RegistryContext context)
{
    /// <summary>
    /// What stood on the days on which a provider's product was queried; empty when the provider or the days are not recorded: then it is
    /// unknown.
    /// </summary>
    public async Task<IReadOnlyList<TermsStretch>> OverAsync(PartyId? provider, string product, Period? days, CancellationToken stop) =>
        provider is not { } known || days is null
            ? []
            : TermsHistory.Over(
                await context.Terms.AsNoTracking().Where(terms => terms.ProviderId == known).ToListAsync(stop), product, days);
}
