using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace ModelRegistry.Persistence.Keys;

/// <summary>A key that protects cookies and tokens, in the database so that every web process has it.</summary>
public sealed class ProtectionKey
{
    /// <summary>The framework's own name for the key.</summary>
    public required string Name { get; init; }

    /// <summary>The key as the framework writes it.</summary>
    public required string Xml { get; init; }
}

internal sealed class ProtectionKeyMap : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(200);
    }
}

/// <summary>Keeps the framework's data-protection keys in the registry's database.</summary>
/// <param name="scopes">Makes the scope in which the database is read.</param>
public sealed class DatabaseKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<RegistryContext>().Database;
        database.OpenConnection();

        // Asked before the site listens: making EF Core's first query would take longer than all the rest of it.
        using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT \"Xml\" FROM \"ProtectionKeys\"";
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read())
        {
            keys.Add(XElement.Parse(reader.GetString(0)));
        }

        return keys;
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        context.ProtectionKeys.Add(new() { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
