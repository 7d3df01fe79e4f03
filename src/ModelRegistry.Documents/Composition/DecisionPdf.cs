using ModelRegistry.Documents.Fonts;
using ModelRegistry.Documents.Layout;
using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents;

/// <summary>
/// Composes the paper of a decision: PDF 1.7 (ISO 32000-1) by the rules of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), A4, tagged,
/// fonts and attachments inside.
/// </summary>
public static class DecisionPdf
{
    /// <summary>
    /// Lays out the text, names the attachments with their digests on the page and embeds them. There is no clock and no chance in it: the
    /// same input gives the same bytes.
    /// </summary>
    /// <param name="text">What the decision says.</param>
    /// <param name="attachments">Files to travel inside, in any order; empty where there are none.</param>
    /// <param name="configured">
    /// A font for scripts that the built-in ones lack (they have Latin, Greek, Cyrillic, arrows and signs).
    /// </param>
    /// <returns>The unsigned paper, or every character that could not be printed, each with its place.</returns>
    /// <exception cref="ArgumentException">
    /// A table's rows do not fit its columns, an attachment's name is not allowed, or the language is no tag of RFC 5646.
    /// </exception>
    public static Composition Compose(DecisionText text, IReadOnlyList<Attachment> attachments, ConfiguredFont? configured = null)
    {
        AttachmentObjects.Check(attachments);
        if (text.Language.Length == 0 || !text.Language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw new ArgumentException($"The language \"{text.Language}\" is no tag like \"en-US\" or \"ja\".", nameof(text));
        var (book, fonts) = (configured?.Book(text.Language) ?? FontBook.Standard, new PaperFonts());
        var attached = AttachmentObjects.Digests(attachments);
        var sheet = PagePainter.Paint(text, attached, book, fonts);
        if (!sheet.Complete) return new Composition.Refused(Unprintable.Find(text, book));
        return new Composition.Made(new PaperAssembly(text, sheet, fonts).Assemble(attachments, attached));
    }
}

/// <summary>What came of composing a decision.</summary>
public abstract record Composition
{
    private Composition()
    {
    }

    /// <summary>The paper is made.</summary>
    /// <param name="Decision">The paper, not yet signed.</param>
    public sealed record Made(UnsignedDecision Decision) : Composition;

    /// <summary>No paper was made.</summary>
    /// <param name="Characters">The characters that cannot be printed, at most fifty, in reading order.</param>
    public sealed record Refused(IReadOnlyList<Unprintable> Characters) : Composition;
}
