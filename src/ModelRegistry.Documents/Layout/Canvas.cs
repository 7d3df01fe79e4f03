using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Layout;

/// <summary>
/// The drawing of one page; lengths are points, the origin is the lower left corner. All that is drawn stands in a stretch that is marked
/// as content of an element or as an artifact (ISO 32000-1, 14.6 and 14.8.2.2); stretches follow each other and are never nested.
/// </summary>
internal sealed class Canvas(int page)
{
    public const string Layout = "/Artifact <</Type/Layout>>BDC\n";
    public const string Header = "/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
    public const string Footer = "/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";

    private readonly PdfWriter content = new(16384);
    private readonly List<Element> marked = [];
    private object? open;
    private bool inText;
    private string ink = "";
    private (short Font, double Size) font = (Letter.NoFont, 0);
    private (int X, int Y) origin;

    public int Page => page;

    /// <summary>The elements of the page's stretches, by their marks.</summary>
    public IReadOnlyList<Element> Marked => marked;

    public ReadOnlySpan<byte> Content => content.Written;

    /// <summary>What follows belongs to this element.</summary>
    public void Mark(Element element)
    {
        if (ReferenceEquals(open, element)) return;
        Close();
        content.Put("/").Put(element.Type).Put(" <</MCID ").Put(marked.Count).Put(">>BDC\n");
        element.AddContent(page, marked.Count);
        marked.Add(element);
        open = element;
    }

    /// <summary>What follows says nothing: a rule, a colour, a running header.</summary>
    public void Artifact(string kind)
    {
        if (ReferenceEquals(open, kind)) return;
        Close();
        content.Put(kind);
        open = kind;
    }

    /// <summary>Ends the last stretch.</summary>
    public void Close()
    {
        EndText();
        if (open is not null) content.Put("EMC\n");
        open = null;
    }

    public void Write(in Line line, double x, double y, double size, string colour)
    {
        if (line.End == line.Start) return;
        BeginText();
        Ink(colour);
        var place = (X: Hundredths(x), Y: Hundredths(y));
        content.PutHundredths(place.X - origin.X).Put(" ").PutHundredths(place.Y - origin.Y).Put(" Td\n");
        origin = place;
        // The space at which a line ends is written too: who takes the words out needs it between two of them.
        var stop = line.Spaced && line.Letters[line.End].IsSpace ? line.End + 1 : line.End;
        for (var start = line.Start; start < stop;)
        {
            var current = line.Letters[start].Font;
            var end = start;
            while (end < stop && (line.Letters[end].Font == current || line.Letters[end].Font == Letter.NoFont)) end++;
            if (current != Letter.NoFont) WriteRun(line.Letters.AsSpan(start, end - start), size);
            start = end;
        }
    }

    public void Fill(double x, double y, double width, double height, string colour)
    {
        Box(x, y, width, height, colour);
        content.Put("f\n");
    }

    /// <summary>A rectangle that is filled with others at once.</summary>
    public void Box(double x, double y, double width, double height, string colour)
    {
        EndText();
        Ink(colour);
        content.PutHundredths(Hundredths(x)).Put(" ").PutHundredths(Hundredths(y)).Put(" ")
            .PutHundredths(Hundredths(width)).Put(" ").PutHundredths(Hundredths(height)).Put(" re\n");
    }

    public void FillBoxes() => content.Put("f\n");

    private static int Hundredths(double value) => (int)Math.Round(100 * value);

    private void WriteRun(ReadOnlySpan<Letter> run, double size)
    {
        if (font != (run[0].Font, size))
        {
            font = (run[0].Font, size);
            content.Put("/F").Put(font.Font + 1).Put(" ").PutHundredths(Hundredths(size)).Put(" Tf\n");
        }

        content.Put("<");
        foreach (var letter in run)
            if (letter.Font != Letter.NoFont) content.PutHexadecimal(letter.Number);
        content.Put(">Tj\n");
    }

    private void BeginText()
    {
        if (inText) return;
        content.Put("BT\n");
        (inText, origin) = (true, (0, 0));
    }

    private void EndText()
    {
        if (inText) content.Put("ET\n");
        inText = false;
    }

    private void Ink(string colour)
    {
        if (ink == colour) return;
        content.Put(colour).Put(" rg\n");
        ink = colour;
    }
}
