using MediatR;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Web.Api;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Pages.Verify;

/// <summary>The trust bundle of this site, for everybody: with it papers are checked without a network.</summary>
internal static class TrustFile
{
    public static void MapTrust(this WebApplication app) =>
        app.MapGet("/trust.zip", async (HttpContext context, IMediator mediator) =>
        {
            var made = await mediator.Send(new MakeTrustBundle(), context.RequestAborted);
            if (!made.TryGet(out var bundle, out var refusal))
                return Files.Text(refusal);
            context.Response.Headers.CacheControl = "public, max-age=10";
            return Results.Bytes(bundle.Zip, "application/zip", bundle.FileName);
        }).AllowAnonymous()
            .WithFile("trust-bundle", "What it takes to check papers without a network: roots, lists, the log's key, the newest lists.", "application/zip");
}
