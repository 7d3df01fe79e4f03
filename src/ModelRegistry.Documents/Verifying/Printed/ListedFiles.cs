using System.Xml;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>The files inside as the paper's metadata list them, each by name and digest (XMP, ISO 16684-1; PDF, 14.3.2).</summary>
internal static class ListedFiles
{
    private const string Ours = "urn:modelregistry:paper/1#";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>The list; null where the metadata have none, as those of older papers.</summary>
    /// <exception cref="MalformedPdfException">The metadata cannot be read, or have more than one list.</exception>
    public static IReadOnlyList<string>? Of(PdfView paper)
    {
        if (paper.Resolve(paper.Catalog["Metadata"]) is not PdfStream stream) return null;
        var content = paper.Document.Content.Unpack(stream);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
            });
            return Read(reader);
        }
        catch (XmlException broken)
        {
            throw new MalformedPdfException($"its metadata cannot be read: {broken.Message.TrimEnd('.')}");
        }
    }

    private static List<string>? Read(XmlReader reader)
    {
        List<string>? listed = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "attachedFiles" || reader.NamespaceURI != Ours) continue;
            if (listed is not null) throw new MalformedPdfException("its metadata list the files inside twice");
            listed = [];
            using var within = reader.ReadSubtree();
            while (!within.EOF)
                if (within.NodeType == XmlNodeType.Element && within.LocalName == "li" && within.NamespaceURI == Rdf)
                    listed.Add(within.ReadElementContentAsString());
                else within.Read();
        }

        return listed;
    }
}
