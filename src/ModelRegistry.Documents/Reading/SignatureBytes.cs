using System.Formats.Asn1;

namespace ModelRegistry.Documents.Reading;

/// <summary>
/// The signature inside its hexadecimal string. The string is the only part of the file that is not signed, so it is held to one
/// spelling: upper-case digits, one DER value, zeros to the end.
/// </summary>
internal static class SignatureBytes
{
    public static byte[] Of(PdfString contents, byte[] file)
    {
        foreach (var digit in file.AsSpan(contents.Start + 1, contents.End - contents.Start - 2))
            if (digit is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'F')))
                throw new AsnContentException("it is not spelled as ours are");
        AsnDecoder.ReadEncodedValue(contents.Content, AsnEncodingRules.DER, out _, out _, out var length);
        if (contents.Content.AsSpan(length).ContainsAnyExcept((byte)0)) throw new AsnContentException("something stands after it");
        return contents.Content[..length];
    }
}
