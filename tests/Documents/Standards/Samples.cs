using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents.Standards;

/// <summary>Papers of every language and length that the rules are held against.</summary>
internal static class Samples
{
    private const string Japanese =
        "当該モデルの重みは、二〇二六年十一月二十一日において「規制対象」に該当します（輸出貿易管理令別表第一）。ただし、条件付きで許可します。";

    private static readonly Uri Address = new("https://registry.example/verify?d=D-2026-0017");
    private static readonly Dictionary<string, CheckedSample> Made = new(StringComparer.Ordinal);

    public static readonly string[] Names = ["small", "bare", "typical", "forty pages", "every block", "deutsch", "français", "日本語"];

    /// <summary>A sample as text and as a file; made once, for they are many tests' ground.</summary>
    public static CheckedSample Of(string name)
    {
        lock (Made)
        {
            if (!Made.TryGetValue(name, out var sample)) Made[name] = sample = new CheckedSample(Text(name), Again(name));
            return sample;
        }
    }

    /// <summary>The file of a sample, made anew.</summary>
    public static byte[] Again(string name) => Compose(Text(name), name == "bare" ? [] : [Papers.EvaluationJson, Papers.DecisionJson]);

    private static byte[] Compose(DecisionText text, IReadOnlyList<Attachment> attachments)
    {
        var font = text.Language == "ja"
            ? Assert.IsType<FontReading.Usable>(ConfiguredFont.Read("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")).Font
            : null;
        return Assert.IsType<Composition.Made>(DecisionPdf.Compose(text, attachments, font)).Decision.ToPreview();
    }

    private static DecisionText Text(string name) => name switch
    {
        "small" => Papers.Small(),
        "bare" => Papers.Small() with { DemonstrationMark = null },
        "typical" => Papers.Typical() with { VerifyAt = Address },
        "forty pages" => Papers.Typical() with { VerifyAt = Address, Sections = [.. Papers.Typical().Sections, Long()] },
        "every block" => EveryBlock() with { VerifyAt = Address },
        "deutsch" => EveryBlock() with
        {
            Language = "de-DE",
            VerifyAt = Address,
            Title = "Genehmigung mit Auflagen",
            Authority = "Amt für erdachte Ausfuhr",
        },
        "français" => EveryBlock() with
        {
            Language = "fr",
            VerifyAt = Address,
            Title = "Autorisation sous conditions",
            Authority = "Office de l’exportation imaginée",
        },
        _ => EveryBlock(Japanese) with { Language = "ja", VerifyAt = Address, Title = "条件付き許可", Authority = "架空輸出管理局" },
    };

    private static DecisionText EveryBlock(string sentence = "Größe, œuvre and ≥ 10²⁶ operations: the limb holds.") => Papers.Of(
        new Paragraph(string.Join(' ', Enumerable.Repeat(sentence, 30))),
        new Heading(sentence),
        new Bullets([new Bullet(sentence, [new Bullet(sentence, [new Bullet(sentence)]), new Bullet(sentence)]), new Bullet(sentence)]),
        new Table(sentence, [new Column("A"), new Column("B", 3)], [.. Enumerable.Range(0, 40).Select(i => (IReadOnlyList<Prose>)[$"{i}", i % 3 == 0 ? "" : sentence])]),
        new Table("", [new Column("A"), new Column("B", 3)], [["long", string.Join(' ', Enumerable.Repeat(sentence, 120))]]),
        new Notice(NoticeKind.Caution, sentence, string.Join(' ', Enumerable.Repeat(sentence, 90))),
        new KeyValues([new KeyValue("Key", Prose.Of(new string('a', 200), Emphasis.Code)), new KeyValue("Other", Prose.Of(sentence, Emphasis.Quiet))]));

    private static Section Long() => new("Everything", [.. Enumerable.Range(1, 190).SelectMany(i => (IReadOnlyList<Block>)[
        new Heading($"Rule {i}"),
        new Paragraph("The operations that count are 3.9e24 to 4.6e24, below 1e26; the fact is declared by the publisher and nothing contradicts it, so the limb does not hold."),
        new Bullets([new Bullet("Limb one", [new Bullet("Evidence of a developer"), new Bullet("Evidence of a regulator")])])])]);
}

internal sealed record CheckedSample(DecisionText Text, byte[] Pdf);
