using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>Makes the caller the one who is to finish a draft of their organisation: after a colleague has left, or asked for it.</summary>
/// <param name="Id">The draft.</param>
public sealed record TakeOverDraft(ApplicationDraftId Id) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;
}

internal sealed class TakeOverDraftHandler(RegistryContext context, ICallerSource callers) : IRequestHandler<TakeOverDraft, Result<Done>>
{
    public async Task<Result<Done>> Handle(TakeOverDraft request, CancellationToken cancellationToken)
    {
        var draft = await context.ApplicationDrafts.SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (draft is null) return DraftAccess.NoDraft(request.Id);
        draft.HeldBy = callers.Current.Person;
        return Done.Instance;
    }
}
