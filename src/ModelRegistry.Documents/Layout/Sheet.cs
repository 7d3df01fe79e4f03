using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Documents.Layout;

/// <summary>The pages being filled from the top, with the height at which the next line goes.</summary>
internal sealed class Sheet(FontBook fonts, PaperFonts paperFonts)
{
    private readonly List<Canvas> pages = [new Canvas(paperFonts)];

    public IReadOnlyList<Canvas> Pages => pages;

    public Canvas Canvas => pages[^1];

    public double Y { get; private set; } = Look.Top;

    public double Room => Y - Look.Bottom;

    public static double FullRoom => Look.Top - Look.Bottom;

    public bool AtTop => Y >= Look.Top;

    public IReadOnlyList<Line> Set(Prose prose, double width, double size, Emphasis whole = Emphasis.Plain) =>
        LineBreaker.Break(Letters.Of(prose, whole, size, fonts), width);

    public void Turn()
    {
        pages.Add(new Canvas(paperFonts));
        Y = Look.Top;
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

    /// <summary>Lines one under another, turning pages as needed; a single first line is not left behind.</summary>
    public void Write(IReadOnlyList<Line> lines, double x, double size, double leading, string ink)
    {
        Need(Math.Min(lines.Count, 2) * leading);
        foreach (var line in lines)
        {
            Need(leading);
            WriteAt(line, x, Y, size, leading, ink);
            Y -= leading;
        }
    }

    /// <summary>One line whose leading box hangs from this height.</summary>
    public void WriteAt(Line line, double x, double top, double size, double leading, string ink) =>
        Canvas.Write(line, x, top - ((leading + (0.7 * size)) / 2), size, ink);
}
