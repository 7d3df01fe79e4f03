using ModelRegistry.Documents;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>Composes papers with the configured font and has them signed and read again as a stranger would.</summary>
internal sealed class PaperPress(SigningDesk desk, SealsAhead seals, PaperSettings settings)
{
    public bool Demonstration => desk.Demonstration;

    public TimeProof TimeIsProvedBy => desk.TimeIsProvedBy;

    public Uri? PageFor(string reference) => settings.PageFor(reference);

    /// <summary>The signed paper; nothing where it cannot be printed or signed whole.</summary>
    public async Task<Result<byte[]>> SignAsync(
        DecisionText text, IReadOnlyList<Attachment> files, SigningStatement statement, CancellationToken stop)
    {
        if (!Compose(text, files).TryGet(out var unsigned, out var unmade)) return unmade;
        return (await seals.SignAsync(unsigned, statement, stop)).TryGet(out var paper, out var refused) ? paper.Bytes.ToArray() : refused;
    }

    /// <summary>The paper as a file that nobody signs; its text is marked as a draft.</summary>
    public Result<byte[]> Preview(DecisionText text) =>
        Compose(text, []).TryGet(out var unsigned, out var unmade) ? unsigned.ToPreview() : unmade;

    private Result<UnsignedDecision> Compose(DecisionText text, IReadOnlyList<Attachment> files)
    {
        if (settings.Font is FontReading.Refused broken)
            return new Refusal.NotValid("Papers:FontFile", broken.Sentence, "Mend the setting; nothing was issued.");
        return DecisionPdf.Compose(text, files, (settings.Font as FontReading.Usable)?.Font) switch
        {
            Composition.Made made => made.Decision,
            Composition.Refused refused => Unprintable(text, refused),
            var other => throw new InvalidOperationException($"Composing came to {other.GetType().Name}, which nothing maps."),
        };
    }

    private Refusal.NotValid Unprintable(DecisionText text, Composition.Refused refused) => text.Language == "ja" && settings.FontFile is null
        ? new Refusal.NotValid(
            "Language", "No font for Japanese is configured, so no paper can be printed in it.",
            "Name a font file in Papers:FontFile (docs/documents.md), or choose another language. Nothing was issued.")
        : new([.. refused.Characters.Select(character => new Problem(
            character.Place, $"The character {character.CodePoint} cannot be printed: {character.Reason}.", "Nothing was issued."))]);
}
