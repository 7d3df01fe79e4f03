using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.Journeys;

/// <summary>Walks every link of the site that one visitor sees, looks at each kind of page, and sends its forms empty.</summary>
internal sealed partial class Crawl(IReadOnlyList<CrawlVisitor> visitors, HashSet<string> looked)
{
    private const int MostPages = 110;
    private const int MostOfAKind = 2;

    private readonly List<string> complaints = [];
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Place)> waiting = [("/", "/")];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(["/"], StringComparer.Ordinal);

    public IReadOnlyList<string> Complaints => [.. complaints, .. visitors.SelectMany(one => one.Faults)];

    public int Pages { get; private set; }

    /// <summary>The kinds of pages that were opened: their paths, with * for what they name.</summary>
    public IEnumerable<string> Reached => kinds.Keys.Select(kind => kind.Split('?')[0]).Distinct(StringComparer.Ordinal);

    // As many pages at once as there are visitors. What is known of the site changes only between the waves.
    public async Task WalkAsync()
    {
        while (Next() is { Length: > 0 } wave)
        {
            var opened = await Task.WhenAll(wave.Zip(visitors, async (page, visitor) => (page, visitor, seen: await visitor.OpenAsync(page.Path))));
            List<Task<List<string>>> looking = [];
            foreach (var (page, visitor, seen) in opened)
            {
                if (seen is not null && Take(page, seen))
                {
                    looking.Add(visitor.LookAsync(page.Path, looked));
                }
            }

            complaints.AddRange((await Task.WhenAll(looking)).SelectMany(found => found));
        }
    }

    private (string Path, string Kind, int Visits)[] Next()
    {
        List<(string, string, int)> wave = [];
        while (wave.Count < visitors.Count && Pages + wave.Count < MostPages && waiting.Count > 0)
        {
            var path = Taken();
            var kind = KindOf(path);
            var visits = kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (visits <= MostOfAKind)
            {
                wave.Add((path, kind, visits));
            }
        }

        return [.. wave];
    }

    // Where nobody has been comes first: a search can be narrowed in more ways than there are pages beside it.
    private string Taken()
    {
        var next = waiting.MinBy(one => places.GetValueOrDefault(one.Place));
        waiting.Remove(next);
        places[next.Place] = places.GetValueOrDefault(next.Place) + 1;
        return next.Path;
    }

    // The first of its kind for this visitor, and one more for all visitors together; what reads the same is looked at once.
    private bool Take((string Path, string Kind, int Visits) page, Opened seen)
    {
        Pages++;
        if (seen.Status >= 400)
        {
            complaints.Add($"{page.Path}: a link leads to an answer {seen.Status}");
        }

        foreach (var link in seen.Links.Where(link => link != "/sign-out" && !link.StartsWith("/api/", StringComparison.Ordinal) && known.Add(link)))
        {
            waiting.Add((link, KindOf(link).Split('?')[0]));
        }

        return (page.Visits == 1 || looked.Add("another " + page.Kind)) && looked.Add(seen.Content);
    }

    // Two addresses are of one kind when they differ in what they name only.
    private static string KindOf(string path)
    {
        var parts = path.Split('?', 2);
        var keys = parts.Skip(1).SelectMany(query => query.Split('&')).Select(field => field.Split('=')[0]).Order(StringComparer.Ordinal);
        return $"{Named().Replace(parts[0], "/*")}?{string.Join('&', keys)}";
    }

    [GeneratedRegex("(?<=^/rulebook/(rules|parameters))/.*|(?<=/files)/.*|/[^/]*[0-9][^/]*", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Named();
}
