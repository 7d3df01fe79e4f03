using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Rulebooks.Drafts;

/// <summary>Gives a draft up; its history stays.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Version">The version of it that was read.</param>
public sealed record WithdrawDraft(EditionDraftId Draft, Guid Version) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;
}

internal sealed class WithdrawDraftHandler(RegistryContext context, DraftDesk desk) : IRequestHandler<WithdrawDraft, Result<Done>>
{
    public async Task<Result<Done>> Handle(WithdrawDraft request, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(request.Draft, cancellationToken) is not { } draft)
            return DraftDesk.NoDraft(request.Draft);
        if (desk.NotTheirs(draft) is { } refusal)
            return refusal;
        context.Expect(draft, request.Version);
        draft.End(EditionDraftState.Withdrawn);
        await desk.TellAsync(draft, EditionAct.Withdrawn, "Given up.", null, cancellationToken);
        return Done.Instance;
    }
}
