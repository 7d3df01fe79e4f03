using System.Diagnostics;
using System.Net;
using System.Text.Json;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Providers;

/// <summary>npm's oidc-provider, an OpenID-certified provider, as a process of its own on a free port.</summary>
public sealed class ProviderServer : IAsyncLifetime, IDisposable
{
    public const string Secret = "a secret between the two";
    public const string Audience = "https://registry.example/api";

    private readonly Process process;

    public ProviderServer()
    {
        Assert.True(
            Directory.Exists(Path.Combine(Checkout.Root, "infra/provider/node_modules")),
            "oidc-provider is not restored: run `npm ci --prefix infra/provider`, or infra/test, which does it.");
        process = new Process
        {
            StartInfo = new("node", ["infra/provider/server.mjs", "https://localhost/sign-in/back/lab", "https://localhost/sign-in/back/other"])
            {
                WorkingDirectory = Checkout.Root,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
    }

    public string Issuer { get; private set; } = "";

    public async Task InitializeAsync()
    {
        process.Start();
        process.BeginErrorReadLine();
        Issuer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) ?? throw new InvalidOperationException("It ended.");
    }

    public Task DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => process.Dispose();

    /// <summary>Goes where the registry sent somebody, signs in there as somebody, and says where that leads back to.</summary>
    public static async Task<Uri> ComeBackAsync(Uri asked, string who)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var next = new Uri($"{asked}&login_hint={Uri.EscapeDataString(who)}");
        for (var hops = 0; next.Host != "localhost"; hops++)
        {
            Assert.True(hops < 10, $"The provider asks again and again: {next}");
            using var answer = await browser.GetAsync(next);
            next = answer.Headers.Location is { } location
                ? new Uri(next, location)
                : throw new InvalidOperationException($"{(int)answer.StatusCode} at {next}: {await answer.Content.ReadAsStringAsync()}");
        }

        return next;
    }

    /// <summary>A token of the machine for an audience.</summary>
    public async Task<string> TokenAsync(string scope, string audience = Audience)
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsync(Issuer + "/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "build-server",
            ["client_secret"] = "a secret of a machine",
            ["scope"] = scope,
            ["resource"] = audience,
        }));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString()!;
    }
}
