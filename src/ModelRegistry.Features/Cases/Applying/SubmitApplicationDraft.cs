using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>
/// Hands in what was saved: the case with its reference and documents is there and the draft is gone, or neither. Sent again it tells of
/// the same case. Where it amends an earlier application, that one gives way in the same moment.
/// </summary>
/// <param name="Id">The draft.</param>
/// <param name="BasedOn">The version that the caller looked at: what somebody saved since is not handed in unread.</param>
public sealed record SubmitApplicationDraft(ApplicationDraftId Id, Guid BasedOn) : ICommand<Apply.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;
}

internal sealed class SubmitApplicationDraftHandler(
    RegistryContext context, CaseOpening opening, OfficeOf offices, CaseParts parts, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<SubmitApplicationDraft, Result<Apply.Answer>>
{
    public async Task<Result<Apply.Answer>> Handle(SubmitApplicationDraft request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        var key = request.Id.ToString();
        if (await opening.UnderKeyAsync(actor.Organisation, key, cancellationToken) is { } before)
            return new Apply.Answer(before.Reference, WasThere: true);
        var draft = await context.ApplicationDrafts.Include(one => one.Documents)
            .SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (draft is null) return DraftAccess.NoDraft(request.Id);
        if (draft.Version != request.BasedOn) return new Refusal.Conflict("this draft");
        var (application, problems) = await ReadAsync(draft, actor, cancellationToken);
        if (application is null) return new Refusal.NotValid(problems);
        return await HandInAsync(draft, application, actor, cancellationToken);
    }

    private async Task<(CaseApplication? Application, IReadOnlyList<Problem> Problems)> ReadAsync(
        ApplicationDraft draft, CaseActor actor, CancellationToken stop)
    {
        var type = ApplicationTypes.Of(draft.Kind);
        var reading = new ReadValues(type, draft.Values, DateOnly.FromDateTime(actor.At.UtcDateTime))
        {
            Law = OfficeOf.LawOf(draft.Authority ?? LicensingAuthority.First),
        };
        var application = reading.Read(draft.ReleaseId, await opening.NameAsync(draft.ReleaseId, stop) ?? "");
        Problem[] problems = [.. reading.Problems, .. DraftAccess.MissingDocuments(type, draft.Documents.Select(one => one.Purpose))];
        return (problems.Length == 0 ? application : null, problems);
    }

    private async Task<Result<Apply.Answer>> HandInAsync(
        ApplicationDraft draft, CaseApplication application, CaseActor actor, CancellationToken stop)
    {
        var earlier = draft.Amends is { } amended ? await context.FindCaseAsync(amended, stop) : null;
        if (draft.Amends is not null && earlier is null) return CaseAccess.NoCase(draft.Amends);
        List<DraftDocument> documents = [.. draft.Documents.OrderBy(one => one.AddedAt).ThenBy(one => one.Id.Value)];
        var authority = draft.Authority ?? LicensingAuthority.First;
        if (await offices.WhyNotAsync(authority, stop) is { } closed) return closed;
        var opened = await opening.OpenAsync(
            authority, application, actor, draft.Id.ToString(), [.. documents.Select(one => one.Digest)], draft.Amends, stop);
        if (earlier?.Amend(opened.Reference, actor) is { } refusal) return refusal.ToRefusal(earlier, SubmitApplicationDraft.Needs);
        if (earlier is not null)
        {
            context.KeepHistory(earlier);
            opened.TakeOverAdvice(earlier, await parts.OfAsync(opened, stop));
        }

        context.CaseDocuments.AddRange(documents.Select((one, at) => Kept(opened.Id, at + 1, one)));
        context.Remove(draft);
        return new Apply.Answer(opened.Reference, WasThere: false);
    }

    private static CaseDocument Kept(CaseId @case, int number, DraftDocument document) => new()
    {
        CaseId = @case,
        Number = number,
        OrganisationId = document.OrganisationId,
        Purpose = document.Purpose,
        Name = document.Name,
        Size = document.Content.Length,
        Content = document.Content,
        Digest = document.Digest,
        AddedBy = document.AddedBy,
        AddedAt = document.AddedAt,
    };
}
