using System.Globalization;
using System.Net;
using System.Text;

namespace ModelRegistry.Web.Components.Lineage;

/// <summary>
/// Text inside a drawing. Razor reads &lt;text&gt; as a tag of its own, so the element is written here, encoded. A drawing does not break
/// lines by itself, so that is done here too, by the widths of the letters of Public Sans Bold; its other weights are narrower.
/// </summary>
internal static class SvgText
{
    // Thousandths of the size of the type, from the space to the tilde.
    private static readonly short[] Widths =
    [
        226, 282, 480, 616, 681, 939, 784, 261, 333, 337, 473, 589, 277, 393, 270, 381, 645, 428, 635, 665, 656, 675, 661, 626,
        671, 659, 270, 279, 578, 589, 578, 535, 828, 727, 685, 718, 720, 635, 614, 759, 770, 308, 402, 717, 578, 918, 782, 761,
        653, 773, 696, 694, 616, 724, 704, 969, 717, 668, 670, 337, 381, 337, 484, 553, 264, 567, 609, 547, 609, 577, 397, 629,
        593, 267, 289, 580, 329, 896, 593, 576, 607, 607, 412, 528, 417, 595, 521, 793, 588, 563, 497, 385, 269, 384, 612,
    ];

    /// <summary>One line of text.</summary>
    public static string Line(double x, double y, string text, string style) => string.Create(
        CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" class=\"{style}\">{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>How wide a text is at a size of the type.</summary>
    public static double Width(string text, double size) => text.EnumerateRunes().Sum(Width) * size / 1000;

    /// <summary>
    /// Breaks a text after a slash, hyphen, point or space so that no line is wider than <paramref name="most"/>. What does not go into so
    /// many lines ends with an ellipsis; the whole stands in the outline.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double most, int lines)
    {
        var wrapped = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var fits = Fitting(rest, size, most);
            if (fits < rest.Length && wrapped.Count == lines - 1)
            {
                wrapped.Add(rest[..Fitting(rest, size, most - size)].TrimEnd() + "…");
                break;
            }

            var at = fits < rest.Length ? Break(rest, fits) : fits;
            wrapped.Add(rest[..at].TrimEnd());
            rest = rest[at..].TrimStart();
        }

        return wrapped;
    }

    /// <summary>Shortens to so many letters with an ellipsis.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private static int Break(string text, int most)
    {
        var at = text.AsSpan(0, most).LastIndexOfAny("/-_. ");
        return text[most] == ' ' ? most : at > 0 ? at + 1 : most;
    }

    // At least one letter goes into a line, however wide it is.
    private static int Fitting(string text, double size, double most)
    {
        var (width, letters) = (0.0, 0);
        foreach (var letter in text.EnumerateRunes())
        {
            width += Width(letter) * size / 1000;
            if (width > most && letters > 0) break;
            letters += letter.Utf16SequenceLength;
        }

        return letters;
    }

    // A letter of another script is as wide as the type is high, at most.
    private static int Width(Rune letter) => letter.Value is >= ' ' and <= '~' ? Widths[letter.Value - ' '] : 1000;
}
