using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>Deletes a draft of the caller's organisation, with its documents. It was handed to nobody, and nothing of it stays.</summary>
/// <param name="Id">The draft.</param>
/// <param name="BasedOn">The version that the caller looked at: what somebody saved since is not deleted unread.</param>
public sealed record DeleteApplicationDraft(ApplicationDraftId Id, Guid BasedOn) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;
}

internal sealed class DeleteApplicationDraftHandler(RegistryContext context) : IRequestHandler<DeleteApplicationDraft, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteApplicationDraft request, CancellationToken cancellationToken)
    {
        var draft = await context.ApplicationDrafts.SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (draft is null) return DraftAccess.NoDraft(request.Id);
        if (draft.Version != request.BasedOn) return new Refusal.Conflict("this draft");
        context.Remove(draft);
        return Done.Instance;
    }
}
