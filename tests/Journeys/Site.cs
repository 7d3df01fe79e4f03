using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ModelRegistry.Tests.Journeys;

/// <summary>The real site on a free port of this machine, over an SQLite file of its own that goes away with it.</summary>
public sealed class Site : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-site-").FullName;
    private readonly WebApplicationFactory<Web.Program> factory;

    public Site()
        : this(demonstration: false)
    {
    }

    internal Site(bool demonstration)
    {
        factory = new WebApplicationFactory<Web.Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production").UseUrls("http://127.0.0.1:0");
            host.UseSetting("Registry:ConnectionString", $"Data Source={Path.Combine(folder, "registry.db")}");
            host.UseSetting("Registry:Demonstration", demonstration ? "true" : "false");
        });
        factory.UseKestrel();
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress;
    }

    /// <summary>Where the site answers.</summary>
    public Uri Address { get; }

    /// <summary>A visitor who keeps cookies and sees redirects.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public void Dispose()
    {
        factory.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
