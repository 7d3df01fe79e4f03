using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Persistence.Casework;

/// <summary>The last number an authority gave, and in which year. One statement takes the next: no two get the same.</summary>
internal sealed class CaseCounter
{
    public required string Authority { get; init; }

    public int Year { get; set; }

    public int Number { get; set; }
}

internal sealed class CaseCounterMap : IEntityTypeConfiguration<CaseCounter>
{
    public void Configure(EntityTypeBuilder<CaseCounter> builder)
    {
        builder.ToTable("CaseCounters");
        builder.HasKey(counter => counter.Authority);
        builder.Property(counter => counter.Authority).HasMaxLength(10);
        builder.HasData(LicensingAuthority.All.Select(authority => new CaseCounter { Authority = authority.Code }));
    }
}

/// <summary>Gives references to cases.</summary>
public static class CaseNumbers
{
    /// <summary>
    /// Takes the next number of the authority in the year. Within a transaction the counter is held until its end, so that numbers have no
    /// gap and no double. The year never goes back: a process whose clock is behind at the turn of the year goes on in the new one.
    /// </summary>
    /// <param name="context">In a transaction.</param>
    /// <param name="authority">An authority that has a counter.</param>
    /// <param name="year">The year of receipt.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">The authority has no counter.</exception>
    public static async Task<CaseReference> NextCaseReferenceAsync(
        this RegistryContext context, string authority, int year, CancellationToken cancellationToken)
    {
        var counters = context.Set<CaseCounter>().Where(counter => counter.Authority == authority);
        await counters.ExecuteUpdateAsync(
            set => set
                .SetProperty(counter => counter.Number, counter => counter.Year >= year ? counter.Number + 1 : 1)
                .SetProperty(counter => counter.Year, counter => counter.Year >= year ? counter.Year : year),
            cancellationToken);
        var given = await counters.AsNoTracking().SingleAsync(cancellationToken);
        return new(authority, given.Year, given.Number);
    }
}
