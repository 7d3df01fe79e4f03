using ModelRegistry.Documents;
using ModelRegistry.Features.Evaluations;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>What a letter that is no decision says, in order: from its record and the words of its template.</summary>
internal static class PaperOfLetter
{
    /// <param name="document">The letter; what it has as printed is not read.</param>
    /// <param name="mark">A sentence for every page in place of the one of a demonstration; null for none.</param>
    public static DecisionText Compose(LetterDocument document, string? mark = null)
    {
        var words = LetterTemplates.Of(document.Template).In(document.Language);
        return new(
            document.Outcome is { } ruled ? words.Of("title", ruled) : words["title"],
            document.Authority.Name,
            document.Reference,
            PaperJson.DayOf(document.IssuedAt),
            mark ?? (document.Demonstration ? words["mark.demonstration"] : null),
            document.Language,
            [
                new("", [new KeyValues([.. Heading(words, document)])]),
                .. Item(words, document),
                .. Said(words, document),
                .. document.Appeal is { } appeal ? (Section[])[PaperOfOffice.Appeal(words, appeal)] : [],
                PaperOfOffice.People(
                    words, document.People.Select(one => Person(words, one)), document.People.Any(one => one.Person.Name is not null)),
                PaperOfOffice.Time(words, document.TimeProvedBy),
                PaperOfOffice.Verifying(words, document.VerifyAt, document.Template, []),
            ])
        {
            VerifyAt = document.VerifyAt,
        };
    }

    private static IEnumerable<KeyValue> Heading(PaperWords words, LetterDocument document)
    {
        yield return new(words["row.document"], words["document"]);
        yield return new(words["row.letter"], document.Reference);
        yield return new(words["row.case"], document.Case);
        yield return new(words["row.applicant"], document.Applicant);
        yield return new(words["row.sent"], words.Day(PaperJson.DayOf(document.IssuedAt)));
        if (document.Decision is { } decision)
        {
            yield return new(words["row.about"], decision.Reference);
            yield return new(words["row.about.issued"], words.Day(PaperJson.DayOf(decision.IssuedAt)));
            yield return new(words["row.about.digest"], Prose.Of(decision.PdfDigest, Emphasis.Code));
        }

        if (document.From is { } from) yield return new(words["row.effect"], words.Day(from));
        if (document.Ground is { } ground) yield return new(words["row.ground"], words.Of("ground", ground));
        if (document.Appealed is { } appealed)
        {
            yield return new(words["row.appeal"], PaperWords.Whole(appealed.Number));
            yield return new(words["row.filed"], words.Day(PaperJson.DayOf(appealed.FiledAt)));
            yield return new(words["row.appealGround"], words.Of("appealGround", appealed.Ground));
        }

        if (document.Reply is { } reply) yield return new(words["row.replyBy"], words.Day(reply.LastDay));
        if (document.AnswerBy is { } last) yield return new(words["row.dueOn"], words.Day(last));
    }

    private static IEnumerable<Section> Item(PaperWords words, LetterDocument document) =>
    [
        document is { Application: { } application, Question: { } question }
            ? PaperOfQuestion.Section(words, application, document.Item, EvaluationJson.ReadQuestion(question.GetRawText()))
            : new(words["section.item"],
            [
                new KeyValues([new(words["row.release"], document.Item.Release), PaperOfItem.RootDigest(words, document.Item)]),
            ]),
    ];

    private static IEnumerable<Section> Said(PaperWords words, LetterDocument document) => document.Kind switch
    {
        LetterKind.IntentToDeny => PaperOfIntent.Sections(words, document),
        LetterKind.Question => PaperOfQuestions.Sections(words, document),
        LetterKind.AppealOutcome => [PaperOfMeasure.Ruling(words, document)],
        _ => [PaperOfMeasure.Section(words, document)],
    };

    private static KeyValue Person(PaperWords words, PersonInPart one) => new(
        words[$"row.{one.Part}"],
        PaperOfOffice.Person(
            words,
            one.Part switch
            {
                Part.CountersignedBy or Part.ConfirmedBy => "capacity.countersigner",
                Part.Panel => "capacity.panel",
                _ => "capacity.officer",
            },
            one.Person));
}

/// <summary>The kinds of letters, as machines read them; each is the name of a template but for its spelling.</summary>
internal static class LetterKind
{
    public const string IntentToDeny = "intentToDeny";
    public const string Question = "question";
    public const string Suspension = "suspension";
    public const string Reinstatement = "reinstatement";
    public const string Revocation = "revocation";
    public const string AppealOutcome = "appealOutcome";
}
