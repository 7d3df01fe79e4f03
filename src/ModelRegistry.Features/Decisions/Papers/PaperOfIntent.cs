using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>What a letter of an intended denial says: the intention, its grounds, and how to reply.</summary>
internal static class PaperOfIntent
{
    public static IReadOnlyList<Section> Sections(PaperWords words, LetterDocument document) =>
    [
        new(words["section.intended"],
        [
            new Paragraph(Prose.Of(words["intended"], words.Strong)),
            .. document.Grounds is { Count: > 0 } grounds ? (Block[])[PaperOfTerms.Grounds(words, grounds)] : [],
            new Heading(words["reasons"]),
            .. PaperOfOffice.Paragraphs(document.Reasons ?? ""),
        ]),
        new(words["section.reply"], [Replying(words, document.Case, document.Reply!)]),
    ];

    private static Bullets Replying(PaperWords words, string @case, ReplyTime time) => new(
    [
        new(words.Of("reply.page", [("case", @case), ("day", words.Day(time.LastDay))])),
        new(words.Of("reply.time", [("days", PaperWords.Whole(time.Days)), ("citation", time.Citation)])),
        .. time.Verified ? [] : (Bullet[])[new(words.Of("reply.unverified", ("reason", words.English(time.Reason ?? ""))))],
        new(words["reply.withdraw"]),
    ]);
}
