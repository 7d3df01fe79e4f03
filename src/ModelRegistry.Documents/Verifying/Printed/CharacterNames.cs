using System.Globalization;
using System.Text;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Documents.Verifying;

/// <summary>For which characters the codes of a font stand (ToUnicode; ISO 32000-2, 9.10.3); decisions have codes of two bytes.</summary>
internal sealed class CharacterNames
{
    private readonly Dictionary<int, string> names = [];

    public CharacterNames(byte[] map)
    {
        var words = Encoding.Latin1.GetString(map).Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
            if (words[i] == "beginbfchar") i = Characters(words, i + 1);
            else if (words[i] == "beginbfrange")
                throw new MalformedPdfException("its fonts name characters by ranges, which decisions' never do");
    }

    /// <summary>The text of codes; a code that stands for nothing is a fault of the paper.</summary>
    public string Text(ReadOnlySpan<byte> codes)
    {
        if (codes.Length % 2 != 0) throw new MalformedPdfException("a piece of its text is cut in the middle of a letter");
        var text = new StringBuilder(codes.Length / 2);
        for (var i = 0; i < codes.Length; i += 2)
            text.Append(names.GetValueOrDefault((codes[i] << 8) | codes[i + 1])
                ?? throw new MalformedPdfException("a letter on its pages stands for no character"));
        return text.ToString();
    }

    private int Characters(string[] words, int at)
    {
        // Pairs may be written without a space between them.
        var pairs = new StringBuilder();
        for (; at < words.Length && words[at] != "endbfchar"; at++) pairs.Append(words[at]);
        var codes = pairs.ToString().Split((char[])['<', '>'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < codes.Length; i += 2)
            if (!int.TryParse(codes[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                || !names.TryAdd(code, Name(codes[i + 1])))
                throw new MalformedPdfException("its fonts name a letter twice or not at all");
        return at;
    }

    private static string Name(string digits) => digits.Length % 4 == 0 && digits.All(char.IsAsciiHexDigit)
        ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(digits))
        : throw new MalformedPdfException("its fonts name a letter in a way that is not read here");
}
