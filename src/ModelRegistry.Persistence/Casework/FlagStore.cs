using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Persistence.Lineage;

namespace ModelRegistry.Persistence.Casework;

/// <summary>Flags as they stand.</summary>
public static class FlagStore
{
    /// <summary>
    /// Holds the flags until the transaction ends: no flag is raised or lifted while a case that might inherit it is sent on or signed.
    /// </summary>
    public static Task HoldFlagsAsync(this RegistryContext context, CancellationToken cancellationToken) =>
        context.Latches.Where(latch => latch.Name == Latch.Flags)
            .ExecuteUpdateAsync(latch => latch.SetProperty(l => l.Taken, l => l.Taken + 1), cancellationToken);

    /// <summary>
    /// The flags on any of these keys, of whatever office of the authority, lifted ones too, in the order they were raised: what an
    /// applicant does routes a case by the flags that stand, and shows none of them.
    /// </summary>
    public static Task<List<Flag>> FlagsOnAsync(
        this RegistryContext context, IReadOnlyCollection<string> keys, string authority, CancellationToken cancellationToken) =>
        context.Flags.IgnoreQueryFilters().AsNoTracking().Include(flag => flag.Lift).Where(flag => keys.Contains(flag.Key)
                && context.Organisations.Any(office => office.Id == flag.OrganisationId
                    && (office.Authority ?? LicensingAuthority.First) == authority))
            .OrderBy(flag => flag.RaisedAt).ToListAsync(cancellationToken);
}
