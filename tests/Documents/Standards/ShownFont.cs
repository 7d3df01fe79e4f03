using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.Documents.Standards;

/// <summary>A composite font of a paper: what each code is copied as, how wide it is said to be, and how wide its program makes it.</summary>
internal sealed partial class ShownFont
{
    private readonly Dictionary<int, string> unicode = [];

    public ShownFont(PaperModel paper, JsonObject font)
    {
        Name = PaperModel.Name(font["/BaseFont"]) ?? "";
        Composite = PaperModel.Name(font["/Subtype"]) == "Type0" && PaperModel.Name(font["/Encoding"]) == "Identity-H";
        var descendant = paper.Dictionary(paper.Array(font["/DescendantFonts"])[0])!;
        Kind = PaperModel.Name(descendant["/Subtype"]) ?? "";
        Descriptor = paper.Dictionary(descendant["/FontDescriptor"]);
        Mapped = Kind != "CIDFontType2" || PaperModel.Name(descendant["/CIDToGIDMap"]) == "Identity";
        Program = Descriptor?["/FontFile2"] ?? Descriptor?["/FontFile3"];
        if (Program is not null && Kind == "CIDFontType2") ProgramWidths = TrueTypeWidths(paper.Stream(Program));
        var widths = paper.Array(descendant["/W"]);
        Widths = widths.Count == 2 ? [.. widths[1]!.AsArray().Select(width => width!.GetValue<double>())] : [];
        if (font["/ToUnicode"] is null) return;
        foreach (Match pair in Pairs().Matches(paper.StreamText(font["/ToUnicode"])))
            unicode[Convert.ToInt32(pair.Groups[1].Value, 16)] =
                Encoding.BigEndianUnicode.GetString(Convert.FromHexString(pair.Groups[2].Value));
    }

    public string Name { get; }

    public bool Composite { get; }

    public string Kind { get; }

    public bool Mapped { get; }

    public JsonObject? Descriptor { get; }

    public JsonNode? Program { get; }

    public IReadOnlyList<double> Widths { get; }

    /// <summary>In thousandths of the size, by the program's own table; empty for outlines that carry none.</summary>
    public IReadOnlyList<double> ProgramWidths { get; } = [];

    /// <summary>What a code is copied as; null for the missing glyph, for codes without text and for text that means nothing.</summary>
    public string? Text(int code) =>
        code > 0 && unicode.TryGetValue(code, out var text) && text.Length > 0 && text.EnumerateRunes().All(IsText) ? text : null;

    private static bool IsText(Rune rune) =>
        rune.Value is not (0 or 0xFEFF or 0xFFFE or 0xFFFD) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.PrivateUse or UnicodeCategory.Control);

    private static double[] TrueTypeWidths(byte[] program)
    {
        var tables = Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(4)))
            .Select(i => program.AsSpan(12 + (16 * i), 16).ToArray())
            .ToDictionary(entry => Encoding.ASCII.GetString(entry, 0, 4), entry => BinaryPrimitives.ReadInt32BigEndian(entry.AsSpan(8)));
        int Short(string table, int at) => BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(tables[table] + at));
        return [.. Enumerable.Range(0, Short("hhea", 34)).Select(i => Short("hmtx", 4 * i) * 1000.0 / Short("head", 18))];
    }

    [GeneratedRegex("<(?<code>[0-9A-F]{4})> <(?<unicode>[0-9A-F]+)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pairs();
}
