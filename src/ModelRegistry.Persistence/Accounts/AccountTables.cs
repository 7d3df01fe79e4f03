using Microsoft.AspNetCore.Identity;

namespace ModelRegistry.Persistence.Accounts;

/// <summary>The shape of the sign-in tables.</summary>
public static class AccountTables
{
    /// <summary>Passkeys among them (version 3), and keys short enough for every database's indexes.</summary>
    public static void Shape(IdentityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = 128;
    }
}
