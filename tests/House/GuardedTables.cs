using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using ModelRegistry.Tests.House.Planted;

namespace ModelRegistry.Tests.House;

/// <summary>What is append-only says so to EF: SQL Server refuses OUTPUT on a table with triggers unless the model knows of them.</summary>
public sealed class GuardedTables
{
    internal static IEnumerable<string> Offences(IReadOnlyModel model) =>
        from entity in model.GetEntityTypes()
        where entity.ClrType.GetInterfaces().Any(i => i.Name == "IAppendOnly") && !entity.GetDeclaredTriggers().Any()
        select $"{entity.ClrType.FullName}: is append-only and its table {entity.GetTableName()} declares no trigger; add HasTrigger and the trigger in each dialect.";

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void declare_their_triggers(string provider)
    {
        foreach (var factory in Compiled.Load("ModelRegistry.Migrations." + provider).GetTypes().Where(IsFactory))
        {
            using var context = Made(factory);
            Rule.Holds(Offences(context.GetService<IDesignTimeModel>().Model));
        }
    }

    [Fact]
    public void a_table_without_its_trigger_is_caught()
    {
        using var context = new UnguardedContext();
        Assert.Equal("ModelRegistry.Tests.House.Planted.Unguarded: is append-only and its table unguarded declares no trigger; add HasTrigger and the trigger in each dialect.",
            Assert.Single(Offences(context.GetService<IDesignTimeModel>().Model)));
    }

    private static bool IsFactory(Type type) => !type.IsAbstract && FactoryOf(type) is not null;

    private static Type? FactoryOf(Type type) => Array.Find(
        type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>));

    private static DbContext Made(Type factory) =>
        (DbContext)FactoryOf(factory)!.GetMethod("CreateDbContext")!.Invoke(Activator.CreateInstance(factory), [Array.Empty<string>()])!;
}
