using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace ModelRegistry.Web.Hosting;

/// <summary>How requests reach us: sizes, proxies, and HTTPS everywhere but on the machine itself.</summary>
internal static class Transport
{
    private const long DefaultRequestBytes = 32L * 1024 * 1024;

    /// <summary>Limits on what one request may carry, and the proxies whose word on address and scheme is taken.</summary>
    public static void AddTransport(this WebApplicationBuilder builder)
    {
        var bytes = builder.Configuration.GetValue("Registry:Web:MaximumRequestBytes", DefaultRequestBytes);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = bytes;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = bytes;
            form.ValueLengthLimit = (int)Math.Min(bytes, int.MaxValue);
            form.ValueCountLimit = 1000;
            form.KeyLengthLimit = 512;
        });
        builder.Services.Configure<HostFilteringOptions>(hosts => FilterHosts(hosts, builder.Configuration));
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.Configure<ForwardedHeadersOptions>(options => TrustProxies(options, builder.Configuration));
    }

    /// <summary>Applies forwarded headers where proxies are named, then refuses plain HTTP from beyond this machine.</summary>
    public static void UseTransport(this WebApplication app)
    {
        if (ProxyAddresses(app.Configuration).Length > 0)
        {
            app.UseForwardedHeaders();
        }

        // A real cookie never crosses plain HTTP, not even where a proxy was not named; browsers let localhost pass.
        if (!SiteProfile.From(app.Configuration).Demonstration)
        {
            app.UseCookiePolicy(new CookiePolicyOptions { Secure = CookieSecurePolicy.Always });
        }

        app.UseHsts();
        app.Use(static async (context, next) =>
        {
            if (context.Request.IsHttps || IsOnThisMachine(context.Connection))
            {
                await next(context);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            await context.Response.WriteAsync("This registry answers over HTTPS only. Plain HTTP works on the machine it runs on.\n");
        });
    }

    // A demonstration has public passwords: no name that somebody points at this machine may reach it from their page.
    private static void FilterHosts(HostFilteringOptions hosts, ConfigurationManager configuration)
    {
        if (SiteProfile.From(configuration).Demonstration && string.IsNullOrEmpty(configuration["AllowedHosts"]))
        {
            hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];
        }
    }

    // A test server has no address at all; nothing outside the process can reach it.
    private static bool IsOnThisMachine(ConnectionInfo connection) =>
        connection.RemoteIpAddress is null || IPAddress.IsLoopback(connection.RemoteIpAddress);

    private static void TrustProxies(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in ProxyAddresses(configuration))
        {
            if (address.Contains('/', StringComparison.Ordinal))
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(address));
            else
                options.KnownProxies.Add(IPAddress.Parse(address));
        }
    }

    private static string[] ProxyAddresses(IConfiguration configuration) =>
        configuration.GetSection("Registry:Web:Proxies").Get<string[]>() ?? [];
}
