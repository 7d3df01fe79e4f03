using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>What every paper says of the office behind it: the right of appeal, the persons, the time, and how it is verified.</summary>
internal static class PaperOfOffice
{
    public static Section Appeal(PaperWords words, AppealRight right) => new(words["section.appeal"], [.. Appeals(words, right)]);

    public static Section People(PaperWords words, IEnumerable<KeyValue> people, bool named) => new(
        words["section.people"],
        [new KeyValues([.. people, new(words["row.names"], words[named ? "names.printed" : "names.apart"])])]);

    public static Prose Person(PaperWords words, string capacity, PersonNamed? person)
    {
        if (person is null) return words["person.pending"];
        return person.Name is { } name
            ? words.Of("person.named", [("name", name), ("capacity", words[capacity]), ("person", person.Person)])
            : words.Of(
                "person.commitment",
                ("capacity", new Span(words[capacity])), ("person", new Span(person.Person, Emphasis.Code)),
                ("commitment", person.Commitment is { } hex ? new Span(hex, Emphasis.Code) : new Span(words["commitment.none"])));
    }

    public static Section Time(PaperWords words, TimeProvedBy proof) => new(
        words["section.time"],
        [
            new Paragraph(proof.Kind == TimeProvedBy.Timestamp
                ? words.Of("time.stamp", [("authority", proof.Authority ?? "")]) : words["time.own"]),
        ]);

    /// <param name="words">The words.</param>
    /// <param name="page">The public page; null where none is configured.</param>
    /// <param name="template">By which the paper is written.</param>
    /// <param name="inside">What else is to be said of what lies inside.</param>
    public static Section Verifying(PaperWords words, Uri? page, TemplateNamed template, IEnumerable<Prose> inside) => new(
        words["section.verify"],
        [
            new Bullets(
            [
                new(words["verify.signature"]),
                new(page is null ? words["verify.page"] : words.Of("verify.address", [("address", page.ToString())])),
                .. inside.Select(line => new Bullet(line)),
                new(words.Of(
                    "verify.template",
                    ("id", new Span(template.Id)), ("version", new Span(PaperWords.Whole(template.Version))),
                    ("digest", new Span(template.Digest, Emphasis.Code)))),
            ]),
        ]);

    /// <summary>Text that a person wrote, paragraph by paragraph.</summary>
    public static IEnumerable<Block> Paragraphs(string text) => text.ReplaceLineEndings("\n")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(paragraph => new Paragraph(paragraph));

    private static IEnumerable<Block> Appeals(PaperWords words, AppealRight right)
    {
        if (right is not { Days: { } days, LastDay: { } last, Citation: { } citation })
        {
            yield return new Paragraph(words[right.Right == AppealRight.None.Right ? "appeal.ruled" : "appeal.unknown"]);
            yield break;
        }

        var place = right.Right == AppealRight.InRegistry ? "appeal.decision" : "appeal.measure";
        yield return new Paragraph(words.Of(place, [("day", words.Day(last))]));
        yield return new Paragraph(words.Of("appeal.time", [("days", PaperWords.Whole(days)), ("citation", citation)]));
        if (right.Verified is false) yield return new Paragraph(words["appeal.unverified"]);
    }
}
