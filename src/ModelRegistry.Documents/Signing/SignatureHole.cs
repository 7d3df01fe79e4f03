using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Documents.Signing;

/// <summary>
/// A whole file but for one signature: where that goes, and the digest of everything else (ISO 32000-2, 12.8.1). The signature's object
/// is the last one written, so the last match in the file is its own.
/// </summary>
internal sealed class SignatureHole
{
    private const string RangePlaceholder = "[0 0000000000 0000000000 0000000000]";
    private readonly byte[] file;
    private readonly int start;
    private readonly int room;

    /// <param name="file">The file, in which the placeholders stand; it is filled in place.</param>
    /// <param name="room">How many bytes were kept for the signature.</param>
    public SignatureHole(byte[] file, int room)
    {
        (this.file, this.room) = (file, room);
        var range = file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(RangePlaceholder));
        start = range + RangePlaceholder.Length + " /Contents ".Length;
        var end = start + (2 * room) + 2;
        var text = string.Create(CultureInfo.InvariantCulture, $"[0 {start} {end} {file.Length - end}]");
        Encoding.ASCII.GetBytes(text.PadRight(RangePlaceholder.Length), file.AsSpan(range));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.AsSpan(0, start));
        hash.AppendData(file.AsSpan(end));
        Digest = hash.GetHashAndReset();
    }

    /// <summary>SHA-256 of the file but for the hole.</summary>
    public byte[] Digest { get; }

    /// <summary>The two entries of a signature dictionary that are filled in later.</summary>
    public static string Entries(int room) => $"/ByteRange {RangePlaceholder} /Contents <{new string('0', 2 * room)}>";

    /// <summary>The file with the signature in its place, or null where the signature is longer than what was kept for it.</summary>
    public byte[]? Fill(byte[] signature)
    {
        if (signature.Length > room) return null;
        Encoding.ASCII.GetBytes(Convert.ToHexString(signature), file.AsSpan(start + 1));
        return file;
    }
}
