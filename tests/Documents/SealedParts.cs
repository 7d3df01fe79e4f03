using System.Globalization;
using System.Security.Cryptography.Pkcs;
using System.Text;
using System.Text.RegularExpressions;
using ModelRegistry.Tests.Documents.Trust;

namespace ModelRegistry.Tests.Documents;

/// <summary>
/// The signature, the time-stamp in it and the one over the whole file, taken out of an archival paper by byte ranges alone and laid beside what
/// each is over, for openssl to look at.
/// </summary>
internal sealed class SealedParts : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("parts").FullName;
    private readonly byte[] file;

    public SealedParts(byte[] file)
    {
        this.file = file;
        var text = Encoding.Latin1.GetString(file);
        var ranges = Regex.Matches(text, @"/ByteRange \[0 (?<first>[0-9]+) (?<second>[0-9]+) (?<rest>[0-9]+)\] */Contents <(?<hex>[0-9A-F]+)>",
            RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
        Assert.Equal(2, ranges.Count);
        Write("signed.bin", Covered(ranges[0]));
        Write("whole.bin", Covered(ranges[1]));
        var signature = Value(ranges[0]);
        Write("signature.der", signature);
        Write("outer.tst", Value(ranges[1]));
        var cms = new SignedCms();
        cms.Decode(signature);
        Write("value.bin", cms.SignerInfos[0].GetSignature());
        Write("inner.tst", cms.SignerInfos[0].UnsignedAttributes[0].Values[0].RawData);
    }

    public (int Exit, string Output) Run(params IReadOnlyList<string> arguments) => new Openssl(folder).Try(arguments);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(folder, name), content);

    private byte[] Covered(Match range)
    {
        var (first, second, length) = (Number(range, 1), Number(range, 2), Number(range, 3));
        return [.. file.AsSpan(0, first), .. file.AsSpan(second, length)];
    }

    private static byte[] Value(Match range)
    {
        var padded = Convert.FromHexString(range.Groups[4].Value);
        System.Formats.Asn1.AsnDecoder.ReadEncodedValue(padded, System.Formats.Asn1.AsnEncodingRules.BER, out _, out _, out var length);
        return padded[..length];
    }

    private static int Number(Match range, int group) => int.Parse(range.Groups[group].Value, CultureInfo.InvariantCulture);
}
