using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ModelRegistry.Domain;

namespace ModelRegistry.Persistence.Storage;

/// <summary>A period as two days; its properties have no setter, so they are named.</summary>
internal static class PeriodColumns
{
    public static void Map(ComplexPropertyBuilder<Period> period)
    {
        period.Property(p => p.From);
        period.Property(p => p.Until);
    }
}
