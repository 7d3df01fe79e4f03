using ModelRegistry.Domain;
using ModelRegistry.Web.Components.Parts;

namespace ModelRegistry.Web.Components.Lineage;

/// <summary>A line of text in a box; the name is larger than what stands under it.</summary>
internal sealed record BoxLine(string Text, bool IsName)
{
    public double Size => IsName ? 14 : 12;

    public double Height => IsName ? 18 : 16;
}

/// <summary>A box of the map.</summary>
/// <param name="Key">What lines end at.</param>
/// <param name="Lines">Its text.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Style">What it looks like besides.</param>
internal sealed record MapBox(string Key, IReadOnlyList<BoxLine> Lines, string Href, string Style)
{
    public const double Width = 230;
    public const double Padding = 12;

    public double Height { get; } = Math.Max(64, Lines.Sum(line => line.Height) + 2 * Padding);
}

/// <summary>A line of the map, from parent to child.</summary>
/// <param name="From">The parent's box.</param>
/// <param name="To">The child's box.</param>
/// <param name="Edge">The derivation, or one of those that are alike.</param>
/// <param name="Words">What stands at the child's end, if not the relation and the strength of one.</param>
internal sealed record MapLine(string From, string To, LineageEdge Edge, string? Words = null)
{
    /// <summary>Whether it is shown of everything the line stands for which came of which.</summary>
    public bool Directed { get; init; } = Edge.Direction.Known == Truth.Yes;
}

/// <summary>A map before it is laid out.</summary>
/// <param name="Start">The box in the middle.</param>
/// <param name="Boxes">All boxes.</param>
/// <param name="Lines">All lines.</param>
internal sealed record MapDrawing(string Start, IReadOnlyList<MapBox> Boxes, IReadOnlyList<MapLine> Lines)
{
    private const int MostNameLines = 6;
    private const int MostCountries = 3;
    private const double Inside = MapBox.Width - 2 * MapBox.Padding;

    /// <summary>Draws what is not folded one by one, and each fold as a box.</summary>
    /// <param name="folded">The lineage.</param>
    /// <param name="opening">The address that opens a fold.</param>
    public static MapDrawing Of(FoldedLineage folded, Func<LineageFold, string> opening)
    {
        var countries = folded.Picture.Nodes.ToDictionary(node => node.Id, node => node.Country);
        return new(
            KeyOf(folded.Picture.Here.Id),
            [.. folded.Nodes.Select(Box), .. folded.Folds.Select(fold => Box(fold, countries, opening(fold)))],
            [.. folded.Edges.Select(edge => new MapLine(KeyOf(edge.Parent), KeyOf(edge.Child), edge)), .. folded.Folds.Select(Line)]);
    }

    /// <summary>What lines to a release end at; also the place on the page.</summary>
    public static string KeyOf(Guid release) => $"r-{release:N}";

    private static string KeyOf(LineageFold fold) => "f-" + fold.Opens;

    private static MapLine Line(LineageFold fold)
    {
        var (at, key) = (KeyOf(fold.At), KeyOf(fold));
        var (from, to) = fold.Like.Up ? (key, at) : (at, key);
        return new(from, to, fold.Like, fold.Mixed ? "several kinds" : null) { Directed = fold.Directed };
    }

    private static MapBox Box(LineageNode node) => new(
        KeyOf(node.Id), [.. Wrapped(node.Name, true), .. Under(node).SelectMany(text => Wrapped(text, false))], node.Href,
        string.Concat(
            node.IsHere ? " registry-box--here" : "", node.NameOnly ? " registry-box--name" : "",
            node.Passing ? " registry-box--passing" : "", node.OnPath is null ? "" : " registry-box--path"));

    private static IEnumerable<string> Under(LineageNode node)
    {
        var label = node.NameOnly ? "known by name only" : node.Label;
        var both = $"{label} · {node.CountryWords}";
        string[] known = SvgText.Width(both, 12) <= Inside ? [both] : [label, node.CountryWords];
        return [.. known, .. Place(node)];
    }

    private static IEnumerable<string> Place(LineageNode node)
    {
        if (node.IsHere) yield return "this release";
        if (node.Passing) yield return "on the way only";
        if (node.OnPath is { } step) yield return $"on the path, place {step}";
    }

    private static MapBox Box(LineageFold fold, Dictionary<Guid, string?> countries, string href)
    {
        var name = fold.Mixed
            ? $"{Shown.Count(fold.Edges.Count)} {(fold.Like.Up ? "parents" : "releases")} of several kinds"
            : fold.Like.Relation.Many(fold.Edges.Count, fold.Like.Up);
        var beyond = fold.Like.Up ? $"and {Shown.Count(fold.Beyond)} above them" : $"and {Shown.Count(fold.Beyond)} made from them";
        string[] under = [.. fold.Beyond > 0 ? [beyond] : Array.Empty<string>(), Countries(fold, countries), "open here"];
        return new(
            KeyOf(fold), [.. Wrapped(name, true), .. under.SelectMany(text => Wrapped(text, false))], href,
            " registry-box--fold" + (fold.Like.Passing ? " registry-box--passing" : ""));
    }

    // Those of whom it is not known come last.
    private static string Countries(LineageFold fold, Dictionary<Guid, string?> countries)
    {
        var by = fold.Edges.Select(edge => countries[edge.Far]).OfType<string>().CountBy(code => code)
            .OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).ToList();
        var others = by.Skip(MostCountries).Sum(one => one.Value);
        var unknown = fold.Edges.Count(edge => countries[edge.Far] is null);
        string[] parts =
        [
            .. by.Take(MostCountries).Select(one => $"{one.Key} {Shown.Count(one.Value)}"),
            .. others > 0 ? [$"others {Shown.Count(others)}"] : Array.Empty<string>(),
            .. unknown > 0 ? [$"country unknown {Shown.Count(unknown)}"] : Array.Empty<string>(),
        ];
        return unknown == fold.Edges.Count ? "country unknown" : string.Join(", ", parts);
    }

    private static IEnumerable<BoxLine> Wrapped(string text, bool isName)
    {
        var size = isName ? 14 : 12;
        return SvgText.Wrap(text, size, Inside, isName ? MostNameLines : 2).Select(line => new BoxLine(line, isName));
    }
}
