using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Documents.Reading;

/// <summary>Takes the embedded files out (ISO 32000-2, 7.11.4), stopping where they unpack to more than a decision can hold.</summary>
internal sealed class AttachmentReader(PdfDocument document, byte[] bytes)
{
    public const int MostAttachments = 20;
    public const int MostBytes = 40 * 1024 * 1024;
    private long unpacked;

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
        using var range = new MemoryStream(bytes, stream.Start, stream.Length, writable: false);
        using var packed = new ZLibStream(range, CompressionMode.Decompress);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            unpacked += read;
            if (unpacked > MostBytes) throw new MalformedPdfException("its attached files unpack to more than 40 MB");
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
