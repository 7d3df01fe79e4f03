using System.Globalization;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Contradicting;

/// <summary>Sources that name different developers or countries for a model, other sizes, or other days on which it came out.</summary>
internal static class OnMakers
{
    // Documents round: "7e9" is said of 7.2 thousand million parameters. A tenth apart is another model.
    private const decimal MostRounded = 1.1m;

    private static readonly string[] Forms =
        ["inc", "ltd", "llc", "co", "corp", "corporation", "company", "limited", "gmbh", "ag", "sa", "sas", "bv", "plc", "kk", "the"];

    public static IEnumerable<Contradiction> Among(Collected collected) =>
        [.. Apart(collected, Subject.Publisher, "developer", Called), .. Apart(collected, Subject.DeveloperCountry, "country of the developer", Called),
         .. Sizes(collected), .. Days(collected)];

    // Sources that share a name speak of the same maker, whoever else one of them adds; sources without a common name do not.
    private static IEnumerable<Contradiction> Apart(Collected collected, Subject about, string word, Func<string, string> called)
    {
        var sources = collected.Statements.Where(s => s.About == about).GroupBy(s => (s.From.File, s.From.Source)).ToList();
        var names = sources.ConvertAll(source => source.Select(s => called(s.Value)).ToHashSet(StringComparer.Ordinal));
        if (names.Exists(one => names.Exists(other => !one.Overlaps(other))))
            yield return Contradictions.Of(word,
                sources.SelectMany(source => source.DistinctBy(s => s.Value)).Select(s => (s.Value, s.From)));
    }

    private static string Called(string name)
    {
        var words = name.ToLowerInvariant().Split([' ', ',', '.', '-', '_', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !Forms.Contains(word)).ToList();
        return string.Concat(telling.Count == 0 ? words : telling);
    }

    // What headers hold and the hub counts is compared exactly elsewhere; words of documents only roughly.
    private static IEnumerable<Contradiction> Sizes(Collected collected)
    {
        var said = collected.Statements.Where(s => s.About == Subject.ParameterCount)
            .Select(s => (Statement: s, Count: Number(s.Value))).Where(s => s.Count > 0).OrderBy(s => s.Count).ToList();
        if (said.Count < 2 || said[^1].Count <= said[0].Count * MostRounded) yield break;
        var words = said.Where(s => s.Statement.From.Source is not (SourceKind.Safetensors or SourceKind.Gguf or SourceKind.HubMetadata));
        if (words.Any()) yield return Contradictions.Of("parameters", new[] { said[0], said[^1] }.Select(s => (s.Statement.Value, s.Statement.From)));
    }

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // "2025-01" and "2025-01-20" agree; an instant is read as its day.
    private static IEnumerable<Contradiction> Days(Collected collected)
    {
        var said = collected.Statements.Where(s => s.About == Subject.ReleasedOn && s.Value.Trim().Length >= 4)
            .DistinctBy(s => s.Value.Trim()).ToList();
        if (said.Exists(one => said.Exists(other => !Agree(one.Value.Trim(), other.Value.Trim()))))
            yield return Contradictions.Of("day of release", said.Select(s => (s.Value, s.From)));
    }

    private static bool Agree(string one, string other)
    {
        var shorter = Math.Min(10, Math.Min(one.Length, other.Length));
        return string.CompareOrdinal(one, 0, other, 0, shorter) == 0;
    }
}
