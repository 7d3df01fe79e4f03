using System.Globalization;

namespace ModelRegistry.Web.Components.Lineage;

/// <summary>
/// Which folds are open, as an address says it: a release's id for all that hangs next to it, or with the likeness and how many of them
/// are shown. What fits no fold opens nothing.
/// </summary>
public sealed class OpenedFolds
{
    /// <summary>So many releases of one fold are shown at a time.</summary>
    public const int AtATime = 24;

    private const int Most = 60;

    private readonly Dictionary<string, int> shown = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Guid> touched = [];

    public OpenedFolds(IEnumerable<string> words)
    {
        foreach (var word in words.Take(Most))
        {
            var last = word.LastIndexOf('.');
            var counted = int.TryParse(word.AsSpan(last + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && last > 0;
            shown[counted ? word[..last] : word] = counted ? count : 0;
            if (Guid.TryParseExact(word.Split('.')[0], "N", out var id)) touched.Add(id);
        }
    }

    /// <summary>The releases next to which something is open.</summary>
    public IEnumerable<Guid> Touched => touched;

    /// <summary>Whether something is open next to a release.</summary>
    public bool At(Guid release) => touched.Contains(release);

    /// <summary>How many releases of a fold are shown.</summary>
    public int Shown(string fold) => shown.GetValueOrDefault(fold);

    /// <summary>The name of a fold of like releases.</summary>
    public static string Fold(Guid at, Likeness likeness) => $"{at:N}.{likeness.Word}";

    /// <summary>The name of the fold of everything next to a release.</summary>
    public static string Fold(Guid at) => at.ToString("N");
}
