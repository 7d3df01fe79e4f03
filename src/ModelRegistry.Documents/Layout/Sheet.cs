using ModelRegistry.Documents.Fonts;
using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Layout;

/// <summary>The pages being filled from the top, with the height at which the next line goes and the element that it belongs to.</summary>
internal sealed class Sheet(FontBook book, PaperFonts fonts)
{
    private readonly List<Canvas> pages = [];
    private readonly List<Bookmark> bookmarks = [];
    private readonly List<LinkPlace> links = [];
    private readonly List<Letter> letters = [];

    public IReadOnlyList<Canvas> Pages => pages;

    public IReadOnlyList<Bookmark> Bookmarks => bookmarks;

    public IReadOnlyList<LinkPlace> Links => links;

    /// <summary>The element above all, in the order of reading.</summary>
    public Element Document { get; } = new("Document");

    /// <summary>Draws what every page has, before all else on it.</summary>
    public Action<Canvas> OnPage { get; init; } = _ => { };

    public Canvas Canvas => pages[^1];

    /// <summary>Whether everything that was set can be shown.</summary>
    public bool Complete { get; private set; } = true;

    public double Y { get; private set; } = Look.Top;

    public double Room => Y - Look.Bottom;

    public const double FullRoom = Look.Top - Look.Bottom;

    public bool AtTop => Y >= Look.Top;

    public List<Line> Set(Prose prose, double width, double size, Emphasis whole = Emphasis.Plain)
    {
        letters.Clear();
        Complete &= Letters.Of(prose, whole, size, book, fonts, letters);
        return LineBreaker.Break(letters, width);
    }

    public void Turn()
    {
        if (pages.Count > 0) Canvas.Close();
        pages.Add(new Canvas(pages.Count));
        Y = Look.Top;
        OnPage(Canvas);
    }

    /// <summary>Turns the page unless this much height is left.</summary>
    public void Need(double height)
    {
        if (height > Room && !AtTop) Turn();
    }

    /// <summary>White space, which no page begins with.</summary>
    public void Gap(double height)
    {
        if (!AtTop) Y -= height;
    }

    public void Down(double height) => Y -= height;

    /// <summary>How many of so many lines must stand on the page where the first one does: two, or all three.</summary>
    public static int Together(int lines) => lines <= 3 ? lines : 2;

    /// <summary>Lines one under another, turning pages as needed; no single line stands on a page, be it the first or the last.</summary>
    public void Write(Element element, List<Line> lines, double x, double size, double leading, string ink)
    {
        Need(Together(lines.Count) * leading);
        for (var i = 0; i < lines.Count; i++)
        {
            Need(lines.Count > 3 && i == lines.Count - 2 ? 2 * leading : leading);
            WriteAt(element, lines[i], x, Y, size, leading, ink);
            Y -= leading;
        }
    }

    /// <summary>One line whose leading box hangs from this height.</summary>
    public void WriteAt(Element element, in Line line, double x, double top, double size, double leading, string ink)
    {
        if (line.End == line.Start) return;
        Canvas.Mark(element);
        Canvas.Write(line, x, top - ((leading + (0.7 * size)) / 2), size, ink);
    }

    /// <summary>A heading of a level, which the list of bookmarks leads to.</summary>
    public void WriteHeading(Element parent, string text, int level, double size, double leading)
    {
        var lines = Set(text, Look.Width, size, Emphasis.Strong);
        Need(Together(lines.Count) * leading);
        bookmarks.Add(new Bookmark(text, level, Canvas.Page, Math.Min(Y + 4, Look.PageHeight)));
        Write(parent.Add($"H{level}"), lines, Look.Left, size, leading, Look.Navy);
    }

    /// <summary>An address that leads out of the paper, line by line.</summary>
    public void WriteLink(Element element, Uri address, double size, double leading)
    {
        foreach (var line in Set(address.AbsoluteUri, Look.Width, size, Emphasis.Plain))
        {
            Need(leading);
            links.Add(new LinkPlace(element, address, Canvas.Page, Look.Left, Y - leading, line.Width, leading));
            WriteAt(element, line, Look.Left, Y, size, leading, Look.InformationEdge);
            Y -= leading;
        }
    }
}

/// <summary>Where on a page a link lies.</summary>
internal sealed record LinkPlace(Element Element, Uri Address, int Page, double Left, double Bottom, double Width, double Height);
