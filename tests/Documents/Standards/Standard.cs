using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents.Standards;

/// <summary>
/// Every paper against every rule of PDF/A-3a and PDF/UA-1 that this checker has, and every rule against an offender that was planted.
/// </summary>
public sealed class Standard
{
    /// <summary>For each rule what is broken in the model of a good paper, so that exactly this rule must say so.</summary>
    private static readonly Dictionary<string, Action<PaperModel>> Offenders = new(StringComparer.Ordinal)
    {
        ["the header says PDF 1.7 and that the file is binary"] = paper => paper.File = [.. "%PDF-1.4\n"u8, .. paper.File.AsSpan(9)],
        ["the file has an identifier"] = paper => paper.Trailer.Remove("/ID"),
        ["nothing forbidden stands in it"] = paper => paper.Catalog["/OpenAction"] = new JsonObject { ["/S"] = "/JavaScript" },
        ["streams stand in the file and are packed by a known way"] = paper => Content(paper)["/Filter"] = "/LZWDecode",
        ["colours are those of the output intent"] = paper => Redraw(paper, "0.106 0.106 0.106 rg", "0 0 0 1 k"),
        ["every font is embedded as a subset of a kind it is said to be"] = paper => Font(paper)["/BaseFont"] = "/Helvetica",
        ["widths are those of the font program"] = paper =>
            paper.Dictionary(paper.Array(Font(paper)["/DescendantFonts"])[0])!["/W"]![1]![3] = 1234.5,
        ["every glyph shown has a meaning in Unicode"] = paper => Redraw(paper, "Td\n/F1 21 Tf\n<", "Td\n/F1 21 Tf\n<0000"),
        ["annotations are printed and never hidden"] = paper => Annotation(paper, "Link")["/F"] = 2,
        ["the metadata say that the file keeps both standards"] = paper => Restate(paper, "<pdfaid:conformance>A<", "<pdfaid:conformance>B<"),
        ["the metadata say what the information dictionary says"] = paper => paper.Information["/Author"] = "u:Somebody",
        ["properties of our own are explained"] = paper => Restate(paper, "<pdfaSchema:namespaceURI>urn:modelregistry", "<pdfaSchema:namespaceURI>urn:other"),
        ["attached files are associated, described and dated"] = paper => paper.Catalog["/AF"] = new JsonArray(),
        ["the metadata give the digests of the attached files"] = paper => Restate(paper, "decision.json sha256:", "decision.json sha256:00"),
        ["the file is marked, and has a language and a title that is shown"] = paper => paper.Catalog["/MarkInfo"]!["/Marked"] = false,
        ["all content is tagged or an artifact"] = paper => Redraw(paper, "/Artifact <</Type/Layout>>BDC\n", "", "f\nEMC\n", "f\n"),
        ["artifacts hold no word that stands nowhere else"] = paper => Redraw(
            paper, "/Artifact <</Type/Pagination/Subtype/Footer", "/Artifact <</Type/Layout>>BDC\nBT\n/F1 9 Tf\n<002D004A00440046004F004400460057005700570057>Tj\nET\nEMC\n/Artifact <</Type/Pagination/Subtype/Footer"),
        ["stretches and elements lead to each other"] = paper =>
            paper.Dictionary(paper.Dictionary(paper.Catalog["/StructTreeRoot"])!["/ParentTree"])!["/Nums"]![1]![2] = "3 0 R",
        ["elements stand where they may"] = paper => First(paper, "LI")["/S"] = "/TD",
        ["headings begin with one of the first level and leave none out"] = paper => Rename(paper, "H2", "H1"),
        ["tables are regular and every cell has a header"] = paper => First(paper, "TH").Remove("/A"),
        ["figures have an alternative and a place"] = paper => First(paper, "Figure").Remove("/Alt"),
        ["annotations are tagged, described and reached in the order of the structure"] = paper => Annotation(paper, "Widget").Remove("/TU"),
        ["bookmarks lead to the headings"] = paper =>
            paper.Dictionary(paper.Dictionary(paper.Catalog["/Outlines"])!["/First"])!["/Title"] = "u:Another",
        ["words stand in the order of the printed text"] = paper => Swap(paper, "Sect"),
        ["drawing follows the order of the structure"] = paper => Swap(paper, "TR"),
    };

    public static TheoryData<string> Papers => [.. Samples.Names];

    public static TheoryData<string> Planted => [.. Offenders.Keys];

    [Theory, MemberData(nameof(Papers))]
    public void A_paper_keeps_every_rule(string name)
    {
        var sample = Samples.Of(name);
        Assert.Empty(Rule.Judge(new PaperModel(sample.Pdf), sample.Text));
    }

    [Theory, MemberData(nameof(Planted))]
    public void A_planted_offender_is_found_by_its_rule(string rule)
    {
        var sample = Samples.Of("typical");
        var model = new PaperModel(sample.Pdf);
        Offenders[rule](model);
        Assert.Contains(Rule.Judge(model, sample.Text), offence => offence.StartsWith(rule, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_has_an_offender() => Assert.Equal(Rule.All.Select(rule => rule.Name).Order(), Offenders.Keys.Order());

    [Fact]
    public void A_signed_paper_keeps_every_rule_too()
    {
        var text = Documents.Papers.Typical();
        Assert.Empty(Rule.Judge(new PaperModel(Keys.Sign(Documents.Papers.Compose(text, Documents.Papers.DecisionJson))), text));
    }

    [Theory, MemberData(nameof(Papers))]
    public void Other_programs_read_the_paper_without_complaint(string name)
    {
        var sample = Samples.Of(name);
        using var readers = new Readers(sample.Pdf);
        var (exit, output) = readers.Run("qpdf", "--check", readers.Pdf);
        Assert.True(exit == 0 && output.Contains("No syntax or stream encoding errors", StringComparison.Ordinal), output);
        var drawn = readers.Run("mutool", "draw", "-q", "-F", "txt", "-o", "text.txt", readers.Pdf);
        Assert.Equal((0, ""), (drawn.Exit, drawn.Output.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal)));
        // Over forty pages that program takes half a minute for the words, and a moment for the structure alone.
        var structure = readers.Run("pdfinfo", sample.Pdf.Length < 100_000 ? "-struct-text" : "-struct", readers.Pdf).Output;
        Assert.DoesNotContain("Error", structure, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(sample.Pdf.Length < 100_000, structure.Contains('"', StringComparison.Ordinal));
        var said = NoSpace(string.Concat(structure.Split('\n').Select(line => line.Trim()).Where(line => line is ['"', .., '"']).Select(line => line[1..^1])));
        if (said.Length > 0) Assert.StartsWith(NoSpace(string.Concat(PrintedText.Of(sample.Text))), said, StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes", readers.Run("pdfinfo", readers.Pdf).Output, StringComparison.Ordinal);
        Assert.All(
            readers.Run("pdffonts", readers.Pdf).Output.Split('\n').Skip(2).Where(line => line.Length > 0),
            font => Assert.Matches("Identity-H +yes yes yes", font));
    }

    [Fact]
    public void Forty_pages_stay_forty() => Assert.InRange(new PaperModel(Samples.Of("forty pages").Pdf).Pages.Count, 36, 48);

    [Theory, MemberData(nameof(Papers))]
    public void The_same_paper_is_the_same_bytes_in_another_culture_and_on_another_thread(string name)
    {
        var sample = Samples.Of(name);
        byte[]? again = null;
        var elsewhere = new Thread(() => again = Samples.Again(name)) { CurrentCulture = PrintedTexts.Elsewhere() };
        elsewhere.Start();
        elsewhere.Join();
        Assert.Equal(sample.Pdf, again);
    }

    private static string NoSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string FirstPageContent(PaperModel paper) => paper.Object(paper.Pages[0])!["/Contents"]!.GetValue<string>();

    private static JsonObject Content(PaperModel paper) => paper.Object(FirstPageContent(paper))!.AsObject();

    private static void Redraw(PaperModel paper, params IReadOnlyList<string> changes)
    {
        var reference = JsonValue.Create(FirstPageContent(paper));
        paper.ReplaceStream(reference, Encoding.Latin1.GetBytes(Changed(paper.StreamText(reference), changes)));
    }

    private static void Restate(PaperModel paper, params IReadOnlyList<string> changes) => paper.ReplaceStream(
        paper.Catalog["/Metadata"], Encoding.UTF8.GetBytes(Changed(Encoding.UTF8.GetString(paper.Stream(paper.Catalog["/Metadata"])), changes)));

    /// <summary>The first of each pair of words becomes the second, once.</summary>
    private static string Changed(string text, IReadOnlyList<string> changes)
    {
        var from = 0;
        for (var i = 0; i < changes.Count; i += 2)
        {
            var at = text.IndexOf(changes[i], from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"nothing to break: {changes[i]}");
            text = string.Concat(text.AsSpan(0, at), changes[i + 1], text.AsSpan(at + changes[i].Length));
            from = at;
        }

        return text;
    }

    private static JsonObject Font(PaperModel paper) => paper.All.First(one => PaperModel.Name((one.Value as JsonObject)?["/Subtype"]) == "Type0").Value.AsObject();

    private static JsonObject Annotation(PaperModel paper, string kind) => paper.All
        .First(one => PaperModel.Name((one.Value as JsonObject)?["/Type"]) == "Annot" && PaperModel.Name(one.Value["/Subtype"]) == kind).Value.AsObject();

    private static JsonObject First(PaperModel paper, string type) => new PaperStructure(paper).All.First(one => one.Type == type).Entries;

    private static void Rename(PaperModel paper, string type, string other) => First(paper, type)["/S"] = "/" + other;

    /// <summary>The first two elements of a kind under one parent change places.</summary>
    private static void Swap(PaperModel paper, string type)
    {
        var parent = new PaperStructure(paper).All.First(one => one.Elements.Count(kid => kid.Type == type) > 1);
        var kids = parent.Entries["/K"]!.AsArray();
        var at = parent.Elements.TakeWhile(kid => kid.Type != type).Count();
        var (first, second) = (kids[at]!.GetValue<string>(), kids[at + 1]!.GetValue<string>());
        (kids[at], kids[at + 1]) = (second, first);
    }
}
