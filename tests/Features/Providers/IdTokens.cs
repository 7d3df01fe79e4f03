using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ModelRegistry.Features.Accounts.Providers;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Tests.Features.Providers;

/// <summary>An ID token is taken only when everything about it is right (OpenID Connect Core 1.0, 3.1.3.7).</summary>
public sealed class IdTokens : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private readonly RSA key = RSA.Create(2048);
    private readonly RSA other = RSA.Create(2048);
    private readonly ProviderSettings provider = new(
        "lab", "Lab", "Lab Ltd", "https://lab.example", "registry", "secret", "openid", "groups", new Dictionary<string, Role>(), false,
        "https://registry.example/api", new Dictionary<string, Permission>());

    [Theory]
    [InlineData("right", true)]
    [InlineData("issuer", false)]
    [InlineData("audience", false)]
    [InlineData("authorised party", false)]
    [InlineData("nonce", false)]
    [InlineData("no nonce", false)]
    [InlineData("expired", false)]
    [InlineData("not yet", false)]
    [InlineData("no end", false)]
    [InlineData("key", false)]
    [InlineData("unsigned", false)]
    [InlineData("mac", false)]
    [InlineData("no subject", false)]
    public async Task are_taken_only_when_all_is_right(string fault, bool taken)
    {
        var published = new OpenIdConnectConfiguration { Issuer = provider.Issuer };
        published.SigningKeys.Add(new RsaSecurityKey(key) { KeyId = "one" });
        Assert.Equal(taken, await TokenJudge.IdTokenAsync(Token(fault), provider, published, "the nonce", Now) is not null);
    }

    [Fact]
    public async Task open_no_api()
    {
        var published = new OpenIdConnectConfiguration { Issuer = provider.Issuer };
        published.SigningKeys.Add(new RsaSecurityKey(key) { KeyId = "one" });
        Assert.Null(await TokenJudge.AccessTokenAsync(Token("right"), provider, published, Now));
    }

    public void Dispose()
    {
        key.Dispose();
        other.Dispose();
    }

    private string Token(string fault)
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = fault is "issuer" ? "https://evil.example" : provider.Issuer,
            ["aud"] = fault is "audience" ? "somebody else" : provider.ClientId,
            ["sub"] = "ada",
            ["nonce"] = fault is "nonce" ? "another nonce" : "the nonce",
            ["iat"] = Now.ToUnixTimeSeconds(),
            ["exp"] = (fault is "expired" ? Now.AddMinutes(-2) : Now.AddMinutes(5)).ToUnixTimeSeconds(),
            ["nbf"] = (fault is "not yet" ? Now.AddMinutes(2) : Now).ToUnixTimeSeconds(),
            ["azp"] = fault is "authorised party" ? "somebody else" : provider.ClientId,
        };
        foreach (var (name, claim) in new[] { ("no nonce", "nonce"), ("no end", "exp"), ("no subject", "sub") })
        {
            if (fault == name)
            {
                claims.Remove(claim);
            }
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            SigningCredentials = fault switch
            {
                "unsigned" => null,
                "mac" => new(new SymmetricSecurityKey(key.ExportSubjectPublicKeyInfo()) { KeyId = "one" }, SecurityAlgorithms.HmacSha256),
                _ => new(new RsaSecurityKey(fault is "key" ? other : key) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
            },
        });
    }
}
