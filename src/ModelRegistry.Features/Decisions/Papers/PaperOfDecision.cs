using ModelRegistry.Documents;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>What the paper of a decision says, in order: from its record, the evaluation under it and the words of its template.</summary>
internal static class PaperOfDecision
{
    /// <param name="document">The decision; what it has as printed is not read.</param>
    /// <param name="evaluation">The evaluation that it names.</param>
    /// <param name="mark">A sentence for every page in place of the one of a demonstration; null for none.</param>
    public static DecisionText Compose(DecisionDocument document, Evaluation evaluation, string? mark = null)
    {
        var words = LetterTemplates.Of(document.Template).In(document.Language);
        return new(
            Title(words, document),
            document.Authority.Name,
            document.Reference,
            PaperJson.DayOf(document.IssuedAt),
            mark ?? (document.Demonstration ? words["mark.demonstration"] : null),
            document.Language,
            [
                new("", [Heading(words, document, evaluation)]),
                PaperOfQuestion.Section(words, document.Application, document.Item, evaluation.Question),
                new(words["section.decision"], [.. Decision(words, document)]),
                PaperOfOffice.Appeal(words, document.Appeal),
                PaperOfLaw.Section(words, evaluation),
                PaperOfTrace.Section(words, evaluation),
                PaperOfEvidence.Section(words, document.Evidence),
                PaperOfLaw.Unverified(words, document.TurnsOnUnverified),
                PaperOfOffice.People(words, People(words, document), document.DraftedBy.Name is not null),
                PaperOfOffice.Time(words, document.TimeProvedBy),
                PaperOfOffice.Verifying(words, document.VerifyAt, document.Template, Inside(words, document)),
            ])
        {
            VerifyAt = document.VerifyAt,
        };
    }

    private static string Outcome(PaperWords words, DecisionDocument document) => words.Special(
        "heading", PaperWords.Camel(document.Application.Kind), PaperWords.Camel(document.Outcome));

    private static string Title(PaperWords words, DecisionDocument document) => words.Template.Has("title")
        ? words.Of("title", [("heading", Outcome(words, document))])
        : Outcome(words, document);

    private static KeyValues Heading(PaperWords words, DecisionDocument document, Evaluation evaluation) => new(
    [
        new(words["row.document"], words["document"]),
        new(words["row.decision"], document.Reference),
        new(words["row.case"], document.Case),
        new(words["row.applicant"], document.Applicant),
        new(words["row.received"], words.Day(document.Application.ReceivedOn)),
        new(words["row.issued"], words.Day(PaperJson.DayOf(document.IssuedAt))),
        new(words["row.holds"], document.ValidUntil is { } until
            ? words.Of("holds.until", [("from", words.Day(document.ValidFrom)), ("until", words.Day(until))])
            : words.Of("holds.open", [("from", words.Day(document.ValidFrom))])),
        .. document.Term is { } term ? (KeyValue[])[new(words["row.term"], Term(words, term, document.ValidUntil))] : [],
        new(words["row.law"], words.Of(
            "law.asked", [("day", words.Day(evaluation.Question.Day)), ("profile", evaluation.Question.Profile)])),
    ]);

    private static Prose Term(PaperWords words, TermNamed term, DateOnly? until) => until < term.Latest
        ? Prose.Of(words.English(term.Why + ". "), new Span(words["term.earlier"]))
        : Prose.Of(words.English(term.Why + "."));

    private static IEnumerable<Block> Decision(PaperWords words, DecisionDocument document)
    {
        var terms = document.TermsRead();
        yield return new Paragraph(Prose.Of(words.Of("outcome", [("heading", Outcome(words, document))]), words.Strong));
        yield return new Paragraph(words.Special(
            "meaning", PaperWords.Camel(document.Application.Kind), PaperWords.Camel(document.Outcome)));
        if (words.Template.Has("note")) yield return new Paragraph(words["note"]);
        foreach (var block in PaperOfTerms.Blocks(words, terms)) yield return block;
        yield return new Heading(words["reasons"]);
        foreach (var block in PaperOfOffice.Paragraphs(document.Reasons)) yield return block;
        foreach (var block in PaperOfTerms.Conditions(words, document.Conditions, terms)) yield return block;
    }

    private static IEnumerable<KeyValue> People(PaperWords words, DecisionDocument document)
    {
        yield return new(words["row.draftedBy"], PaperOfOffice.Person(words, "capacity.officer", document.DraftedBy));
        if (document.FirstCountersignedBy is { } first)
            yield return new(words["row.firstCountersignedBy"], PaperOfOffice.Person(words, "capacity.countersigner", first));
        yield return new(
            words["row.countersignedBy"], PaperOfOffice.Person(words, "capacity.countersigner", document.CountersignedBy));
    }

    private static IEnumerable<Prose> Inside(PaperWords words, DecisionDocument document) =>
    [
        words["verify.inside"],
        words.Of(
            "verify.evaluation",
            ("id", new Span(document.Evaluation.Id, Emphasis.Code)), ("digest", new Span(document.Evaluation.Digest, Emphasis.Code))),
        words.Of("verify.edition", ("edition", new Span(document.Evaluation.Edition, Emphasis.Code))),
        words.Of("verify.draft", ("digest", new Span(document.DraftDigest, Emphasis.Code))),
    ];
}
