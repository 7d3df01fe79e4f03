using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;

namespace ModelRegistry.Persistence.Storage;

/// <summary>How types are stored, said once for every property of the type.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder conventions, Dialect dialect)
    {
        TypedIds(conventions);
        Instant(conventions, dialect);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40).AreUnicode(false);
        conventions.Properties<Country>().HaveConversion<CountryConverter>().HaveMaxLength(2).AreUnicode(false);
        conventions.Properties<Sha256Digest>().HaveConversion<DigestConverter>().HaveMaxLength(64).AreUnicode(false);
        conventions.Properties<Interval>().HaveConversion<IntervalConverter>().HaveMaxLength(80).AreUnicode(false);
        conventions.Properties<Operations>().HaveConversion<OperationsConverter>();
        conventions.Properties<Share>().HaveConversion<ShareConverter>();
        if (Provider.OrdinalCollation(dialect) is { } collation)
        {
            conventions.Properties<string>().UseCollation(collation);
        }
    }

    private static void TypedIds(ModelConfigurationBuilder conventions)
    {
        foreach (var id in typeof(ITypedId<>).Assembly.GetTypes().Where(IsTypedId))
        {
            conventions.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }
    }

    private static bool IsTypedId(Type type) => type.IsValueType && type.GetInterfaces()
        .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private static void Instant(ModelConfigurationBuilder conventions, Dialect dialect)
    {
        var instants = conventions.Properties<DateTimeOffset>();
        _ = dialect == Dialect.Sqlite ? instants.HaveConversion<InstantAsMicroseconds>() : instants.HaveConversion<InstantConverter>();
    }
}
