using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Features.Rulebooks.Drafts;

/// <summary>
/// Puts another text in place of a parameter file of a draft. A text that does not load is kept too, so that no work is lost: the answer
/// says what is wrong with it, and nothing can be released before it is mended.
/// </summary>
/// <param name="Draft">The draft.</param>
/// <param name="File">The file's name: "us-4e091.json".</param>
/// <param name="Text">Its new text; null takes the change back.</param>
/// <param name="Version">The version of the draft that was read.</param>
public sealed record ChangeDraft(EditionDraftId Draft, string File, string? Text, Guid Version) : ICommand<ChangeDraft.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;

    /// <summary>The longest file that is taken, in characters.</summary>
    public const int LongestFile = 4_000_000;

    /// <summary>What came of it.</summary>
    /// <param name="Problems">Why the draft makes no edition yet; empty when it does.</param>
    public sealed record Answer(IReadOnlyList<EditionProblem> Problems);
}

internal sealed class ChangeDraftHandler(RegistryContext context, DraftDesk desk) : IRequestHandler<ChangeDraft, Result<ChangeDraft.Answer>>
{
    public async Task<Result<ChangeDraft.Answer>> Handle(ChangeDraft request, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(request.Draft, cancellationToken) is not { } draft)
            return DraftDesk.NoDraft(request.Draft);
        if (desk.NotTheirs(draft) is { } refusal)
            return refusal;
        var files = await desk.BaseAsync(draft, cancellationToken);
        if (files.FirstOrDefault(file => file.Name == request.File) is not { } file)
            return new Refusal.NotValid("File", $"There is no parameter file {request.File}.", "A new file comes with the rule that reads it, in a new version of the program.");
        if (request.Text?.Length > ChangeDraft.LongestFile)
            return new Refusal.NotValid("Text", "The file is too long.", $"At most {ChangeDraft.LongestFile} characters.");

        context.Expect(draft, request.Version);
        var text = request.Text?.ReplaceLineEndings("\n");
        var changes = DraftFiles.ChangesOf(draft);
        if (text is null || text == file.Text)
            changes.Remove(file.Name);
        else
            changes[file.Name] = text;
        draft.Change(DraftFiles.Write(changes));
        var read = await desk.ReadAsync(draft, cancellationToken);
        var what = changes.ContainsKey(file.Name) ? $"{file.Name} changed" : $"The change of {file.Name} taken back";
        await desk.TellAsync(draft, EditionAct.Changed, $"{what}; {(read.Edition is null ? "it does not load" : "it loads")}.", read.Edition?.Hash, cancellationToken);
        return new ChangeDraft.Answer(read.Problems);
    }
}
