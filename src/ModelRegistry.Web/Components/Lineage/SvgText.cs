using System.Globalization;
using System.Net;

namespace ModelRegistry.Web.Components.Lineage;

/// <summary>Text inside a drawing. Razor reads &lt;text&gt; as a tag of its own, so the element is written here, encoded.</summary>
internal static class SvgText
{
    /// <summary>One line of text.</summary>
    public static string Line(double x, double y, string text, string style) => string.Create(
        CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" class=\"{style}\">{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>Breaks a name after a slash, hyphen or space so that no line is longer than <paramref name="most"/> letters.</summary>
    public static IEnumerable<string> Wrap(string text, int most, int lines)
    {
        var rest = text;
        for (var line = 1; line < lines && rest.Length > most; line++)
        {
            var at = rest.LastIndexOfAny(['/', '-', ' ', '_'], most - 1);
            var cut = at > 0 ? at + 1 : most;
            yield return rest[..cut].TrimEnd();
            rest = rest[cut..];
        }

        yield return Cut(rest, most);
    }

    /// <summary>Shortens with an ellipsis; the whole stands in the outline and in the link's label.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
