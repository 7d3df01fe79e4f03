using System.Buffers;
using System.Globalization;
using System.Text;

namespace ModelRegistry.Documents.Reading;

/// <summary>Which files a reader takes.</summary>
internal enum PdfForm
{
    /// <summary>Only what our own writer writes: one spelling for everything, and no byte outside of an object.</summary>
    Decision,

    /// <summary>What other programs write, too: comments, escapes, packed tables and packed objects.</summary>
    Any,
}

/// <summary>Reads PDF values from bytes that nobody vouches for (ISO 32000-2, 7.2 and 7.3), within limits of nesting and number.</summary>
internal sealed class PdfScanner(byte[] bytes, PdfForm form)
{
    private const int DeepestNesting = 40;
    private const int MostValues = 500_000;
    private static readonly SearchValues<byte> Space = SearchValues.Create(9, 10, 12, 13, 32);

    /// <summary>How many values were read, by which the limits are told.</summary>
    public int Values { get; private set; }

    public int At { get; set; }

    public PdfValue Value(int depth = 0)
    {
        if (depth > DeepestNesting) throw Malformed("values are nested too deeply");
        if (++Values > MostValues) throw Malformed("it holds too many values");
        SkipSpace();
        return Peek() switch
        {
            '/' => new PdfName(Name()),
            '(' => Literal(),
            '[' => Array(depth),
            '<' when Peek(1) == '<' => Dictionary(depth),
            '<' => Hexadecimal(),
            '+' or '-' or '.' or (>= '0' and <= '9') => NumberOrReference(),
            >= 'a' and <= 'z' => new PdfWord(Word()),
            _ => throw Malformed("something that is no value stands where one should"),
        };
    }

    /// <summary>Whether nothing but space is left.</summary>
    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return Peek() < 0;
        }
    }

    /// <summary>An operator of a page's content, or null where a value stands (ISO 32000-2, 7.8.2).</summary>
    public string? Operator()
    {
        SkipSpace();
        return Peek() is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '\'' or '"' ? Word() : null;
    }

    public bool Take(ReadOnlySpan<byte> word)
    {
        SkipSpace();
        if (!bytes.AsSpan(Math.Min(At, bytes.Length)).StartsWith(word)) return false;
        At += word.Length;
        return true;
    }

    public void Expect(ReadOnlySpan<byte> word)
    {
        if (!Take(word)) throw Malformed($"the word \"{Encoding.ASCII.GetString(word)}\" is missing");
    }

    public int Integer()
    {
        SkipSpace();
        var start = At;
        while (Peek() is >= '0' and <= '9') At++;
        return int.TryParse(bytes.AsSpan(start, At - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Malformed("a whole number is missing");
    }

    public MalformedPdfException Malformed(string what) => new($"{what} (at byte {At})");

    private int Peek(int ahead = 0) => At + ahead < bytes.Length ? bytes[At + ahead] : -1;

    private void SkipSpace()
    {
        // Comments are no space in a decision: it has none, and they could hide one object inside another.
        while (Peek() is 0 or 9 or 10 or 12 or 13 or 32 || (Peek() == '%' && form == PdfForm.Any))
            if (Peek() == '%') At = EndOfLine();
            else At++;
    }

    private static bool IsRegular(int c) => c > 32 && c is not ('(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');

    private string Word() => Encoding.Latin1.GetString(Regular());

    private ReadOnlySpan<byte> Regular()
    {
        var start = At;
        while (IsRegular(Peek())) At++;
        return bytes.AsSpan(start, At - start);
    }

    private int EndOfLine()
    {
        var length = bytes.AsSpan(At).IndexOfAny((byte)10, (byte)13);
        return length < 0 ? bytes.Length : At + length;
    }

    /// <summary>A name with its escapes (#2F) resolved, so that no other spelling of a name escapes the checks.</summary>
    private string Name()
    {
        At++;
        var word = Word();
        return word.Contains('#', StringComparison.Ordinal) ? Spelling.Name(word) : word;
    }

    private PdfArray Array(int depth)
    {
        At++;
        var items = new List<PdfValue>();
        while (!Take("]"u8)) items.Add(Value(depth + 1));
        return new PdfArray(items);
    }

    private PdfDictionary Dictionary(int depth)
    {
        At += 2;
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (!Take(">>"u8))
        {
            if (Peek() != '/') throw Malformed("a dictionary has a key that is no name");
            var key = Name();
            if (!entries.TryAdd(key, Value(depth + 1))) throw Malformed($"a dictionary has the key {key} twice");
        }

        return new PdfDictionary(entries);
    }

    private PdfString Literal()
    {
        var start = At++;
        var content = new List<byte>();
        for (var open = 1; open > 0; At++)
        {
            var c = Peek();
            if (c < 0) throw Malformed("a string has no end");
            if (c == '\\')
            {
                if (form == PdfForm.Decision) throw Malformed("a string has an escape, which decisions never have");
                content.Add((byte)c);
                content.Add((byte)Math.Max(Peek(1), 0));
                At++;
                continue;
            }

            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open > 0) content.Add((byte)c);
        }

        return new PdfString(form == PdfForm.Any ? Spelling.Unescape(content) : [.. content], start, At, Hexadecimal: false);
    }

    private PdfString Hexadecimal()
    {
        var start = At++;
        while (char.IsAsciiHexDigit((char)Math.Max(Peek(), 0)) || (form == PdfForm.Any && Peek() is 9 or 10 or 12 or 13 or 32)) At++;
        var digits = bytes.AsSpan(start + 1, At - start - 1);
        if (form == PdfForm.Any && (digits.Length % 2 != 0 || digits.ContainsAny(Space))) digits = Spelling.EvenDigits(digits);
        if (Peek() != '>' || digits.Length % 2 != 0) throw Malformed("a hexadecimal string is broken");
        At++;
        return new PdfString(Convert.FromHexString(digits), start, At, Hexadecimal: true);
    }

    private PdfValue NumberOrReference()
    {
        var word = Regular();
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(word, plain, CultureInfo.InvariantCulture, out var value))
            throw Malformed("a number is broken");
        var whole = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return whole && Reference(number) is { } reference ? reference : new PdfNumber(value, whole);
    }

    private PdfReference? Reference(int number)
    {
        var back = At;
        SkipSpace();
        if (Peek() is >= '0' and <= '9' && int.TryParse(Regular(), NumberStyles.None, CultureInfo.InvariantCulture, out var generation))
        {
            SkipSpace();
            if (Peek() == 'R' && !IsRegular(Peek(1)))
            {
                At++;
                return new PdfReference(number, generation);
            }
        }

        At = back;
        return null;
    }
}
