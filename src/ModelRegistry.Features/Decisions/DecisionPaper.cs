using System.Globalization;
using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Cases;

namespace ModelRegistry.Features.Decisions;

/// <summary>What the paper of a decision says, in order. The trace is in the rulebook's own sentences, as on the screen.</summary>
internal static class DecisionPaper
{
    private const string DemonstrationMark = "DEMONSTRATION. This paper shows how the registry works; it binds nobody.";

    public static DecisionText Compose(DecisionFacts facts) => new(
        LetterOf(facts).Heading,
        facts.AuthorityName,
        facts.Reference,
        facts.IssuedOn,
        facts.Demonstration ? DemonstrationMark : null,
        "en-US",
        [
            new("", [Heading(facts)]),
            PaperOfQuestion.Section(facts),
            new("Decision", [.. Decision(facts)]),
            PaperOfLaw.Overview(facts.Evaluation),
            PaperOfLaw.Trace(facts.Evaluation),
            PaperOfEvidence.Section(facts.Evaluation),
            new("Law that is not verified", [Unverified(facts)]),
            new("Who decided", [Deciders(facts)]),
            new("How to verify this decision", [Verifying(facts)]),
        ]);

    // The words of the type of application; an outcome that its type has no words for has its own.
    private static Letter LetterOf(DecisionFacts facts) =>
        ApplicationTypes.Of(facts.Case.Application.Kind).LetterOf(facts.Draft.Outcome)
        ?? new(facts.Draft.Outcome, CaseWords.Of(facts.Draft.Outcome), "");

    private static KeyValues Heading(DecisionFacts facts) => new(
    [
        new("Decision", facts.Reference),
        new("Case", facts.Case.Reference),
        new("Applicant", facts.Applicant),
        new("Received", Day(DateOnly.FromDateTime(facts.Case.AppliedAt.UtcDateTime))),
        new("Issued", Day(facts.IssuedOn)),
        new("Holds", Validity(facts.Draft)),
        .. facts.End is { } end ? (KeyValue[])[new("Term", Term(end, facts.Draft.ValidUntil))] : [],
        new("Law asked", $"What is enforced on {Day(facts.Evaluation.Question.Day)} (profile \"{facts.Evaluation.Question.Profile}\")"),
    ]);

    private static IEnumerable<Block> Decision(DecisionFacts facts)
    {
        yield return new Paragraph(Prose.Of(LetterOf(facts).Heading + ".", Emphasis.Strong));
        foreach (var paragraph in facts.Draft.Reasons.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            yield return new Paragraph(paragraph);
        foreach (var block in PaperOfTerms.Blocks(facts.Draft.Terms)) yield return block;
        if (facts.Draft.Conditions.Count == 0) yield break;
        yield return new Heading("Conditions");
        yield return new Bullets([.. facts.Draft.Conditions.Select((condition, index) => new Bullet($"({index + 1}) {condition}"))]);
        foreach (var block in PaperOfTerms.Conditions(facts.Draft.Terms)) yield return block;
    }

    private static Block Unverified(DecisionFacts facts)
    {
        var turns = PossibleDetermination.TurnsOn(facts.Evaluation);
        if (turns.Count == 0) return new Paragraph("This decision turns on no parameter and no standing that is unverified.");
        return new Notice(
            NoticeKind.Caution,
            "This decision turns on law whose text or standing nobody has verified in the instrument itself",
            string.Join("; ", turns) + ".");
    }

    private static KeyValues Deciders(DecisionFacts facts) => new(
    [
        new("Drafted by", Signatory("licensing officer", facts.DraftedBy)),
        .. facts.FirstCountersignedBy is { } first
            ? (KeyValue[])[new("First countersigned by", Signatory("countersigner, another person", first))] : [],
        new("Countersigned by", Signatory("countersigner, another person", facts.CountersignedBy)),
        new("Names", "Names are kept apart, where they can be erased; each commitment ties a name to this paper while it is kept."),
    ]);

    private static Prose Signatory(string capacity, Signatory signatory) =>
        $"{capacity}; person {signatory.Person}; commitment {signatory.Commitment?.Hex ?? "none, the name was erased before"}";

    private static Bullets Verifying(DecisionFacts facts) => new(
    [
        new("The signature covers every byte of this file. Hand the file to the registry's public page \"Verify a decision\", or run " +
            "\"modelreg verify FILE\" with the authority's root certificate; any reader of PDF signatures shows the same."),
        new("Inside are decision.json, this decision for machines, and evaluation.json, the question with the facts as they were frozen " +
            "and every finding."),
        new($"Evaluation {facts.Stored.Id}, SHA-256 {facts.Stored.Digest}."),
        new($"Rulebook edition {facts.Evaluation.Edition}: the same facts under this edition give the same findings."),
        new($"Countersigned draft, SHA-256 {facts.Draft.Digest}."),
    ]);

    private static string Term(LicenceEnd end, DateOnly? until) =>
        until < end.Latest ? $"{end.Why}; this licence was given an earlier end" : end.Why;

    public static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Validity(DraftDetermination draft) => draft.ValidUntil is { } until
        ? $"from {Day(draft.ValidFrom)} until {Day(until)}, that day not included"
        : $"from {Day(draft.ValidFrom)}, without an end";
}
