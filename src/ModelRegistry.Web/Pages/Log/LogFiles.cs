using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.Net.Http.Headers;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Features.Statuses;
using ModelRegistry.Web.Api;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Pages.Log;

/// <summary>
/// The log's static files (C2SP tlog-tiles), proofs of papers and the status lists: open to everybody and to every cache, so that a mirror
/// serves them as well.
/// </summary>
internal static class LogFiles
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string Seconds = "public, max-age=2";
    private const string Text = "text/plain; charset=utf-8";

    public static void MapLog(this WebApplication app)
    {
        app.MapGet("/log/{file:regex(^(checkpoint|key)$)}", (string file, HttpContext context, IMediator mediator) =>
            SendAsync(file, context, mediator)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/log/tile/{**place}", (string place, HttpContext context, IMediator mediator) =>
            SendAsync("tile/" + place, context, mediator)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/decisions/{reference}.proof", ProveAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/log/proofs/{reference}", ProveAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/status/{list:int}", ListAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> SendAsync(string path, HttpContext context, IMediator mediator)
    {
        var result = await mediator.Send(new ReadLogFile(path), context.RequestAborted);
        if (!result.TryGet(out var file, out var refusal)) return Files.Text(refusal);
        context.Response.Headers.CacheControl = file.IsForEver ? ForEver : Seconds;
        return Results.Bytes(file.Content, file.ContentType, entityTag: Tag(file.Content.Span));
    }

    private static async Task<IResult> ProveAsync(string reference, HttpContext context, IMediator mediator)
    {
        var result = await mediator.Send(new ProveLeaf(reference), context.RequestAborted);
        if (!result.TryGet(out var proof, out var refusal)) return Files.Text(refusal);
        var bytes = Encoding.UTF8.GetBytes(proof.Proof);
        context.Response.Headers.CacheControl = Seconds; // a later checkpoint gives another proof, and this one stays good
        return Results.Bytes(bytes, Text, proof.FileName, entityTag: Tag(bytes));
    }

    // draft-ietf-oauth-status-list, 8: the list as a JWT; ?time= asks, in Unix seconds, for the one that spoke then.
    private static async Task<IResult> ListAsync(int list, HttpContext context, IMediator mediator)
    {
        if (!TryTime(context.Request.Query["time"], out var time))
            return Results.Text("time: write the seconds since 1970-01-01 00:00 UTC, such as ?time=1795305600.", Text, Encoding.UTF8, 400);
        var result = await mediator.Send(new ReadStatusList(list, time), context.RequestAborted);
        if (!result.TryGet(out var file, out var refusal)) return Files.Text(refusal);
        context.Response.Headers.CacheControl = file.IsNewest ? "public, max-age=10" : ForEver;
        return Results.Bytes(
            Encoding.ASCII.GetBytes(file.Token), "application/statuslist+jwt", lastModified: file.IssuedAt,
            entityTag: new EntityTagHeaderValue($"\"{file.Digest[..32]}\""));
    }

    private static bool TryTime(string? text, out DateTimeOffset? time)
    {
        time = null;
        if (string.IsNullOrEmpty(text)) return true;
        var good = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800;
        if (good) time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return good;
    }

    private static EntityTagHeaderValue Tag(ReadOnlySpan<byte> content) => new(EntityTags.Of(content));
}
