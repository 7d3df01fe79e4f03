using System.Text;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Http.Features;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Features.Models;
using ModelRegistry.Features.Models.Exporting;
using ModelRegistry.Features.Models.Uploading;
using ModelRegistry.Features.Signers;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>What the registry holds of models, and more of it.</summary>
internal static class ModelEndpoints
{
    private const int MostImportBytes = 8 * 1024 * 1024;
    private const string BeforeName = "/models/";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/imports", ImportAsync)
            .WithName("import").WithSummary("Imports a card, a configuration or lines of JSON, or as a form the files of a folder; the same bytes again change nothing.")
            .Accepts<string>("text/markdown", "application/json", "application/jsonl", "application/zip", "multipart/form-data").Produces<SaveUpload.Answer>().WithProblems()
            .AddOpenApiOperationTransformer((operation, _, _) => operation.WithFiles());
        api.MapGet("/models", FindAsync)
            .WithName("models").WithSummary("Models by words of their names or a digest, narrowed by facets, in order of recording; pass next as after.")
            .Produces<FindModels.Answer>().WithProblems();
        api.MapGet("/models/{**name}", ShowModelAsync)
            .WithName("model").WithSummary("A model by its name, with its releases.").Produces<ShowModel.Answer>().WithProblems();
        api.MapGet("/releases/{id:guid}", ShowReleaseAsync)
            .WithName("release").WithSummary("A release with files, data sets, parents, training and chips.")
            .Produces<ShowRelease.Answer>().WithProblems();
        api.MapGet("/releases/{id:guid}/export", ExportAsync)
            .WithName("export").WithSummary("A release as CycloneDX 1.7 or SPDX 3.0.1 JSON, each part cited to who asserts it, or as a signed claim (DSSE); format is cycloneDx, spdx or claim.")
            .Produces<JsonObject>().WithProblems();
        api.MapGet("/releases/{id:guid}/lineage", LineageAsync)
            .WithName("lineage").WithSummary(
                "The lineage around a release, narrowed by relation (several), least strength, country of the developer and contested; path names one other end.")
            .Produces<ShowLineage.Answer>().WithProblems();
        api.MapGet("/lineage/path", PathAsync)
            .WithName("path").WithSummary("Whether one release is an ancestor of another, and by which path; each by a model's name or a release's id.")
            .Produces<ShowPath.Answer>().WithProblems();
        api.MapGet("/signers", SignersAsync)
            .WithName("signers").WithSummary("Whose signatures are believed: who is pinned, for whose models, since when and by which bytes.")
            .Produces<ShowSigners.Answer>().WithProblems();
        api.MapGet("/evidence/{subject}/{id:guid}", EvidenceAsync)
            .WithName("evidence").WithSummary("All evidence on one thing, for and against.").Produces<ShowEvidence.Answer>().WithProblems();
    }

    private static async Task<IResult> SignersAsync(HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ShowSigners(), context.RequestAborted));

    private static async Task<IResult> ImportAsync(string? name, string? file, HttpContext context, IMediator mediator)
    {
        if (context.Request.HasFormContentType)
        {
            return await ImportFolderAsync(name, context, mediator);
        }

        if (context.Request.ContentType?.StartsWith("application/zip", StringComparison.OrdinalIgnoreCase) == true)
        {
            return await SaveAsync(await Received.ZipAsync(context, file, name), context, mediator);
        }

        var body = await Received.BodyAsync(context, MostImportBytes);
        return await SaveAsync(
            body.TryGet(out var bytes, out var refusal) ? new Upload(name, [UploadedFile.Alone(file ?? "pasted", bytes)]) : Result<Upload>.Refused(refusal),
            context, mediator);
    }

    // As a browser sends a chosen folder: each file under its path, the folder's own name first.
    private static async Task<IResult> ImportFolderAsync(string? name, HttpContext context, IMediator mediator) =>
        await SaveAsync(await Received.FilesAsync(context, name), context, mediator);

    private static async Task<IResult> SaveAsync(Result<Upload> received, HttpContext context, IMediator mediator) =>
        context.Answer(received.TryGet(out var upload, out var refusal)
            ? await mediator.Send(new SaveUpload(upload), context.RequestAborted)
            : Result<SaveUpload.Answer>.Refused(refusal));

    private static async Task<IResult> FindAsync([AsParameters] Sought sought, HttpContext context, IMediator mediator)
    {
        var problems = new List<Problem>();
        var act = new FindModels(sought.Text, sought.After ?? 0, sought.Take ?? 50)
        {
            Developer = sought.Developer,
            Country = sought.Country,
            Relation = sought.Relation is { } relation ? Received.Word<DerivationRelation>(relation, "relation", problems) : null,
            Chip = sought.Chip,
            Licence = sought.Licence,
            Standing = sought.Standing is { } standing ? Received.Word<Clearance>(standing, "standing", problems) : null,
            Counting = sought.Counting ?? false,
        };
        return problems.Count > 0
            ? context.Answer(Result<FindModels.Answer>.Refused(new Refusal.NotValid(problems)))
            : context.Answer(await mediator.Send(act, context.RequestAborted));
    }

    private static async Task<IResult> PathAsync(string descendant, string ancestor, HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ShowPath(descendant, ancestor), context.RequestAborted));

    private static async Task<IResult> ShowModelAsync(string name, HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ShowModel(Name: NameIn(context, name)), context.RequestAborted));

    // Decoded once, from what was sent: in the path that was routed "%2F" is a slash that was left alone or a percent sign that was not.
    private static string NameIn(HttpContext context, string routed)
    {
        var sent = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        var at = sent.IndexOf(BeforeName, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? routed : Uri.UnescapeDataString(sent[(at + BeforeName.Length)..]);
    }

    private static async Task<IResult> ShowReleaseAsync(Guid id, HttpContext context, IMediator mediator) =>
        context.Answer(await mediator.Send(new ShowRelease(new(id)), context.RequestAborted));

    private static async Task<IResult> ExportAsync(Guid id, string? format, HttpContext context, IMediator mediator)
    {
        var problems = new List<Problem>();
        var wanted = format is null ? null : Received.Word<DocumentFormat>(format, "format", problems);
        if (problems.Count > 0) return context.Answer(Result<JsonObject>.Refused(new Refusal.NotValid(problems)));
        return (await mediator.Send(new ExportRelease(new(id), wanted ?? DocumentFormat.CycloneDx), context.RequestAborted))
            .TryGet(out var document, out var refusal)
            ? TypedResults.File(Encoding.UTF8.GetBytes(document.Text), document.MediaType, document.FileName)
            : context.Answer(Result<JsonObject>.Refused(refusal));
    }

    private static async Task<IResult> LineageAsync(Guid id, [AsParameters] Narrowed narrowed, HttpContext context, IMediator mediator)
    {
        var problems = new List<Problem>();
        var filter = LineageWords.Read(narrowed.Relation ?? [], narrowed.Strength, narrowed.Country, narrowed.Contested ?? false, problems);
        var act = new ShowLineage(new(id), narrowed.Limit ?? 200) { Filter = filter, Path = narrowed.Path };
        return problems.Count > 0
            ? context.Answer(Result<ShowLineage.Answer>.Refused(new Refusal.NotValid(problems)))
            : context.Answer(await mediator.Send(act, context.RequestAborted));
    }

    private static async Task<IResult> EvidenceAsync(string subject, Guid id, HttpContext context, IMediator mediator)
    {
        var problems = new List<Problem>();
        return Received.Word<EvidenceSubject>(subject, "subject", problems) is { } about
            ? context.Answer(await mediator.Send(new ShowEvidence(about, id), context.RequestAborted))
            : context.Answer(Result<ShowEvidence.Answer>.Refused(new Refusal.NotValid(problems)));
    }

    private sealed record Sought(
        string? Text, long? After, int? Take, string? Developer, string? Country, string? Relation, string? Chip, string? Licence,
            string? Standing,
        bool? Counting);

    private sealed record Narrowed(int? Limit, string[]? Relation, string? Strength, string? Country, bool? Contested, string? Path);
}
