using System.Collections.Concurrent;
using System.Text;
using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Features.Decisions.Papers;

namespace ModelRegistry.Tests.Features.Decisions.Papers;

/// <summary>A paper as an office presses it, with its files inside.</summary>
/// <param name="Name">The sample, such as "determination".</param>
/// <param name="Text">What it says.</param>
/// <param name="Json">Its record, as attached.</param>
/// <param name="Unsigned">The paper before it is signed.</param>
internal sealed record PressedPaper(string Name, DecisionText Text, string Json, UnsignedDecision Unsigned)
{
    public byte[] Pdf { get; } = Unsigned.ToPreview();

    public bool IsDecision => Samples.Decisions.Contains(Name, StringComparer.Ordinal);
}

/// <summary>Every sample in every language, each pressed once: the ground of all tests that look at pages.</summary>
internal static class Pressed
{
    public const string FontFile = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
    private static readonly Lazy<ConfiguredFont> Japanese =
        new(() => Assert.IsType<FontReading.Usable>(ConfiguredFont.Read(FontFile)).Font);
    private static readonly ConcurrentDictionary<(string, string), PressedPaper> Made = new();

    public static TheoryData<string, string> All
    {
        get
        {
            var papers = new TheoryData<string, string>();
            foreach (var (name, language) in Every) papers.Add(name, language);
            return papers;
        }
    }

    public static IEnumerable<(string Name, string Language)> Every =>
        Samples.Decisions.Concat(Samples.Letters).SelectMany(_ => PaperLanguage.All, (name, language) => (name, language));

    public static PressedPaper Of(string name, string language) =>
        Made.GetOrAdd((name, language), static one => Again(one.Item1, one.Item2));

    /// <summary>A sample pressed anew.</summary>
    public static PressedPaper Again(string name, string language)
    {
        var (text, json) = Samples.Of(name, language);
        return new(name, text, json, Compose(text, Files(name, language, json)));
    }

    public static UnsignedDecision Compose(DecisionText text, IReadOnlyList<Attachment> files) =>
        DecisionPdf.Compose(text, files, text.Language == "ja" ? Japanese.Value : null) switch
        {
            Composition.Made made => made.Decision,
            Composition.Refused refused =>
                throw new InvalidOperationException(string.Join('\n', refused.Characters.Select(one => one.Sentence))),
            _ => throw new InvalidOperationException("The paper is neither made nor refused."),
        };

    private static Attachment[] Files(string name, string language, string json)
    {
        var words = LetterTemplates.Of(PaperJson.Read<Head>(json).Template).In(language);
        return Samples.Decisions.Contains(name, StringComparer.Ordinal)
            ?
            [
                File("decision.json", words["file.decision"], json),
                File("evaluation.json", words["file.evaluation"], Samples.EvaluationFile),
            ]
            : [File("letter.json", words["file.letter"], json)];
    }

    private static Attachment File(string name, string said, string json) =>
        new(name, "application/json", said, Encoding.UTF8.GetBytes(json));

    private sealed record Head(TemplateNamed Template);
}
