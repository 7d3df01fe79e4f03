using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;

namespace ModelRegistry.Web.Api;

/// <summary>Gives every read an entity tag over its bytes, and answers 304 to who has them already (RFC 9110, 13.1.2).</summary>
internal sealed class EntityTags(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await next(context);
            return;
        }

        var wire = context.Features.Get<IHttpResponseBodyFeature>()!;
        using var kept = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(kept));
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(wire);
        }

        await SendAsync(context, kept);
    }

    /// <summary>The entity tag of a representation.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";

    private static async Task SendAsync(HttpContext context, MemoryStream kept)
    {
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            var tag = Of(kept.GetBuffer().AsSpan(0, (int)kept.Length));
            response.Headers.ETag = tag;
            response.Headers.CacheControl = "private, no-cache";
            if (context.Request.Headers.IfNoneMatch.SelectMany(sent => (sent ?? "").Split(',')).Any(sent => sent.Trim() == tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                response.ContentType = null;
                return;
            }
        }

        if (kept.Length > 0)
        {
            response.ContentLength = kept.Length;
            kept.Position = 0;
            await kept.CopyToAsync(response.Body, context.RequestAborted);
        }
    }
}
