using System.Data.Common;
using Microsoft.Extensions.Configuration;

namespace ModelRegistry.Features.Decisions;

/// <summary>With what decisions are signed and by what they are trusted, as configured.</summary>
/// <param name="Pkcs12Path">Signing:Pkcs12Path, the file with key and certificate; null when none is configured.</param>
/// <param name="PasswordFile">Signing:PasswordFile, a file whose first line is the key file's password.</param>
/// <param name="TrustedRoots">Signing:TrustedRoots, a file or folder of the root certificates (PEM or DER) that are trusted.</param>
/// <param name="Demonstration">Registry:Demonstration; then, without a key file, a marked one is made in <paramref name="Folder"/>.</param>
/// <param name="Folder">Where a demonstration keeps what it makes: beside its database.</param>
internal sealed record SigningSettings(string? Pkcs12Path, string? PasswordFile, string? TrustedRoots, bool Demonstration, string Folder)
{
    public static SigningSettings From(IConfiguration configuration) => new(
        Text(configuration["Signing:Pkcs12Path"]),
        Text(configuration["Signing:PasswordFile"]),
        Text(configuration["Signing:TrustedRoots"]),
        bool.TryParse(configuration["Registry:Demonstration"], out var demonstration) && demonstration,
        Text(configuration["Signing:Folder"]) ?? BesideDatabase(configuration["Registry:ConnectionString"]));

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string BesideDatabase(string? connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection ?? "" };
        var file = parts.TryGetValue("Data Source", out var source) ? (string)source : "";
        var folder = Path.GetDirectoryName(file);
        return string.IsNullOrEmpty(folder) ? "." : folder;
    }
}
