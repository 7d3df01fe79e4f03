using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ModelRegistry.Documents.Signing;

/// <summary>
/// What an addition must know of a file that this program has signed: its newest trailer, catalog and fields. It reads the spelling that
/// the signer writes and no other; who takes a file from outside has it verified first.
/// </summary>
internal sealed partial class SignedTail
{
    private const int EntryLength = 20;
    private const RegexOptions Strict = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;
    private readonly string text;
    private readonly Dictionary<int, int> offsets = [];

    public SignedTail(byte[] file)
    {
        File = file;
        text = Encoding.Latin1.GetString(file);
        var start = text.LastIndexOf("startxref\n", StringComparison.Ordinal);
        Table = Number(Regex.Match(text[start..], @"^startxref\n(?<n>[0-9]+)\n%%EOF\n$", Strict).Groups[1]);
        var trailer = Trailer().Match(text, (int)Table);
        if (!trailer.Success) throw new InvalidOperationException("The file has no trailer as the signer writes it.");
        (Size, Root, Information) = (Number(trailer.Groups["size"]), Number(trailer.Groups["root"]), Number(trailer.Groups["info"]));
        Identifier = trailer.Groups["id"].Value;
        for (var table = Table; table >= 0;) table = ReadTable(table);
        Catalog = Body(Root);
    }

    public byte[] File { get; }

    /// <summary>Where the newest cross-reference table stands.</summary>
    public int Table { get; }

    /// <summary>One more than the highest object number.</summary>
    public int Size { get; }

    public int Root { get; }

    public int Information { get; }

    /// <summary>The first half of the file's identifier, the same in all revisions.</summary>
    public string Identifier { get; }

    /// <summary>The catalog's dictionary as it stands.</summary>
    public string Catalog { get; }

    /// <summary>The numbers of the signature fields, in order.</summary>
    public IReadOnlyList<int> Fields => References(Catalog, "/Fields");

    /// <summary>The content of an object, the newest of its number.</summary>
    public string Body(int number)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n");
        if (!offsets.TryGetValue(number, out var at) || !text.AsSpan(at).StartsWith(head, StringComparison.Ordinal))
            throw new InvalidOperationException($"The file has no object {number} as the signer writes it.");
        return text[(at + head.Length)..text.IndexOf("\nendobj\n", at, StringComparison.Ordinal)];
    }

    /// <summary>The number of the object that a key refers to, or null where there is no such key.</summary>
    public static int? Reference(string dictionary, string key)
    {
        var found = Regex.Match(dictionary, Regex.Escape(key) + " (?<n>[0-9]+) 0 R", Strict);
        return found.Success ? Number(found.Groups[1]) : null;
    }

    /// <summary>The numbers of an array of references under a key, none where there is no such key.</summary>
    public static IReadOnlyList<int> References(string dictionary, string key)
    {
        var array = Regex.Match(dictionary, Regex.Escape(key) + @" \[(?<items>[^\]]*)\]", Strict);
        return array.Success ? [.. OneReference().Matches(array.Groups[1].Value).Select(one => Number(one.Groups[1]))] : [];
    }

    /// <summary>The content of a signature or time-stamp, with the zeros that fill its place.</summary>
    public byte[] Contents(int field)
    {
        var contents = Regex.Match(Body(Reference(Body(field), "/V")!.Value), @"/Contents <(?<hex>[0-9A-F]*)>", Strict);
        return Convert.FromHexString(contents.Groups[1].ValueSpan);
    }

    /// <summary>
    /// Takes the places of objects from one table, those of newer tables standing, and gives the place of the table before.
    /// </summary>
    private int ReadTable(int table)
    {
        var (line, end) = (table + "xref\n".Length, text.IndexOf("trailer\n", table, StringComparison.Ordinal));
        while (line < end)
        {
            var head = Section().Match(text, line);
            var (first, count) = (Number(head.Groups[1]), Number(head.Groups[2]));
            line = head.Index + head.Length;
            for (var i = 0; i < count; i++, line += EntryLength)
                offsets.TryAdd(first + i, int.Parse(text.AsSpan(line, 10), CultureInfo.InvariantCulture));
        }

        var previous = Previous().Match(text[end..text.IndexOf("startxref\n", end, StringComparison.Ordinal)]);
        return previous.Success ? Number(previous.Groups[1]) : -1;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\ntrailer\n<< /Size (?<size>[0-9]+) /Root (?<root>[0-9]+) 0 R /Info (?<info>[0-9]+) 0 R /ID \[<(?<id>[0-9A-F]+)> <[0-9A-F]+>\]", Strict)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"(?<first>[0-9]+) (?<count>[0-9]+)\n", Strict)]
    private static partial Regex Section();

    [GeneratedRegex("/Prev (?<n>[0-9]+)", Strict)]
    private static partial Regex Previous();

    [GeneratedRegex(@"(?<n>[0-9]+) 0 R", Strict)]
    private static partial Regex OneReference();
}
