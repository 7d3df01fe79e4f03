using MediatR;
using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Denials;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>
/// The paper of the draft that stands, as it would print: for who drafts and who countersigns. It is marked as a draft on every page, is
/// not signed, carries no attachment and cannot be signed: what is signed is composed anew.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Letter">True for the letter of an intended denial in place of the denial itself.</param>
public sealed record PreviewPaper(string Reference, bool Letter = false) : IQuery<PreviewPaper.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>The preview.</summary>
    /// <param name="Title">The paper's title.</param>
    /// <param name="Language">Its language as a tag of RFC 5646.</param>
    /// <param name="DraftDigest">The draft that it shows: what a countersigner agrees to.</param>
    /// <param name="Sections">What it says, for the screen.</param>
    /// <param name="Pdf">The same as a file.</param>
    public sealed record Answer(
        string Title, string Language, string DraftDigest, IReadOnlyList<PaperSection> Sections, ReadOnlyMemory<byte> Pdf);
}

internal sealed class PreviewPaperHandler(
    RegistryContext context, ICallerSource callers, Issuing issuing, IntentLetters intents, PaperPress press, TimeProvider clock)
    : IRequestHandler<PreviewPaper, Result<PreviewPaper.Answer>>
{
    public async Task<Result<PreviewPaper.Answer>> Handle(PreviewPaper request, CancellationToken cancellationToken)
    {
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        if (!callers.Current.ReadsInternal(@case)) return CaseAccess.NoCase(request.Reference);
        if (@case.LiveDraft is not { } draft)
            return new Refusal.NotValid("case", "No draft of this case stands, so there is no paper to look at.", "Draft a determination.");
        var reader = callers.Current.ActsAt(clock);
        var text = request.Letter
            ? await intents.PreviewAsync(@case, reader, cancellationToken)
            : (await issuing.PreviewAsync(@case, reader, cancellationToken)).Text;
        if (text is null)
            return new Refusal.NotValid("case", "The law of this authority has no letter of intent to deny.", "Look at the denial itself.");
        return press.Preview(text).TryGet(out var pdf, out var unmade)
            ? new PreviewPaper.Answer(text.Title, text.Language, draft.Digest.Hex, PaperSection.Of(text), pdf)
            : unmade;
    }
}
