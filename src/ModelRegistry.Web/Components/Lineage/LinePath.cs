using System.Globalization;
using System.Text;

namespace ModelRegistry.Web.Components.Lineage;

/// <summary>The path data of lines and their heads.</summary>
internal static class LinePath
{
    private const double Head = 10;

    // Beside the labels lines run straight, so that none strikes through the words.
    private const double Straight = 145;

    /// <summary>A smooth line through the points that ends where its head begins.</summary>
    public static string Of(IReadOnlyList<(double X, double Y)> points)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{points[0].X:0.#} {points[0].Y:0.#}");
        for (var at = 1; at < points.Count; at++)
        {
            var (from, to) = (points[at - 1], points[at]);
            var x = Math.Max(to.X - Straight, from.X + (to.X - from.X) / 4);
            var bend = from.X + (x - from.X) / 2;
            path.Append(CultureInfo.InvariantCulture, $"C{bend:0.#} {from.Y:0.#} {bend:0.#} {to.Y:0.#} {x:0.#} {to.Y:0.#}");
            path.Append(CultureInfo.InvariantCulture, $"H{(at == points.Count - 1 ? to.X - Head : to.X):0.#}");
        }

        return path.ToString();
    }

    /// <summary>The head of a line that arrives from the left.</summary>
    public static string Arrow(double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}l{-Head - 1} -6v12z");
}
