using System.Text;
using System.Text.Json;
using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Features.Decisions.Papers;

namespace ModelRegistry.Tests.Features.Decisions.Papers;

/// <summary>Every template in every language: what the pages say, what the record says and what was approved are the same.</summary>
public sealed class SayingTheSame
{
    public static TheoryData<string, string> Papers => Pressed.All;

    [Theory, MemberData(nameof(Papers))]
    public void is_true_of_every_piece_that_is_printed(string name, string language)
    {
        var (text, json) = Samples.Of(name, language);
        var pages = Squeezed(Read(text));
        foreach (var piece in PaperJson.Read<DocumentPrinted>(json).Printed)
            foreach (var part in Parts(Squeezed(piece)))
                Assert.True(pages.Contains(part, StringComparison.Ordinal), $"{name}, {language}: \"{piece}\" is not on the pages.");
    }

    [Theory, MemberData(nameof(Papers))]
    public void is_true_of_references_parties_days_digests_grounds_and_conditions(string name, string language)
    {
        var (text, json) = Samples.Of(name, language);
        var pages = Squeezed(Read(text));
        using var record = JsonDocument.Parse(json);
        foreach (var said in Facts(record.RootElement, language).SelectMany(fact => Parts(Squeezed(fact))))
            Assert.True(pages.Contains(said, StringComparison.Ordinal), $"{name}, {language}: {said} is not on the pages.");
    }

    [Theory, MemberData(nameof(Papers))]
    public void keeps_to_the_published_schema(string name, string language) => Assert.Equal(
        "", Schemas.Offences(Samples.Decisions.Contains(name, StringComparer.Ordinal) ? "decision" : "letter", [Samples.Of(name, language).Json]));

    [Fact]
    public void is_one_record_in_every_language_but_for_what_it_prints()
    {
        foreach (var name in Samples.Decisions.Concat(Samples.Letters))
            Assert.Single(PaperLanguage.All.Select(language => Bare(Samples.Of(name, language).Json)).Distinct());
    }

    [Theory, MemberData(nameof(Papers))]
    public void is_composed_to_the_same_bytes_from_the_record_again(string name, string language)
    {
        var (text, json) = Samples.Of(name, language);
        var again = Samples.Decisions.Contains(name, StringComparer.Ordinal)
            ? PaperOfDecision.Compose(PaperJson.Read<DecisionDocument>(json), Samples.Evaluation)
            : PaperOfLetter.Compose(PaperJson.Read<LetterDocument>(json));
        Assert.Equal(PrintedText.Of(text), PrintedText.Of(again));
        var file = File(text);
        Assert.True(file.AsSpan().SequenceEqual(File(again)));
        if (Environment.GetEnvironmentVariable("MODELREG_PAPERS_TO") is { Length: > 0 } folder)
            System.IO.File.WriteAllBytes(Path.Combine(folder, $"{name}.{language}.pdf"), Pressed.Of(name, language).Pdf);
    }

    [Fact]
    public void a_word_that_is_missing_from_the_record_is_missed()
    {
        var (text, _) = Samples.Of("suspension", "en");
        Assert.DoesNotContain(Squeezed("US-2027-000008-D1"), Squeezed(Read(text)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Facts(JsonElement record, string language)
    {
        foreach (var name in (string[])["reference", "case", "applicant", "draftDigest"])
            if (record.TryGetProperty(name, out var value) && (name != "draftDigest" || record.TryGetProperty("outcome", out _)))
                yield return value.GetString()!;
        yield return record.GetProperty("authority").GetProperty("name").GetString()!;
        yield return record.GetProperty("item").GetProperty("release").GetString()!;
        yield return record.GetProperty("item").GetProperty("rootDigest").GetString()!;
        yield return record.GetProperty("template").GetProperty("digest").GetString()!;
        foreach (var day in Days(record)) yield return WrittenAs.Day(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), language);
        foreach (var list in (string[])["conditions", "turnsOnUnverified"])
            if (record.TryGetProperty(list, out var items))
                foreach (var item in items.EnumerateArray()) yield return item.GetString()!;
        var grounds = record.TryGetProperty("grounds", out var of) ? of
            : record.TryGetProperty("terms", out var terms) ? terms.GetProperty("grounds") : default;
        if (grounds.ValueKind is JsonValueKind.Array)
            foreach (var ground in grounds.EnumerateArray()) yield return ground.GetProperty("code").GetString()!;
        if (record.TryGetProperty("decision", out var decision)) yield return decision.GetProperty("pdfDigest").GetString()!;
        if (record.TryGetProperty("evaluation", out var evaluation)) yield return evaluation.GetProperty("digest").GetString()!;
        if (record.TryGetProperty("evidence", out var evidence))
            foreach (var item in evidence.EnumerateArray()) yield return item.GetProperty("claim").GetString()!;
        if (record.TryGetProperty("reasons", out var reasons))
            foreach (var line in reasons.GetString()!.Split('\n')) yield return line;
    }

    private static IEnumerable<string> Days(JsonElement record)
    {
        yield return record.GetProperty("issuedAt").GetString()![..10];
        foreach (var name in (string[])["validFrom", "validUntil", "from", "answerBy"])
            if (record.TryGetProperty(name, out var day)) yield return day.GetString()!;
        if (record.TryGetProperty("appeal", out var appeal) && appeal.TryGetProperty("lastDay", out var last)) yield return last.GetString()!;
        if (record.TryGetProperty("reply", out var reply)) yield return reply.GetProperty("lastDay").GetString()!;
        if (record.TryGetProperty("terms", out var terms))
            foreach (var condition in terms.GetProperty("conditions").EnumerateArray())
                if (condition.TryGetProperty("dueOn", out var due)) yield return due.GetString()!;
    }

    // A long piece may run over a page, where header and footer stand between its parts.
    private static IEnumerable<string> Parts(string piece) => piece.Length <= 20 ? [piece] : piece.Chunk(10).Where(part => part.Length == 10)
        .Select(part => new string(part));

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u00AD' or '\u200B')));

    private static string Read(DecisionText text) => PdfText.InOrder(File(text));

    private static byte[] File(DecisionText text) => Pressed.Compose(text, []).ToPreview();

    private static string Bare(string json)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        node.Remove("printed");
        node.Remove("language");
        return node.ToJsonString();
    }

    private sealed record DocumentPrinted(IReadOnlyList<string> Printed);
}
