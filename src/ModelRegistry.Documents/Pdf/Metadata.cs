using System.Globalization;
using System.Security;
using System.Text;

namespace ModelRegistry.Documents.Pdf;

/// <summary>What the paper says of itself: the information dictionary and the same as XMP (ISO 16684-1).</summary>
internal static class Metadata
{
    private const string Producer = "Model Licensing Registry";

    public static int AddInformation(PdfObjects objects, DecisionText text) => objects.Add(
        $"<< /Title {PdfSyntax.Text(FullTitle(text))} /Author {PdfSyntax.Text(text.Authority)} /Subject {PdfSyntax.Text(text.Reference)} " +
        $"/Producer ({Producer}) /CreationDate {PdfSyntax.Day(text.Dated)} /ModDate {PdfSyntax.Day(text.Dated)} >>");

    public static int AddXmp(PdfObjects objects, DecisionText text) =>
        objects.AddPlainStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Xmp(text)));

    private static string FullTitle(DecisionText text) => $"{text.Title} ({text.Reference})";

    private static string Xmp(DecisionText text)
    {
        var day = text.Dated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(FullTitle(text))}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escape(text.Authority)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(text.Reference)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>{Escape(text.Language)}</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>{Producer}</pdf:Producer><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
