using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ModelRegistry.Documents.Reading;

namespace ModelRegistry.Tests.Documents;

/// <summary>
/// Adds a revision to a signed file as an attacker with a good editor would: new objects at the end, a table of them, a trailer that
/// names the table before. Objects are changed as text, so that every attack can be read in its test.
/// </summary>
internal sealed class Revised(byte[] file)
{
    private readonly SortedDictionary<int, byte[]> bodies = [];
    private readonly PdfDocument document = PdfDocument.Read(file, PdfForm.Any);
    private int last = PdfDocument.Read(file, PdfForm.Any).Last.Numbers.Max();

    public int Catalog => Number(document.Last.Trailer["Root"]);

    public int Pages => Number(document.Last.Catalog["Pages"]);

    public int Page => Number(document.Last.Array(document.Last.Dictionary(document.Last.Catalog["Pages"])!["Kids"])[0]);

    public int Content => Number(document.Last.Dictionary(new PdfReference(Page, 0))!["Contents"]);

    public int Field => Number(document.Last.Array(document.Last.Dictionary(document.Last.Catalog["AcroForm"])!["Fields"])[0]);

    public int Signature => Number(document.Last.Dictionary(new PdfReference(Field, 0))!["V"]);

    public int Information => Number(document.Last.Trailer["Info"]);

    public string TrailerEntries { get; set; } = "";

    public int Under(int number, params IReadOnlyList<string> keys)
    {
        PdfValue? value = new PdfReference(number, 0);
        foreach (var key in keys)
            value = document.Last.Resolve(value) switch
            {
                PdfDictionary dictionary => dictionary[key],
                PdfStream stream => stream.Dictionary[key],
                PdfArray array => array.Items[int.Parse(key, CultureInfo.InvariantCulture)],
                _ => throw new InvalidOperationException($"nothing at {key}"),
            };
        return Number(value);
    }

    /// <summary>The object as it stands in the file, without its header and end.</summary>
    public string Text(int number)
    {
        if (bodies.TryGetValue(number, out var changed)) return Encoding.Latin1.GetString(changed);
        var all = Encoding.Latin1.GetString(file);
        var start = document.Last.Place(number)!.Value.Offset;
        start = all.IndexOf("obj", start, StringComparison.Ordinal) + 4;
        return all[start..all.IndexOf("\nendobj", start, StringComparison.Ordinal)];
    }

    public bool Has(int number, string key) => document.Last.Dictionary(new PdfReference(number, 0))?[key] is not null;

    /// <summary>The form's fields that hold a value, as references.</summary>
    public string FieldList()
    {
        var fields = document.Last.Array(document.Last.Dictionary(document.Last.Catalog["AcroForm"])!["Fields"]);
        return string.Concat(fields.OfType<PdfReference>().Where(one => document.Last.Dictionary(one)?["V"] is not null)
            .Select(one => $"{one.Number} 0 R "));
    }

    /// <summary>A dictionary written anew from what was read, wherever it was packed, with one entry another.</summary>
    public string Written(int number, string key, string entry)
    {
        var entries = document.Last.Dictionary(new PdfReference(number, 0))!.Entries.Where(one => one.Key != key);
        return $"<< {string.Concat(entries.Select(one => $"/{one.Key} {Said(one.Value)} "))}/{key} {entry} >>";
    }

    private static string Said(PdfValue value) => value switch
    {
        PdfReference reference => $"{reference.Number} 0 R",
        PdfName name => "/" + name.Name,
        PdfWord word => word.Word,
        PdfNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PdfString text => $"<{Convert.ToHexString(text.Content)}>",
        PdfArray array => $"[{string.Join(' ', array.Items.Select(Said))}]",
        PdfDictionary dictionary => $"<< {string.Concat(dictionary.Entries.Select(one => $"/{one.Key} {Said(one.Value)} "))}>>",
        _ => throw new InvalidOperationException("no such value"),
    };

    public Revised Put(int number, string body)
    {
        bodies[number] = Encoding.Latin1.GetBytes(body);
        return this;
    }

    public Revised Replace(int number, string what, string with)
    {
        var text = Text(number);
        Assert.Contains(what, text, StringComparison.Ordinal);
        return Put(number, text.Replace(what, with, StringComparison.Ordinal));
    }

    public Revised Match(int number, string pattern, string with)
    {
        var text = Text(number);
        Assert.Matches(pattern, text);
        return Put(number, Regex.Replace(text, pattern, with, RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    /// <summary>Puts an entry at the front of a dictionary.</summary>
    public Revised Entry(int number, string entry)
    {
        var text = Text(number);
        return Put(number, "<< " + entry + " " + text[(text.IndexOf("<<", StringComparison.Ordinal) + 2)..]);
    }

    public int Add(string body)
    {
        Put(++last, body);
        return last;
    }

    public int AddStream(string entries, string content) =>
        Add($"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream");

    public Revised Stream(int number, string entries, string content) =>
        Put(number, $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream");

    public byte[] Write()
    {
        using var made = new MemoryStream();
        made.Write(file);
        void Say(string text) => made.Write(Encoding.Latin1.GetBytes(text));
        var table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, body) in bodies)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{made.Position:D10} 00000 n \n");
            Say($"{number} 0 obj\n");
            made.Write(body);
            Say("\nendobj\n");
        }

        var at = made.Position;
        var root = TrailerEntries.Contains("/Root", StringComparison.Ordinal) ? "" : $"/Root {Catalog} 0 R ";
        var info = TrailerEntries.Contains("/Info", StringComparison.Ordinal) ? "" : $"/Info {Information} 0 R ";
        Say($"{table}trailer\n<< /Size {last + 1} {root}{info}/Prev {document.Revisions[^1].Table} {TrailerEntries}>>\n");
        Say($"startxref\n{at}\n%%EOF\n");
        return made.ToArray();
    }

    private static int Number(PdfValue? value) => Assert.IsType<PdfReference>(value).Number;
}
