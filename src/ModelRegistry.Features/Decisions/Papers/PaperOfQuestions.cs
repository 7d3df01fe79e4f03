using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>What a letter with questions to the applicant says.</summary>
internal static class PaperOfQuestions
{
    public static IReadOnlyList<Section> Sections(PaperWords words, LetterDocument document) =>
    [
        new(words["section.questions"],
        [
            .. document.Questions!.Any(question => question.Fact is not null)
                ? (Block[])[new Paragraph(words["questions.english"])] : [],
            new Table(
                words["questions"],
                [new(words["column.number"]), new(words["column.question"], 5), new(words["column.fact"], 2)],
                [.. document.Questions!.Select(IReadOnlyList<Prose> (question) => Row(words, question))]),
            new Paragraph(words["questions.stop"]),
        ]),
        new(words["section.answer"],
        [
            new Paragraph(words.Of("answer.page", [("case", document.Case), ("day", words.Day(document.AnswerBy!.Value))])),
        ]),
    ];

    private static IReadOnlyList<Prose> Row(PaperWords words, QuestionNamed question) =>
    [
        PaperWords.Whole(question.Number), question.Text,
        question.Fact is { } fact ? Prose.Of(fact, Emphasis.Code) : words["fact.none"],
    ];
}
