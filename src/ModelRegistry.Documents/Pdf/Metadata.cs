using System.Globalization;
using System.Security;
using System.Text;

namespace ModelRegistry.Documents.Pdf;

/// <summary>
/// What the paper says of itself: the information dictionary and the same as XMP (ISO 16684-1), with the marks of the two standards it
/// keeps and the digests of what travels inside, whose namespaces are explained as ISO 19005-3, 6.6.2.3, asks.
/// </summary>
internal static class Metadata
{
    /// <summary>The namespace of our own properties; attachedFiles lists name and digest of each file inside.</summary>
    public const string Namespace = "urn:modelregistry:paper/1#";

    private const string Producer = "Model Licensing Registry";

    public static int AddInformation(PdfObjects objects, DecisionText text) => objects.Add(
        $"<< /Title {PdfSyntax.Text(FullTitle(text))} /Author {PdfSyntax.Text(text.Authority)} /Subject {PdfSyntax.Text(text.Reference)} " +
        $"/Producer ({Producer}) /CreationDate {PdfSyntax.Day(text.Dated)} /ModDate {PdfSyntax.Day(text.Dated)} >>");

    public static int AddXmp(PdfObjects objects, DecisionText text, IReadOnlyList<AttachedDigest> attached) =>
        objects.AddPlainStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Xmp(text, attached)));

    private static string FullTitle(DecisionText text) => $"{text.Title} ({text.Reference})";

    private static string Xmp(DecisionText text, IReadOnlyList<AttachedDigest> attached)
    {
        var day = text.Dated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:mlr="{Namespace}">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(FullTitle(text))}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escape(text.Authority)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(text.Reference)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>{Escape(text.Language)}</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>{Producer}</pdf:Producer><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
            <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
            <mlr:attachedFiles><rdf:Bag>
            {string.Concat(attached.Select(file => $"<rdf:li>{file.Name} sha256:{file.Sha256}</rdf:li>\n"))}</rdf:Bag></mlr:attachedFiles>
            </rdf:Description>
            {Explained}
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n");
    }

    private const string Explained = $"""
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag>
        <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>
        <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Papers of the Model Licensing Registry</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>{Namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>mlr</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>attachedFiles</pdfaProperty:name>
        <pdfaProperty:valueType>bag Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>
        <pdfaProperty:description>Name and SHA-256 of each file that travels inside</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>
        </rdf:Bag></pdfaExtension:schemas></rdf:Description>
        """;

    private static string Escape(string text) => SecurityElement.Escape(text);
}
