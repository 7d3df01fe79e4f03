using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Rulebooks.Drafts;

/// <summary>Begins a draft of the next edition, over the one in force. It judges nothing.</summary>
/// <param name="Title">What the change is about, in a few words.</param>
public sealed record BeginDraft(string Title) : ICommand<EditionDraftId>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;
}

internal sealed class BeginDraftValidator : AbstractValidator<BeginDraft>
{
    public BeginDraftValidator() => RuleFor(act => act.Title).Must(title => title?.Trim().Length is > 0 and <= Columns.LongestName)
        .Right("The draft has no title or a very long one.", $"Say in at most {Columns.LongestName} characters what the change is about.");
}

internal sealed class BeginDraftHandler(
    RegistryContext context, EditionInForce editions, EditionArchive archive, DraftDesk desk, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<BeginDraft, Result<EditionDraftId>>
{
    public async Task<Result<EditionDraftId>> Handle(BeginDraft request, CancellationToken cancellationToken)
    {
        var now = (await editions.NowAsync(cancellationToken)).Edition;
        await archive.KeepAsync(now, cancellationToken);
        var draft = new EditionDraft
        {
            Id = new(Guid.CreateVersion7()),
            Title = request.Title.Trim(),
            Base = Sha256Digest.Of(now.Hash),
            DraftedBy = callers.Current.Person,
            DraftedAt = clock.GetUtcNow(),
        };
        context.Add(draft);
        await desk.TellAsync(draft, EditionAct.Begun, $"Begun over edition {now.Hash}.", now.Hash, cancellationToken);
        return draft.Id;
    }
}
