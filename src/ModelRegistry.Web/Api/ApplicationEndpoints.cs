using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Applying;
using ModelRegistry.Features.Frame;
using ModelRegistry.Web.Hosting;

namespace ModelRegistry.Web.Api;

/// <summary>Applications as they are written: types, drafts that an organisation shares, their documents, and handing in.</summary>
internal static class ApplicationEndpoints
{
    private const string Drafts = "/applications/drafts";
    private const string One = Drafts + "/{id:guid}";

    /// <summary>What an application is begun with.</summary>
    /// <param name="Kind">Its type.</param>
    /// <param name="ReleaseId">The release it is for.</param>
    /// <param name="CopyOf">The reference of an application to copy.</param>
    /// <param name="Amending">Whether it is to amend that one.</param>
    /// <param name="Authority">The code of the authority that it is for: "UK".</param>
    internal sealed record Begun(
        ApplicationKind Kind, Guid ReleaseId, string? CopyOf = null, bool Amending = false, string? Authority = null);

    /// <summary>What is changed of a draft.</summary>
    /// <param name="Values">Fields by name; null takes one away, and what is not named stays as it is (RFC 7396).</param>
    internal sealed record Changed(IReadOnlyDictionary<string, string?> Values);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/application-types", async (HttpContext context, IMediator mediator, string? authority) => context.Answer(await mediator.Send(
                authority is null ? new ListApplicationTypes() : new ListApplicationTypes(authority), context.RequestAborted)))
            .WithName("applicationTypes").WithSummary("The types of application: what each asks, which documents, which of the authority's clocks run, what can come of it.")
            .Produces<ListApplicationTypes.Answer>().WithProblems();
        api.MapGet(Drafts, async (HttpContext context, IMediator mediator) =>
                context.Answer(await mediator.Send(new ListApplicationDrafts(), context.RequestAborted)))
            .WithName("applicationDrafts").WithSummary("The applications that one's organisation is writing.")
            .Produces<ListApplicationDrafts.Answer>().WithProblems();
        api.MapPost(Drafts, (Delegate)StartAsync)
            .WithName("startApplicationDraft").WithSummary("Begins an application, with what the registry knows filled in. Idempotency-Key makes it once.")
            .Accepts<Begun>("application/json").Produces<StartApplicationDraft.Answer>(StatusCodes.Status201Created).WithProblems();
        api.MapGet(One, async (Guid id, HttpContext context, IMediator mediator) => context.Answer(await ShownAsync(id, context, mediator)))
            .WithName("applicationDraft").WithSummary("A draft: fields, documents, what is missing, what differs from the application it was copied from.")
            .Produces<ShowApplicationDraft.Answer>().WithProblems();
        api.MapPatch(One, SaveAsync)
            .WithName("saveApplicationDraft").WithSummary("Saves fields, right or wrong; asks for If-Match.")
            .Accepts<Changed>("application/merge-patch+json", "application/json").Produces<ShowApplicationDraft.Answer>().WithPreconditions();
        api.MapDelete(One, DeleteAsync)
            .WithName("deleteApplicationDraft").WithSummary("Deletes a draft with its documents; asks for If-Match.")
            .Produces(StatusCodes.Status204NoContent).WithPreconditions();
        api.MapPost(One + "/holder", TakeOverAsync)
            .WithName("takeOverApplicationDraft").WithSummary("Makes the caller the one who is to finish a draft.")
            .Produces(StatusCodes.Status204NoContent).WithProblems();
        api.MapPost(One + "/submission", SubmitAsync)
            .WithName("submitApplicationDraft").WithSummary("Hands in what was saved; asks for If-Match. Sent again it tells of the same case.")
            .Produces<Apply.Answer>(StatusCodes.Status201Created).WithPreconditions();
        DraftDocumentEndpoints.Map(api, One);
    }

    /// <summary>The draft as a read of its address answers it.</summary>
    public static Task<Result<ShowApplicationDraft.Answer>> ShownAsync(Guid id, HttpContext context, IMediator mediator) =>
        mediator.Send(new ShowApplicationDraft(new(id)), context.RequestAborted);

    private static async Task<IResult> StartAsync(HttpContext context) =>
        (await Commanded.SendAsync<Begun, StartApplicationDraft.Answer>(context, begun =>
            new StartApplicationDraft(begun.Kind, new(begun.ReleaseId))
            {
                CopyOf = begun.CopyOf,
                Amending = begun.Amending,
                Authority = begun.Authority,
            }))
        .TryGet(out var made, out var refusal)
            ? TypedResults.Created($"{RegistryApi.Prefix}{Drafts}/{made.Id}", made)
            : context.Answer(Result<ShowApplicationDraft.Answer>.Refused(refusal));

    private static async Task<IResult> SaveAsync(Guid id, HttpContext context, IMediator mediator)
    {
        if (!(await ShownAsync(id, context, mediator)).TryGet(out var draft, out var refusal)) return Refused(context, refusal);
        if (Preconditions.Unmet(context, draft, "this draft") is { } unmet) return unmet;
        var saved = await Commanded.SendAsync<Changed, SaveApplicationDraft.Answer>(
            context, changed => new SaveApplicationDraft(new(id), Merged(draft.Values, changed.Values), draft.Version));
        return saved.TryGet(out _, out refusal) && (await ShownAsync(id, context, mediator)).TryGet(out var stands, out refusal)
            ? Preconditions.Tagged(context, stands)
            : Refused(context, refusal);
    }

    private static Dictionary<string,
        string> Merged(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string?> changed)
    {
        var values = before.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        foreach (var (name, value) in changed)
        {
            if (value is null) values.Remove(name);
            else values[name] = value;
        }

        return values;
    }

    private static async Task<IResult> DeleteAsync(Guid id, HttpContext context, IMediator mediator)
    {
        if (!(await ShownAsync(id, context, mediator)).TryGet(out var draft, out var refusal)) return Refused(context, refusal);
        if (Preconditions.Unmet(context, draft, "this draft") is { } unmet) return unmet;
        var deleted = await Commanded.SendAsync(context, new DeleteApplicationDraft(new(id), draft.Version));
        return deleted.TryGet(out _, out refusal) ? TypedResults.NoContent() : Refused(context, refusal);
    }

    private static async Task<IResult> TakeOverAsync(Guid id, HttpContext context) =>
        (await Commanded.SendAsync(context, new TakeOverDraft(new(id)))).TryGet(out _, out var refusal)
            ? TypedResults.NoContent()
            : Refused(context, refusal);

    // What is handed in is there no longer: the same request again is answered by the case that came of it.
    private static async Task<IResult> SubmitAsync(Guid id, HttpContext context, IMediator mediator)
    {
        var there = (await ShownAsync(id, context, mediator)).TryGet(out var draft, out _);
        if (there && Preconditions.Unmet(context, draft!, "this draft") is { } unmet) return unmet;
        var handedIn = await Commanded.SendAsync(context,
            new SubmitApplicationDraft(new ApplicationDraftId(id), draft?.Version ?? default));
        return handedIn.TryGet(out var received, out var refusal)
            ? TypedResults.Created($"{RegistryApi.Prefix}/cases/{received.Reference}", received)
            : Refused(context, refusal);
    }

    private static IResult Refused(HttpContext context, Refusal refusal) =>
        context.Answer(Result<ShowApplicationDraft.Answer>.Refused(refusal));
}
