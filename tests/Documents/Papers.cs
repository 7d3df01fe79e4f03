using System.Text;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

/// <summary>Decisions that the tests compose.</summary>
internal static class Papers
{
    public const string Mark = "Demonstration. Invented parties. Not an authority.";

    public static readonly Attachment DecisionJson = new(
        "decision.json", "application/json", "This decision for machines",
            Encoding.UTF8.GetBytes("{\"outcome\":\"granted\",\"note\":\"größer ≥\"}\n"));

    public static readonly Attachment EvaluationJson = new(
        "evaluation.json", "application/json", "Facts, findings and trace",
            Encoding.UTF8.GetBytes("{\"edition\":\"" + new string('a', 5000) + "\"}"));

    public static DecisionText Small(string sentence = "The weights may be exported.") => new(
        "Licence granted", "Office of Export Licensing", "D-2026-0001", new DateOnly(2026, 11, 21), Mark, "en-US",
        [new Section("Decision", [new Paragraph(sentence)])]);

    public static DecisionText Of(params IReadOnlyList<Block> blocks) => Small() with { Sections = [new Section("Body", blocks)] };

    public static DecisionText Typical() => new(
        "Licence granted with conditions", "Office of Export Licensing, Department of Invented Commerce", "D-2026-0017",
        new DateOnly(2026, 11, 21), Mark, "en-US",
        [
            new Section("", [
                new Notice(NoticeKind.Information, "The release may be exported to the end user named below.",
                    "Two conditions apply. The licence ends on 20 November 2028."),
                new KeyValues([
                    new KeyValue("Applicant", "Blue Harbour Robotics, Inc. (United States)"),
                    new KeyValue("Item", "Weights of release Example-70B v1.2 (ECCN 4E091)"),
                    new KeyValue("Root digest", Prose.Of("sha256:" + new string('d', 20) + new string('7', 44), Emphasis.Code)),
                    new KeyValue("End user", "Ελληνικό Ινστιτούτο Ρομποτικής (Greece); Институт робототехники"),
                    new KeyValue("Day", "21 November 2026"),
                ]),
            ]),
            new Section("Reasons", [
                new Paragraph(Prose.Of(
                    new Span("The release was trained with "), new Span("≥ 10²⁶ operations", Emphasis.Strong),
                    new Span(" and is not published, so 15 CFR 742.6(a)(13) asks for a licence → a licence is required. "),
                    new Span("Declared by the publisher; not contested.", Emphasis.Quiet))),
                new Heading("Trace"),
                new Bullets([
                    new Bullet(Prose.Of(new Span("4E091: "), new Span("met", Emphasis.Strong)), [
                        new Bullet("Limb 1: a closed-weight model. Yes (declared by the developer)."),
                        new Bullet("Limb 2: trained with more than 10²⁶ operations. Yes: between 2.1 × 10²⁶ and 3.4 × 10²⁶.", [
                            new Bullet("Evidence: the developer's technical report, 3 May 2026."),
                        ]),
                    ]),
                    new Bullet(Prose.Of(new Span("734.9(l): "), new Span("not applicable", Emphasis.Strong))),
                ]),
                new Notice(NoticeKind.Caution, "Unverified", "The affiliates rule after 10 November 2026 has an unknown standing."),
            ]),
            new Section("Law and evidence", [
                new Table("Provisions and their standing on the day", [
                    new Column("Provision", 2), new Column("Standing", 1), new Column("Why", 4)],
                    [.. Enumerable.Range(1, 24).Select(i => (IReadOnlyList<Prose>)[
                        $"15 CFR 744.{i}", i % 3 == 0 ? "codified" : "enforced",
                        "The provision was read as it stood on the day of the decision; "
                            + "the finding and the fact it rests on are in the trace."])]),
            ]),
        ]);

    public static UnsignedDecision Whole() => Compose(Typical(), EvaluationJson, DecisionJson);

    public static UnsignedDecision Compose(DecisionText text, params IReadOnlyList<Attachment> attachments) =>
        Assert.IsType<Composition.Made>(DecisionPdf.Compose(text, attachments)).Decision;
}
