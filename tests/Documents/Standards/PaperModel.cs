using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.Documents.Standards;

/// <summary>
/// A paper as qpdf reads it: every object as JSON, every stream unpacked. It shares nothing with our writer or our reader, and a test can
/// break any part of it.
/// </summary>
internal sealed partial class PaperModel
{
    private readonly JsonObject objects;

    public PaperModel(byte[] pdf)
    {
        File = pdf;
        using var readers = new Readers(pdf);
        var (exit, output) = readers.Run("qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=none", readers.Pdf);
        Assert.True(exit == 0, output);
        objects = JsonNode.Parse(output)!["qpdf"]![1]!.AsObject();
    }

    public byte[] File { get; set; }

    public JsonObject Trailer => objects["trailer"]!["value"]!.AsObject();

    public JsonObject Catalog => Dictionary(Trailer["/Root"])!;

    public JsonObject Information => Dictionary(Trailer["/Info"])!;

    /// <summary>Every value of the file by its reference; a stream by its dictionary.</summary>
    public IEnumerable<(string Reference, JsonNode Value)> All => objects.Where(pair => pair.Key.StartsWith("obj:", StringComparison.Ordinal))
        .Select(pair => (pair.Key[4..], pair.Value!["value"] ?? pair.Value["stream"]!["dict"]!));

    public IReadOnlyList<string> Pages => [.. Array(Dictionary(Catalog["/Pages"])!["/Kids"]).Select(kid => kid!.GetValue<string>())];

    public JsonNode? Resolve(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && Reference().IsMatch(text) ? Object(text) : node;

    public JsonNode? Object(string reference) =>
        objects["obj:" + reference] is { } found ? found["value"] ?? found["stream"]?["dict"] : null;

    public JsonObject? Dictionary(JsonNode? node) => Resolve(node) as JsonObject;

    public JsonArray Array(JsonNode? node) => Resolve(node) as JsonArray ?? [];

    /// <summary>The dictionaries of all streams.</summary>
    public IEnumerable<(string Reference, JsonObject Entries)> Streams => objects.Where(pair => pair.Value!["stream"] is not null)
        .Select(pair => (pair.Key[4..], pair.Value!["stream"]!["dict"]!.AsObject()));

    public byte[] Stream(JsonNode? reference)
    {
        var stream = objects["obj:" + reference!.GetValue<string>()]!["stream"]!;
        var content = Convert.FromBase64String(stream["data"]!.GetValue<string>());
        if (Name(stream["dict"]!["/Filter"]) is null) return content;
        using var packed = new ZLibStream(new MemoryStream(content), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        return whole.ToArray();
    }

    public string StreamText(JsonNode? reference) => Encoding.Latin1.GetString(Stream(reference));

    public void ReplaceStream(JsonNode? reference, byte[] content) =>
        objects["obj:" + reference!.GetValue<string>()]!["stream"] = new JsonObject
        {
            ["data"] = Convert.ToBase64String(content),
            ["dict"] = new JsonObject(),
        };

    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("u:", StringComparison.Ordinal) ? text[2..] : null;

    public static string? Name(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith('/') ? text[1..] : null;

    public static bool IsReference(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && Reference().IsMatch(text);

    [GeneratedRegex(@"^\d+ 0 R$", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
