using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ModelRegistry.Tests.Features.Api;

/// <summary>A session of a real registry is never sent over plain HTTP.</summary>
public sealed class Sessions : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-sessions-").FullName;

    [Fact]
    public void the_cookie_of_a_real_registry_is_for_https_alone()
    {
        using var factory = new WebApplicationFactory<Web.Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("Registry:ConnectionString", $"Data Source={Path.Combine(folder, "registry.db")}"));
        var options = factory.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();
        Assert.Equal(CookieSecurePolicy.Always, options.Get(IdentityConstants.ApplicationScheme).Cookie.SecurePolicy);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
