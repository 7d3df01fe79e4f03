using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Documents.Reading;

/// <summary>Takes the embedded files out (ISO 32000-2, 7.11.4), packed as decisions pack them.</summary>
internal sealed class AttachmentReader(PdfView document)
{
    public const int MostAttachments = 20;

    public IReadOnlyList<ExtractedAttachment> Read()
    {
        var tree = document.Dictionary(document.Dictionary(document.Catalog["Names"])?["EmbeddedFiles"]);
        if (tree?["Kids"] is not null) throw new MalformedPdfException("its list of attached files branches, which decisions' never does");
        var names = document.Array(tree?["Names"]);
        if (names.Count > 2 * MostAttachments) throw new MalformedPdfException("it has too many attached files");
        if (names.Count % 2 != 0) throw new MalformedPdfException("its list of attached files is broken");
        return [.. Enumerable.Range(0, names.Count / 2).Select(i => One(names[2 * i], names[(2 * i) + 1]))];
    }

    private ExtractedAttachment One(PdfValue name, PdfValue specification)
    {
        var file = document.Dictionary(document.Dictionary(specification)?["EF"])?["F"];
        if (name is not PdfString text || document.Resolve(file) is not PdfStream stream)
            throw new MalformedPdfException("an attached file is missing");
        var content = Unpack(stream);
        var digest = Convert.ToHexStringLower(SHA256.HashData(content));
        return new ExtractedAttachment(Encoding.Latin1.GetString(text.Content), content, digest);
    }

    private byte[] Unpack(PdfStream stream)
    {
        if (!stream.Dictionary.Names("Filter", "FlateDecode") || stream.Dictionary["DecodeParms"] is not null)
            throw new MalformedPdfException("an attached file is packed in a way decisions do not use");
        return document.Document.Content.Unpack(stream);
    }
}
