using System.Security.Cryptography;

namespace ModelRegistry.Documents.Pdf;

/// <summary>Files inside the file, found both by the name tree and as associated files (ISO 32000-2, 7.11.4 and 14.13).</summary>
internal static class AttachmentObjects
{
    /// <summary>Writes the files and gives the entries for the catalog.</summary>
    public static string Add(PdfObjects objects, IReadOnlyList<Attachment> attachments, DateOnly dated)
    {
        if (attachments.Count == 0) return "";
        var specifications = attachments
            .OrderBy(attachment => attachment.Name, StringComparer.Ordinal)
            .Select(attachment => (attachment.Name, Number: AddOne(objects, attachment, dated)))
            .ToList();
        var names = string.Join(' ', specifications.Select(one => $"({one.Name}) {one.Number} 0 R"));
        return $"/Names << /EmbeddedFiles << /Names [{names}] >> >> /AF [{PdfSyntax.References(specifications.Select(one => one.Number))}]";
    }

    public static void Check(IReadOnlyList<Attachment> attachments)
    {
        foreach (var attachment in attachments)
            if (attachment.Name.Length == 0 || !attachment.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
                throw new ArgumentException(
                    $"The attachment name \"{attachment.Name}\" may hold only ASCII letters, digits, dot, hyphen and underscore.",
                        nameof(attachments));
        if (attachments.DistinctBy(attachment => attachment.Name, StringComparer.Ordinal).Count() < attachments.Count)
            throw new ArgumentException("Two attachments of one decision have the same name.", nameof(attachments));
    }

    /// <summary>Name and digest of each file, in the order in which they are listed everywhere.</summary>
    public static IReadOnlyList<AttachedDigest> Digests(IReadOnlyList<Attachment> attachments) =>
        [.. attachments.OrderBy(attachment => attachment.Name, StringComparer.Ordinal)
            .Select(file => new AttachedDigest(file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))))];

    private static int AddOne(PdfObjects objects, Attachment attachment, DateOnly dated)
    {
        var content = objects.AddStream(
            $"/Type /EmbeddedFile /Subtype {PdfSyntax.Name(attachment.MediaType)} " +
            $"/Params << /Size {attachment.Content.Length} /ModDate {PdfSyntax.Day(dated)} >>",
            attachment.Content.Span);
        return objects.Add(
            $"<< /Type /Filespec /F ({attachment.Name}) /UF ({attachment.Name}) /Desc {PdfSyntax.Text(attachment.Description)} " +
            $"/AFRelationship /Data /EF << /F {content} 0 R /UF {content} 0 R >> >>");
    }
}

/// <summary>A file inside the paper by name and SHA-256, in lower-case hexadecimal.</summary>
internal sealed record AttachedDigest(string Name, string Sha256);
