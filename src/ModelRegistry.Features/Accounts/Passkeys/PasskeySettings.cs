using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;

namespace ModelRegistry.Features.Accounts.Passkeys;

/// <summary>For which site passkeys are, as configured under Registry:Accounts.</summary>
/// <param name="Domain">The relying party's id, a domain (:PasskeyDomain); null takes the name by which the request calls the site.</param>
/// <param name="Origins">The origins of its pages (:PasskeyOrigins, with commas between); none takes the origin of the request.</param>
public sealed record PasskeySettings(string? Domain, IReadOnlyList<string> Origins)
{
    /// <summary>How long an answer to a challenge is waited for.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidOperationException">An origin is none: it has a path, or no scheme.</exception>
    public static PasskeySettings From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var accounts = configuration.GetSection("Registry:Accounts");
        var origins = accounts["PasskeyOrigins"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return Array.Find(origins, origin => !IsOrigin(origin)) is { } wrong
            ? throw new InvalidOperationException(
                $"Registry:Accounts:PasskeyOrigins names {wrong}; write origins such as https://registry.example, without a path.")
            : new(accounts["PasskeyDomain"], origins);
    }

    /// <summary>
    /// A passkey that verifies its person (WebAuthn level 3, 5.8.6), that is found without a user name, on pages of this site alone.
    /// </summary>
    internal void Shape(IdentityPasskeyOptions options)
    {
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AttestationConveyancePreference = "none";
        options.AuthenticatorTimeout = Patience;
        options.ServerDomain = Domain;
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && Takes(
            context.Origin, $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}"));
    }

    private bool Takes(string origin, string own) =>
        Origins.Count == 0 ? string.Equals(origin, own, StringComparison.OrdinalIgnoreCase) : Origins.Contains(origin,
            StringComparer.Ordinal);

    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.Ordinal);
}
