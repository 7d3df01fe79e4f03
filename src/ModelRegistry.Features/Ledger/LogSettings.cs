using Microsoft.Extensions.Configuration;
using ModelRegistry.Features.Decisions;

namespace ModelRegistry.Features.Ledger;

/// <summary>With what the log is signed, as configured.</summary>
/// <param name="KeyFile">Log:KeyFile, the log's own private key (PEM, or PKCS#12 by .p12 or .pfx); null when none is configured.</param>
/// <param name="PasswordFile">Log:PasswordFile, a file whose first line is the key file's password; null for a key that has none.</param>
/// <param name="Origin">Log:Origin, the log's identity for ever; else the public address without its scheme, with "/log".</param>
/// <param name="Demonstration">Registry:Demonstration; then, without a key file, one is made in <paramref name="Folder"/>.</param>
/// <param name="Folder">Where a demonstration keeps what it makes.</param>
internal sealed record LogSettings(string? KeyFile, string? PasswordFile, string? Origin, bool Demonstration, string Folder)
{
    private const string DemonstrationOrigin = "demonstration.invalid/log";

    public static LogSettings From(IConfiguration configuration)
    {
        var signing = SigningSettings.From(configuration);
        return new(
            Text(configuration["Log:KeyFile"]),
            Text(configuration["Log:PasswordFile"]),
            Text(configuration["Log:Origin"]) ?? Own(configuration["Registry:PublicAddress"]) ?? (signing.Demonstration ? DemonstrationOrigin : null),
            signing.Demonstration,
            signing.Folder);
    }

    private static string? Own(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        ? $"{uri.Authority}{uri.AbsolutePath.TrimEnd('/')}/log" : null;

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
