using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;

namespace ModelRegistry.Persistence;

/// <summary>The one place where rows with an owner are hidden from all others.</summary>
internal static class TenantFilter
{
    private const string Name = "tenant";

    public static void Apply(ModelBuilder builder, RegistryContext context)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(ITenantOwned))).ToList())
        {
            var filter = type.ClrType.IsAssignableTo(typeof(IOwnersAlone)) ? nameof(OwnersAlone) : nameof(OwnersAndOffice);
            typeof(TenantFilter).GetMethod(filter, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType).Invoke(null, [builder, context]);
        }
    }

    // EF Core reads members of the context anew for every query.
    private static void OwnersAndOffice<T>(ModelBuilder builder, RegistryContext context)
        where T : class, ITenantOwned =>
        builder.Entity<T>().HasQueryFilter(Name, row => context.SeesEveryOrganisation || row.OrganisationId == context.CurrentOrganisation);

    // Not even to who is admitted to a case of the owner.
    private static void OwnersAlone<T>(ModelBuilder builder, RegistryContext context)
        where T : class, IOwnersAlone =>
        builder.Entity<T>().HasQueryFilter(Name, row => row.OrganisationId == context.OwnOrganisation);
}
