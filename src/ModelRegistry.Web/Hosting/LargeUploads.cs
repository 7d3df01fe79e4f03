using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Web.Hosting;

/// <summary>
/// Imports may carry weights and archives, which are larger than any other request: they pass through a file of their own on this machine,
/// are digested, and leave nothing but digests and headers. Only who may import may send that much.
/// </summary>
internal static class LargeUploads
{
    private const long DefaultBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>The most bytes of one request that imports.</summary>
    public static long MostBytes(IConfiguration configuration) =>
        configuration.GetValue("Registry:Web:MaximumImportBytes", DefaultBytes);

    /// <summary>Raises the limits of a request whose sender is known and allowed to import. Comes after authorisation and before anything
    /// that reads a form.</summary>
    public static void UseLargeUploads(this WebApplication app)
    {
        var most = MostBytes(app.Configuration);
        app.Use((context, next) =>
        {
            if (IsImport(context.Request) && MayImport(context)) Raise(context, most);
            return next(context);
        });
    }

    private static bool MayImport(HttpContext context) =>
        Roles.Allow(context.RequestServices.GetRequiredService<ICallerSource>().Current, Permission.ImportModels);

    private static bool IsImport(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && (request.Path.Equals("/import", StringComparison.OrdinalIgnoreCase)
            || request.Path.Equals("/api/v1/imports", StringComparison.OrdinalIgnoreCase));

    private static void Raise(HttpContext context, long most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = most;
        var usual = context.RequestServices.GetRequiredService<IOptions<FormOptions>>().Value;
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            MultipartBodyLengthLimit = most,
            ValueLengthLimit = usual.ValueLengthLimit,
            ValueCountLimit = usual.ValueCountLimit,
            KeyLengthLimit = usual.KeyLengthLimit,
        }));
    }
}
