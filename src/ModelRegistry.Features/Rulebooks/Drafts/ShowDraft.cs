using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks.Drafts;

/// <summary>A draft with everything that bears on its release.</summary>
/// <param name="Id">The draft.</param>
public sealed record ShowDraft(EditionDraftId Id) : IQuery<ShowDraft.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;

    /// <summary>One file of the draft.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Text">Its text as the draft has it.</param>
    /// <param name="Changed">Whether the draft changes it.</param>
    /// <param name="Changes">What the change does to each parameter, a sentence each.</param>
    public sealed record DraftFile(string Name, string Text, bool Changed, IReadOnlyList<string> Changes);

    /// <summary>The draft.</summary>
    /// <param name="Draft">As it is kept.</param>
    /// <param name="DraftedBy">The drafter's name, while it is kept.</param>
    /// <param name="IsMine">Whether whoever asks drafts it.</param>
    /// <param name="Files">Its files.</param>
    /// <param name="Edition">The hash of the edition it makes; null where it makes none.</param>
    /// <param name="Problems">Why it makes none.</param>
    /// <param name="Examples">The examples of rules that come out otherwise, a sentence each.</param>
    /// <param name="Impact">The newest impact run; null where none was asked for.</param>
    /// <param name="History">What was done to it.</param>
    public sealed record Answer(
        EditionDraft Draft,
        string DraftedBy,
        bool IsMine,
        IReadOnlyList<DraftFile> Files,
        string? Edition,
        IReadOnlyList<EditionProblem> Problems,
        IReadOnlyList<string> Examples,
        RulebookRun? Impact,
        IReadOnlyList<EditionEvent> History);
}

internal sealed class ShowDraftHandler(RegistryContext context, DraftDesk desk, ICallerSource callers)
    : IRequestHandler<ShowDraft, Result<ShowDraft.Answer>>
{
    public async Task<Result<ShowDraft.Answer>> Handle(ShowDraft request, CancellationToken cancellationToken)
    {
        var draft = await context.EditionDrafts.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken);
        if (draft is null)
            return DraftDesk.NoDraft(request.Id);
        var before = await desk.BaseAsync(draft, cancellationToken);
        var after = DraftFiles.Over(before, draft);
        var read = EditionReading.Of(after);
        return new ShowDraft.Answer(
            draft,
            (await context.People.AsNoTracking().SingleAsync(person => person.Id == draft.DraftedBy, cancellationToken)).ShownName,
            draft.DraftedBy == callers.Current.Person,
            [.. before.Zip(after, File)],
            read.Edition?.Hash,
            read.Problems,
            read.Edition is null ? [] : [.. EditionReading.ChangedExamples(read.Edition)
                .Select(one => $"{one.Rule.Id}, \"{one.Example.Name}\": {one.Example.Expected} → {one.Found}")],
            await context.RulebookRuns.AsNoTracking().Where(run => run.DraftId == draft.Id)
                .OrderByDescending(run => EF.Property<long>(run, Columns.Sequence)).FirstOrDefaultAsync(cancellationToken),
            await context.EditionEvents.AsNoTracking().Where(line => line.DraftId == draft.Id)
                .OrderBy(line => line.Line).ToListAsync(cancellationToken));
    }

    private static ShowDraft.DraftFile File(ParameterSource before, ParameterSource after) => before.Text == after.Text
        ? new(after.Name, after.Text, false, [])
        : new(after.Name, after.Text, true, [.. ParameterChanges.Between(before, after)]);
}
