using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks.Drafts;

/// <summary>What the acts on drafts share: finding one, reading the edition it makes, the line of its history that each writes.</summary>
internal sealed class DraftDesk(RegistryContext context, EditionArchive archive, ICallerSource callers, TimeProvider clock)
{
    public Task<EditionDraft?> FindAsync(EditionDraftId id, CancellationToken stop) =>
        context.EditionDrafts.SingleOrDefaultAsync(draft => draft.Id == id, stop);

    public static Refusal.NotFound NoDraft(EditionDraftId id) => new($"draft {id}");

    /// <summary>Why a draft may not be changed by whoever acts; null when it may.</summary>
    public Refusal? NotTheirs(EditionDraft draft) =>
        draft.State is not EditionDraftState.Open
            ? new Refusal.NotValid("draft", $"It is {draft.State.ToString().ToLowerInvariant()} and can be changed no more.", "Begin another draft.")
        : draft.DraftedBy != callers.Current.Person
            ? new Refusal.NotValid("draft", "Another keeper drafts it.", "Begin a draft of your own, or release theirs: that takes another person.")
        : null;

    /// <summary>The edition that a draft makes, or why it makes none.</summary>
    public async Task<EditionReading> ReadAsync(EditionDraft draft, CancellationToken stop) =>
        EditionReading.Of(DraftFiles.Over(await BaseAsync(draft, stop), draft));

    /// <summary>The files that a draft was begun over.</summary>
    public async Task<IReadOnlyList<ParameterSource>> BaseAsync(EditionDraft draft, CancellationToken stop) =>
        (await archive.FilesAsync(draft.Base, stop))!.Value.Files;

    /// <summary>Writes the next line of a draft's history.</summary>
    public async Task TellAsync(EditionDraft draft, EditionAct act, string sentence, string? about, CancellationToken stop)
    {
        var last = await context.EditionEvents.Where(line => line.DraftId == draft.Id).MaxAsync(line => (int?)line.Line, stop) ?? 0;
        context.Add(new EditionEvent
        {
            DraftId = draft.Id,
            Line = last + 1,
            Act = act,
            PersonId = callers.Current.Person,
            At = clock.GetUtcNow(),
            Sentence = sentence,
            About = about is null ? null : Sha256Digest.Of(about),
        });
    }
}
