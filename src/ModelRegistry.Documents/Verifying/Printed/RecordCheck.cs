using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelRegistry.Documents.Reading;
using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Documents.Verifying;

/// <summary>
/// Whether the record for machines inside a paper and what the paper prints say the same: the record is in its one canonical form
/// (RFC 8785), names the evaluation that travels with it, says what is printed, and the page prints the digests of the files inside.
/// </summary>
internal sealed class RecordCheck(PdfView paper, IReadOnlyList<ExtractedAttachment> attachments)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 128 };

    public IEnumerable<Check> Run()
    {
        var found = attachments.FirstOrDefault(file => file.Name is "decision.json" or "letter.json");
        if (found is null) return Open("No record for machines travels in the file.");
        try
        {
            using var record = JsonDocument.Parse(found.Content, Strict);
            return Text(record.RootElement, "format") is { } format && format.StartsWith("modelregistry/", StringComparison.Ordinal)
                ? [
                    Record(found, record.RootElement), Printed(record.RootElement),
                    Listed(needed: record.RootElement.TryGetProperty("printed", out _)),
                ]
                : Open("The record for machines in the file is of no form that is known here.");
        }
        catch (JsonException broken)
        {
            return
            [
                new Check(CheckKind.Record, CheckOutcome.Failed, $"The record for machines cannot be read: {broken.Message}"),
                new Check(CheckKind.PrintedText, CheckOutcome.NotChecked, "There is nothing to compare the text with.", Decides: false),
                Listed(needed: false),
            ];
        }
    }

    private Check[] Open(string why) =>
    [
        new(CheckKind.Record, CheckOutcome.NotChecked, why, Decides: false),
        new(CheckKind.PrintedText, CheckOutcome.NotChecked, "What is printed was not compared with a record.", Decides: false),
        Listed(needed: false),
    ];

    private Check Record(ExtractedAttachment file, JsonElement record)
    {
        if (!Encoding.UTF8.GetBytes(CanonicalJson.Of(record)).AsSpan().SequenceEqual(file.Content.Span))
            return new Check(CheckKind.Record, CheckOutcome.Failed, $"{file.Name} is not in the one form that a record has (RFC 8785).");
        var evaluation = attachments.FirstOrDefault(one => one.Name == "evaluation.json");
        if (evaluation is not null && record.TryGetProperty("evaluation", out var named) && Text(named, "digest") != evaluation.Sha256)
            return new Check(CheckKind.Record, CheckOutcome.Failed, "The record names another evaluation than the one in the file.");
        return new Check(CheckKind.Record, CheckOutcome.Passed, $"{file.Name} is in canonical form and belongs to what is beside it.");
    }

    private Check Printed(JsonElement record)
    {
        const CheckKind kind = CheckKind.PrintedText;
        if (!record.TryGetProperty("printed", out var pieces) || pieces.ValueKind != JsonValueKind.Array)
            return new Check(
                kind, CheckOutcome.NotChecked, "The record is of an older form that does not say what is printed.", Decides: false);
        try
        {
            if (PaperText.Of(paper) is not { } shown)
                return new Check(kind, CheckOutcome.Failed, "The paper has no structure, so its text cannot be compared with its record.");
            var printed = PaperText.Plain(string.Concat(pieces.EnumerateArray().Select(piece => piece.GetString())));
            return shown.StartsWith(printed, StringComparison.Ordinal) ? Digests(shown[printed.Length..])
                : new Check(kind, CheckOutcome.Failed, $"What is printed is not what the record says: {Apart(shown, printed)}.");
        }
        catch (Exception broken) when (broken is MalformedPdfException or InvalidOperationException)
        {
            return new Check(kind, CheckOutcome.Failed, $"The printed text cannot be taken out: {broken.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>After the decision's own text the paper names every file inside with its digest.</summary>
    private Check Digests(string rest)
    {
        foreach (var file in attachments)
            if (!rest.Contains(file.Name + file.Sha256, StringComparison.Ordinal))
                return new Check(
                    CheckKind.PrintedText, CheckOutcome.Failed,
                    $"The paper does not print the digest of {file.Name} as it is in the file.");
        return new Check(
            CheckKind.PrintedText, CheckOutcome.Passed,
            "The printed text is what the record says, and the digests of the files inside are printed as they are.");
    }

    /// <summary>The metadata name every file inside with its digest, and no other.</summary>
    /// <param name="needed">Whether papers of this form have such a list.</param>
    private Check Listed(bool needed)
    {
        const CheckKind kind = CheckKind.Metadata;
        try
        {
            if (ListedFiles.Of(paper) is not { } listed)
                return needed
                    ? new Check(kind, CheckOutcome.Failed, "The paper's metadata do not name the files inside.")
                    : new Check(kind, CheckOutcome.NotChecked, "The metadata of older papers name no files.", Decides: false);
            var inside = attachments.Select(file => $"{file.Name} sha256:{file.Sha256}").ToHashSet(StringComparer.Ordinal);
            var other = listed.FirstOrDefault(name => !inside.Contains(name)) ?? inside.FirstOrDefault(name => !listed.Contains(name));
            return other is null && listed.Count == inside.Count
                ? new Check(kind, CheckOutcome.Passed, "The paper's metadata name the files inside with their digests.")
                : new Check(kind, CheckOutcome.Failed, $"The paper's metadata name other files or digests than are inside: {Cut(other)}.");
        }
        catch (MalformedPdfException broken)
        {
            return new Check(kind, CheckOutcome.Failed, $"The paper's metadata are not in order: {broken.Message.TrimEnd('.')}.");
        }
    }

    private static string Cut(string? text) => text is null ? "one of them twice" : text.Length <= 100 ? text : text[..100] + "…";

    private static string Apart(string shown, string printed)
    {
        var start = Math.Max(0, shown.AsSpan().CommonPrefixLength(printed) - 10);
        string Part(string text) => text.Substring(start, Math.Min(30, text.Length - start));
        return $"the page has \"{Part(shown)}\" where the record has \"{Part(printed)}\"";
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}
