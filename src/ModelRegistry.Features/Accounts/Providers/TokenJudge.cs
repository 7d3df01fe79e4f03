using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>Judges tokens of a provider by its published keys; what is not expressly right is refused.</summary>
internal static class TokenJudge
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // Signatures by a pair of keys alone: no "none", and no MAC under a key that is public.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>An ID token for us, for this very sign-in (OpenID Connect Core 1.0, 3.1.3.7); null when it is not.</summary>
    public static async Task<JsonWebToken?> IdTokenAsync(
        string token, ProviderSettings provider, OpenIdConnectConfiguration published, string nonce, DateTimeOffset now) =>
        await ReadAsync(token, provider, provider.ClientId, published, now) is { } read
        && Text(read, "nonce") is { } shown && string.Equals(shown, nonce, StringComparison.Ordinal)
        && (Text(read, "azp") ?? provider.ClientId) == provider.ClientId
            ? read
            : null;

    /// <summary>An access token for the API (RFC 9068); null when it is not.</summary>
    public static async Task<JsonWebToken?> AccessTokenAsync(
        string token, ProviderSettings provider, OpenIdConnectConfiguration published, DateTimeOffset now) =>
        provider.Audience is { } audience && await ReadAsync(token, provider, audience, published, now) is { } read && Text(read, "nonce") is null
            ? read
            : null;

    public static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var text) ? text : null;

    private static async Task<JsonWebToken?> ReadAsync(
        string token, ProviderSettings provider, string audience, OpenIdConnectConfiguration published, DateTimeOffset now)
    {
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new()
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = audience,
            IssuerSigningKeys = published.SigningKeys,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            RequireAudience = true,
            LifetimeValidator = (from, until, _, _) => until is { } end && now.UtcDateTime < end + Skew && !(from > now.UtcDateTime + Skew),
        });
        return result is { IsValid: true, SecurityToken: JsonWebToken { Subject.Length: > 0 and <= 255 } read } ? read : null;
    }
}
