using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>What a letter says is done to a decision that is out.</summary>
internal static class PaperOfMeasure
{
    public static Section Section(PaperWords words, LetterDocument document) => new(
        words["section.measure"],
        [
            new Paragraph(Prose.Of(
                words.Of("done", [("decision", document.Decision!.Reference), ("day", words.Day(document.From!.Value))]), words.Strong)),
            new Heading(words["reasons"]),
            .. PaperOfOffice.Paragraphs(document.Reasons ?? ""),
        ]);

    public static Section Ruling(PaperWords words, LetterDocument document)
    {
        var ruled = $"ruling.{PaperWords.Camel(document.Outcome!.Value)}";
        var decision = ("decision", document.Decision!.Reference);
        var sentence = document.From is { } from
            ? words.Of(ruled, [decision, ("day", words.Day(from))])
            : words.Of(ruled, [decision]);
        return new(
            words["section.ruling"],
            [
                new Paragraph(Prose.Of(sentence, words.Strong)),
                new Paragraph(words["ruling.heard"]),
                new Heading(words["reasons"]),
                .. PaperOfOffice.Paragraphs(document.Reasons ?? ""),
            ]);
    }
}
