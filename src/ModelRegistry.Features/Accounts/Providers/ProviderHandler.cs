using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>What one provider's scheme works with.</summary>
public sealed class ProviderOptions : OAuthOptions
{
    internal ProviderSettings Provider { get; set; } = default!;
}

/// <summary>
/// The authorization code flow with PKCE of the framework, with what OpenID Connect adds: discovery, a nonce, the ID token judged, and the
/// issuer of the answer compared (RFC 9207), so that an answer of one provider is never taken for another's.
/// </summary>
internal sealed class ProviderHandler(
    IOptionsMonitor<ProviderOptions> options, ILoggerFactory log, UrlEncoder encoder, ProviderDirectory providers)
    : OAuthHandler<ProviderOptions>(options, log, encoder)
{
    private const string Nonce = "registry/nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await LearnAsync();
        properties.Items[Nonce] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), "nonce", properties.Items[Nonce]!);

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        await LearnAsync();
        return Request.Query["iss"].ToString() is { Length: > 0 } issuer && issuer != Options.Provider.Issuer
            ? HandleRequestResult.Fail("The answer names another issuer.")
            : await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var sent = tokens.Response?.RootElement.TryGetProperty("id_token", out var text) == true ? text.GetString() : null;
        var published = await providers.ReadAsync(Options.Provider, Context.RequestAborted);
        var token = sent is null || !properties.Items.TryGetValue(Nonce, out var nonce) || nonce is null
            ? null
            : await TokenJudge.IdTokenAsync(sent, Options.Provider, published, nonce, TimeProvider.GetUtcNow());
        if (token is null)
        {
            throw new AuthenticationFailureException("The ID token is missing or not valid.");
        }

        identity.AddClaims(token.Claims.Select(claim => new Claim(claim.Type, claim.Value)));
        return new(new(identity), properties, Scheme.Name);
    }

    /// <summary>Whom the ticket shows.</summary>
    internal static ShownPerson Shown(ClaimsPrincipal ticket, ProviderSettings provider) => new(
        ticket.FindFirstValue(JwtRegisteredClaimNames.Sub)!,
        ticket.FindFirstValue(JwtRegisteredClaimNames.Name),
        [.. ticket.FindAll(provider.GroupsClaim).Select(claim => claim.Value)],
        ticket.HasClaim(JwtRegisteredClaimNames.Amr, "mfa"));

    private async Task LearnAsync()
    {
        var published = await providers.ReadAsync(Options.Provider, Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (published.AuthorizationEndpoint, published.TokenEndpoint);
    }
}
