using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ModelRegistry.Features.Accounts.Providers;

/// <summary>The providers there are, and what each says of itself (OpenID Connect Discovery 1.0), kept and renewed.</summary>
public sealed class ProviderDirectory : IDisposable
{
    private const int MostBytes = 1024 * 1024;

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MostBytes,
    };

    private readonly Dictionary<string, ConfigurationManager<OpenIdConnectConfiguration>> documents;

    internal ProviderDirectory(IReadOnlyList<ProviderSettings> all)
    {
        All = all;
        documents = all.ToDictionary(one => one.Name, DocumentOf, StringComparer.Ordinal);
    }

    /// <summary>Those that are configured.</summary>
    public IReadOnlyList<ProviderSettings> All { get; }

    /// <summary>The one of this name; null when there is none.</summary>
    public ProviderSettings? Find(string? name) => All.FirstOrDefault(one => one.Name == name);

    /// <summary>Whether it can be reached and is what is configured.</summary>
    public async Task<bool> AnswersAsync(ProviderSettings provider, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(provider);
        try
        {
            await ReadAsync(provider, stop);
            return true;
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Where to end the session there (OpenID Connect RP-Initiated Logout 1.0); null where it has no such place or does not
    /// answer.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="back">Where it sends the person afterwards.</param>
    /// <param name="stop">Ends the asking.</param>
    public async Task<string?> EndAsync(ProviderSettings provider, string back, CancellationToken stop) =>
        await AnswersAsync(provider, stop) && (await ReadAsync(provider, stop)).EndSessionEndpoint is { Length: > 0 } end
            ? $"{end}?client_id={Uri.EscapeDataString(provider.ClientId)}&post_logout_redirect_uri={Uri.EscapeDataString(back)}"
            : null;

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>What the provider says of itself.</summary>
    /// <exception cref="InvalidOperationException">It cannot be reached, or calls itself by another issuer than is configured.</exception>
    internal async Task<OpenIdConnectConfiguration> ReadAsync(ProviderSettings provider, CancellationToken stop)
    {
        var read = await documents[provider.Name].GetConfigurationAsync(stop);
        return read.Issuer == provider.Issuer
            ? read
            : throw new InvalidOperationException($"The provider {provider.Name} calls itself {read.Issuer} and not {provider.Issuer}.");
    }

    /// <summary>Has the keys read anew at the next question, since a token names one that is not known.</summary>
    internal void Forget(ProviderSettings provider) => documents[provider.Name].RequestRefresh();

    private ConfigurationManager<OpenIdConnectConfiguration> DocumentOf(ProviderSettings provider) => new(
        provider.Issuer.TrimEnd('/') + "/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http) { RequireHttps = !new Uri(provider.Issuer).IsLoopback });
}
