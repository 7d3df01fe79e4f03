using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
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
    private const string Head = "registry.example/log\n3\nuQ8zm0JcKzUkVGwYB3vhKTQ8y3X7oD7g8y2eW8dR3oA=\n\n\u2014 registry.example/log Xi9dOjBFAiEA...\n";
    private const string ProofFile = "c2sp.org/tlog-proof@v1\nextra eyJmb3JtYXQiOiJtb2RlbHJl...\nindex 1\nhDS1...=\n\n" + Head;
    private const string List = "eyJ0eXAiOiJzdGF0dXNsaXN0K2p3dCIsImFsZyI6IkVTMjU2In0.eyJzdWIiOiJodHRwczovL3JlZ2lzdHJ5LmV4YW1wbGUvc3RhdHVzLzEi....MEUC...";

    public static void MapLog(this WebApplication app)
    {
        foreach (var (name, words, example) in ((string, string, string)[])[
            ("checkpoint", "The newest signed head of the log: name, size, root (C2SP tlog-checkpoint).", Head),
            ("key", "The line of the log's key (C2SP signed-note).", "registry.example/log+5e2f5d3a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABA...")])
            app.MapGet("/log/" + name, (HttpContext context, IMediator mediator) => SendAsync(name, context, mediator)).AllowAnonymous()
                .WithFile("log-" + name, words, "text/plain", example);
        app.MapGet("/log/tile/{**place}", (string place, HttpContext context, IMediator mediator) =>
            SendAsync("tile/" + place, context, mediator)).AllowAnonymous()
            .WithFile("log-tile", "A tile of hashes, or a bundle of leaves (C2SP tlog-tiles); it never changes.", "application/octet-stream")
            .WithExample("place", "entries/000.p/3");
        app.MapGet("/decisions/{reference}.proof", ProveAsync).AllowAnonymous()
            .WithFile("decision-proof", "The proof that a paper is in the log, by its reference (C2SP tlog-proof).", "text/plain", ProofFile)
            .WithExample("reference", "US-2026-000001-D1");
        app.MapGet("/log/proofs/{reference}", ProveAsync).AllowAnonymous()
            .WithFile("log-proof", "The proof that a paper or a status list is in the log, by its reference or SHA-256.", "text/plain", ProofFile)
            .WithExample("reference", "US-2026-000001-D1");
        app.MapGet("/status/{list:int}", ListAsync).AllowAnonymous()
            .WithFile("status-list", "The signed list of how decisions stand, now or at ?time= (Token Status List).", "application/statuslist+jwt", List)
            .WithExample("time", "1795305600");
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
        var result = await mediator.Send(new ProveLeaf(reference, Signs: true), context.RequestAborted);
        if (!result.TryGet(out var proof, out var refusal)) return Files.Text(refusal);
        var bytes = Encoding.UTF8.GetBytes(proof.Proof);
        context.Response.Headers.CacheControl = Seconds; // a later checkpoint gives another proof, and this one stays good
        return Results.Bytes(bytes, Text, proof.FileName, entityTag: Tag(bytes));
    }

    // draft-ietf-oauth-status-list, 8: the list as a JWT; ?time= asks, in Unix seconds, for the one that spoke then.
    private static async Task<IResult> ListAsync(
        int list, [FromQuery(Name = "time")] string? seconds, HttpContext context, IMediator mediator)
    {
        if (!TryTime(seconds, out var time))
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
