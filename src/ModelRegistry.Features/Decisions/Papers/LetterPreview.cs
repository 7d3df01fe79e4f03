using ModelRegistry.Documents;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>A letter as it would print, marked as a draft on every page; nobody signed it and nothing keeps it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language as a tag of RFC 5646.</param>
/// <param name="Sections">What it says, for the screen.</param>
/// <param name="Pdf">The same as a file.</param>
public sealed record LetterPreview(string Title, string Language, IReadOnlyList<PaperSection> Sections, ReadOnlyMemory<byte> Pdf)
{
    internal static Result<LetterPreview> Of(DecisionText text, PaperPress press) => press.Preview(text).TryGet(out var pdf, out var unmade)
        ? new LetterPreview(text.Title, text.Language, PaperSection.Of(text), pdf)
        : unmade;
}
