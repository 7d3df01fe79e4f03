using System.Globalization;

namespace ModelRegistry.Documents.Signing;

/// <summary>
/// A time-stamp over the whole file, in a signature field of its own that stands on no page, so that pages and tags stay as they are (ISO
/// 32000-2, 12.8.5; ETSI EN 319 142-1, 5.4.3): from then
/// on the file stands by this authority's word, whatever becomes of the keys and hashes before it.
/// </summary>
internal static class DocumentTimestamp
{
    /// <summary>The file with a new time-stamp, or why there is none.</summary>
    public static async Task<(byte[]? File, Stamping Stamping)> AddAsync(byte[] file, TimestampAuthority authority, CancellationToken stop)
    {
        while (true)
        {
            var room = authority.Room;
            var hole = new SignatureHole(WithEmptyStamp(file, room), room);
            var stamping = await authority.StampAsync(hole.Digest, stop);
            if (stamping is not Stamping.Stamped stamped) return (null, stamping);
            // A token longer than expected has made the authority's room larger.
            if (hole.Fill(stamped.Token) is { } whole) return (whole, stamping);
        }
    }

    private static byte[] WithEmptyStamp(byte[] file, int room)
    {
        var tail = new SignedTail(file);
        var revision = new PdfRevision(tail);
        var name = tail.Fields.Count.ToString(CultureInfo.InvariantCulture);
        var field = tail.Size;
        revision.Add($"<< /Type /Annot /Subtype /Widget /FT /Sig /T (time-stamp-{name}) /Rect [0 0 0 0] /F 132 /V {field + 1} 0 R >>");
        revision.Add($"<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 /V 0 {SignatureHole.Entries(room)} >>");
        return revision.Write(WithField(tail.Catalog, field));
    }

    private static string WithField(string catalog, int field)
    {
        const string key = "/AcroForm << /Fields [";
        var end = catalog.IndexOf(']', catalog.LastIndexOf(key, StringComparison.Ordinal) + key.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{catalog[..end]} {field} 0 R{catalog[end..]}");
    }
}
