using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using static ModelRegistry.Tests.Documents.Standards.PaperModel;
using static ModelRegistry.Tests.Documents.Standards.Rule;

namespace ModelRegistry.Tests.Documents.Standards;

/// <summary>Rules of PDF/A-3, level A (ISO 19005-3:2012), as far as they touch what a paper of ours can hold.</summary>
internal static class ArchivalRules
{
    private static readonly string[] Forbidden =
    [
        "/JS", "/JavaScript", "/AA", "/OpenAction", "/XFA", "/Encrypt", "/SMask", "/Group", "/BM", "/ca", "/CA", "/OCProperties",
        "/Requirements", "/AlternatePresentations", "/TR", "/HTP", "/OPI", "/Alternates", "/Ref", "/DL",
    ];

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace Archival = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Accessible = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Own = "urn:modelregistry:paper/1#";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("the header says PDF 1.7 and that the file is binary", "ISO 19005-3, 6.1.2", Header),
        new("the file has an identifier", "6.1.3", paper => Unless(paper.Model.Trailer["/ID"] is JsonArray { Count: 2 }, "no /ID")),
        new("nothing forbidden stands in it", "6.1.3, 6.2.10, 6.4, 6.5, 6.6.1, 6.9", NothingForbidden),
        new("streams stand in the file and are packed by a known way", "6.1.7", Streams),
        new("colours are those of the output intent", "6.2.3, 6.2.4.3", Colours),
        new("every font is embedded as a subset of a kind it is said to be", "6.2.11.3, 6.2.11.4", Fonts),
        new("widths are those of the font program", "6.2.11.5", Widths),
        new("every glyph shown has a meaning in Unicode", "6.2.11.7, 6.2.11.8",
            paper => paper.Pages.SelectMany(page => page.BadGlyphs)),
        new("annotations are printed and never hidden", "6.3.2, 6.3.3", Annotations),
        new("the metadata say that the file keeps both standards", "6.6.4; ISO 14289-1, 5", Conformance),
        new("the metadata say what the information dictionary says", "6.6.2.2", SameTwice),
        new("properties of our own are explained", "6.6.2.3", Explained),
        new("attached files are associated, described and dated", "6.8", Attached),
        new("the metadata give the digests of the attached files", "our own", Digests),
    ];

    private static IEnumerable<string> Header(CheckedPaper paper) => Unless(
        paper.Model.File.AsSpan().StartsWith("%PDF-1.7\n%"u8) && paper.Model.File.AsSpan(10, 4).ToArray().All(b => b > 127)
            && paper.Model.File.AsSpan().EndsWith("%%EOF\n"u8), "header or end");

    private static IEnumerable<string> NothingForbidden(CheckedPaper paper) =>
        paper.Model.All.SelectMany(one => Keys(one.Value)).Concat(Keys(paper.Model.Trailer))
            .Where(key => Forbidden.Contains(key) || key == "/Launch")
            .Concat(paper.Model.All.Where(one => one.Value is JsonObject action
                && Name(action["/S"]) is "Launch" or "JavaScript" or "SubmitForm" or "ImportData" or "Sound" or "Movie").Select(one => one.Reference));

    private static IEnumerable<string> Keys(JsonNode? node) => node switch
    {
        JsonObject entries => entries.Select(pair => pair.Key).Concat(entries.SelectMany(pair => Keys(pair.Value))),
        JsonArray items => items.SelectMany(Keys),
        _ => [],
    };

    private static IEnumerable<string> Streams(CheckedPaper paper) => paper.Model.Streams
        .Where(one => one.Entries.ContainsKey("/FFilter") || one.Entries.ContainsKey("/F") || one.Entries.ContainsKey("/DecodeParms")
            || Name(one.Entries["/Filter"]) is not (null or "FlateDecode"))
        .Select(one => one.Reference);

    private static IEnumerable<string> Colours(CheckedPaper paper)
    {
        var intent = paper.Model.Dictionary(paper.Model.Array(paper.Model.Catalog["/OutputIntents"]).FirstOrDefault());
        if (Name(intent?["/S"]) != "GTS_PDFA1" || Text(intent?["/OutputConditionIdentifier"]) is null) return ["no output intent"];
        var profile = paper.Model.Stream(intent!["/DestOutputProfile"]);
        var good = profile.Length > 128 && Encoding.ASCII.GetString(profile, 12, 8) == "mntrRGB " && Encoding.ASCII.GetString(profile, 36, 4) == "acsp"
            && profile[8] == 2 && System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(profile) == profile.Length
            && paper.Model.Dictionary(intent["/DestOutputProfile"])?["/N"]?.GetValue<int>() == 3;
        return Unless(good, "its profile").Concat(paper.Pages.SelectMany(page => page.ForeignColours));
    }

    private static IEnumerable<string> Fonts(CheckedPaper paper) => paper.Fonts
        .Where(font => !font.Composite || font.Program is null || !font.Mapped || font.Name.IndexOf('+', StringComparison.Ordinal) != 6
            || font.Kind != (font.Descriptor!.ContainsKey("/FontFile2") ? "CIDFontType2" : "CIDFontType0")
            || (font.Kind == "CIDFontType0" && Name(paper.Model.Dictionary(font.Program)?["/Subtype"]) != "CIDFontType0C"))
        .Select(font => font.Name);

    private static IEnumerable<string> Widths(CheckedPaper paper) => paper.Fonts
        .Where(font => font.Widths.Count == 0 || font.Widths.Zip(font.ProgramWidths).Any(pair => Math.Abs(pair.First - pair.Second) > 1))
        .Select(font => font.Name);

    private static IEnumerable<string> Annotations(CheckedPaper paper) => paper.Model.All
        .Where(one => one.Value is JsonObject entries && Name(entries["/Type"]) == "Annot")
        .Where(one => one.Value["/F"] is not { } flags || (flags.GetValue<int>() & 0b100111) != 4
            || (Name(one.Value["/Subtype"]) == "Widget" && paper.Model.Array(one.Value["/Rect"]).Any(side => side!.GetValue<double>() != 0)
                && one.Value["/AP"] is null))
        .Select(one => one.Reference);

    private static XElement Metadata(CheckedPaper paper) => XDocument.Parse(
        Encoding.UTF8.GetString(paper.Model.Stream(paper.Model.Catalog["/Metadata"])).Trim('\uFEFF')).Descendants(Rdf + "RDF").Single();

    private static string? Value(XElement metadata, XName property) => metadata.Descendants(property).SingleOrDefault()?.Value.Trim();

    private static IEnumerable<string> Conformance(CheckedPaper paper)
    {
        var metadata = Metadata(paper);
        return Unless(
            (Value(metadata, Archival + "part"), Value(metadata, Archival + "conformance"), Value(metadata, Accessible + "part")) == ("3", "A", "1")
                && !paper.Model.Dictionary(paper.Model.Catalog["/Metadata"])!.ContainsKey("/Filter"), "its marks");
    }

    private static IEnumerable<string> SameTwice(CheckedPaper paper)
    {
        var (metadata, information) = (Metadata(paper), paper.Model.Information);
        (string Key, string? Said)[] pairs =
        [
            ("/Title", Value(metadata, Dc + "title")), ("/Author", Value(metadata, Dc + "creator")),
            ("/Subject", Value(metadata, Dc + "description")), ("/Producer", Value(metadata, Pdf + "Producer")),
            ("/CreationDate", Day(Value(metadata, Xmp + "CreateDate"))), ("/ModDate", Day(Value(metadata, Xmp + "ModifyDate"))),
        ];
        return pairs.Where(pair => pair.Said is null || Text(information[pair.Key]) != pair.Said).Select(pair => pair.Key)
            .Concat(information.Select(pair => pair.Key).Except(pairs.Select(pair => pair.Key)));
    }

    private static string? Day(string? instant) => instant is null
        ? null
        : "D:" + instant.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal).Replace("T", "", StringComparison.Ordinal);

    private static IEnumerable<string> Explained(CheckedPaper paper)
    {
        var metadata = Metadata(paper);
        var explained = metadata.Descendants(Schema + "namespaceURI").Select(uri => (XNamespace)uri.Value.Trim()).ToHashSet();
        var properties = metadata.Descendants(Schema + "property").SelectMany(property => property.Descendants())
            .Where(element => element.Name.LocalName == "name").Select(element => element.Value.Trim()).ToHashSet();
        return metadata.Elements(Rdf + "Description").Elements().Where(property => property.Name.Namespace != Extension)
            .Where(property => property.Name.Namespace != Dc && property.Name.Namespace != Xmp && property.Name.Namespace != Pdf
                && property.Name.Namespace != Archival)
            .Where(property => !explained.Contains(property.Name.Namespace) || !properties.Contains(property.Name.LocalName))
            .Select(property => property.Name.ToString());
    }

    private static IReadOnlyList<JsonObject> Files(CheckedPaper paper)
    {
        var names = paper.Model.Array(paper.Model.Dictionary(paper.Model.Dictionary(paper.Model.Catalog["/Names"])?["/EmbeddedFiles"])?["/Names"]);
        return [.. names.Where((_, i) => i % 2 == 1).Select(one => paper.Model.Dictionary(one)!)];
    }

    private static IEnumerable<string> Attached(CheckedPaper paper)
    {
        var associated = paper.Model.Array(paper.Model.Catalog["/AF"]).Select(paper.Model.Dictionary).ToList();
        return Files(paper).Where(file => !associated.Contains(file) || Name(file["/AFRelationship"]) != "Data" || Text(file["/F"]) is null
            || Text(file["/UF"]) != Text(file["/F"]) || string.IsNullOrEmpty(Text(file["/Desc"]))
            || paper.Model.Dictionary(file["/EF"]?["/F"]) is not { } stream || Name(stream["/Subtype"]) is null
            || Text(stream["/Params"]?["/ModDate"]) is null || stream["/Params"]?["/Size"]?.GetValue<int>() != paper.Model.Stream(file["/EF"]!["/F"]).Length)
            .Select(file => Text(file["/F"]) ?? "a file")
            .Concat(Unless(associated.Count == Files(paper).Count, "files that are associated and those inside differ"));
    }

    private static IEnumerable<string> Digests(CheckedPaper paper)
    {
        var said = Metadata(paper).Descendants(Own + "attachedFiles").Descendants(Rdf + "li").Select(item => item.Value.Trim());
        var true_ = Files(paper).Select(file => $"{Text(file["/F"])} sha256:{Convert.ToHexStringLower(SHA256.HashData(paper.Model.Stream(file["/EF"]!["/F"])))}");
        return Unless(said.SequenceEqual(true_), "they differ");
    }
}
