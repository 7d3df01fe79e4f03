using System.Globalization;
using System.Text.RegularExpressions;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Weights;

namespace ModelRegistry.Formats.Gguf;

/// <summary>
/// Parents and data sets in the metadata of a GGUF file. The source is what was converted; base models are parents of that, so that they
/// are ancestors of the file without a relation of their own, but for an adapter's.
/// </summary>
internal static partial class GgufLineage
{
    private const string Source = "general.source.";

    private static readonly string[] SourceNames = ["huggingface.repository", "repo_url", "url"];

    /// <summary>Whether a key is read here.</summary>
    public static bool Reads(string key) =>
        key.StartsWith(Source, StringComparison.Ordinal) || Listed().IsMatch(key) || key is "general.base_model.count" or "general.dataset.count";

    public static void Read(Source source, WeightsHeader header)
    {
        Converted(source, header);
        var adapter = header.Words.Any(word => word is { Key: "general.type", Value: "adapter" });
        foreach (var (number, words) in Entries(source, header, "base_model"))
            Parent(source, number, words, adapter ? DerivationRelation.Adapter : DerivationRelation.Undeclared);
        foreach (var (number, words) in Entries(source, header, "dataset")) DataSet(source, number, words);
    }

    private static void Converted(Source source, WeightsHeader header)
    {
        var words = header.Words
            .Where(word => word.Key.StartsWith(Source, StringComparison.Ordinal) && word.Value.Trim().Length > 0).ToList();
        var named = SourceNames.Select(name => words.Find(word => word.Key == Source + name))
            .FirstOrDefault(word => word.Key is not null && NameIn(word) is not null);
        foreach (var word in words.Where(word => word != named)) source.Say(Subject.ParentDetail, $"source, {word.Key[Source.Length..]}: {word.Value}", word.Location);
        if (named.Key is null) return;
        var relation = GgufStatements.IsQuantized(header) switch
        {
            true => DerivationRelation.Quantization,
            false => DerivationRelation.Conversion,
            null => DerivationRelation.Undeclared,
        };
        var at = source.At(named.Location);
        var relationAt = relation is DerivationRelation.Undeclared ? null : at;
        source.Into.Parents.Add(new(NameIn(named)!, true, null, relation, Force.Declared, at, relationAt));
    }

    private static string? NameIn(HeaderWord word) =>
        word.Key.EndsWith(".repository", StringComparison.Ordinal) ? HubName.Of(word.Value) : HubName.OfAddress(word.Value);

    private static void Parent(Source source, int number, List<HeaderWord> words, DerivationRelation relation)
    {
        var named = Addressed(words);
        var text = named.Key is null ? words.Find(word => Last(word) == "name") : named;
        foreach (var word in words.Where(word => word != text))
            source.Say(Subject.ParentDetail, $"base model {number}, {Last(word)}: {word.Value}", word.Location);
        if (text.Key is null)
        {
            source.Report(new(Reason.Absent, $"general.base_model.{number}", null, $"Base model {number} has neither a name nor an address.",
                "Its name would be right; no parent is kept of it."));
            return;
        }

        var from = source.At(text.Location);
        source.Into.Parents.Add(new(named.Key is null ? text.Value.Trim() : HubName.OfAddress(text.Value)!, named.Key is not null,
            words.Find(word => Last(word) == "version").Value, relation, named.Key is null ? Force.Weak : Force.Declared, from,
            relation is DerivationRelation.Undeclared ? null : from));
    }

    private static void DataSet(Source source, int number, List<HeaderWord> words)
    {
        var named = Addressed(words);
        var text = named.Key is null ? words.Find(word => Last(word) == "name") : named;
        if (text.Key is not null) source.Say(Subject.DataSet, HubName.OfAddress(text.Value) ?? text.Value.Trim(), text.Location);
        foreach (var word in words.Where(word => word != text))
            source.Say(Subject.DataSetDetail, $"data set {number}, {Last(word)}: {word.Value}", word.Location);
    }

    private static HeaderWord Addressed(List<HeaderWord> words) =>
        words.Find(word => Last(word) is "repo_url" or "url" && HubName.OfAddress(word.Value) is not null);

    // The keys that are there say how many there are; a count of a thousand million that none of them bears out costs nothing.
    private static List<(int Number, List<HeaderWord> Words)> Entries(Source source, WeightsHeader header, string kind)
    {
        var entries = header.Words.Where(word => word.Value.Trim().Length > 0)
            .Select(word => (word, Listed().Match(word.Key)))
            .Where(found => found.Item2.Success && found.Item2.Groups["kind"].ValueSpan.SequenceEqual(kind))
            .GroupBy(found => int.Parse(found.Item2.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), found => found.word)
            .OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.ToList())).ToList();
        var count = header.Words.FirstOrDefault(word => word.Key == $"general.{kind}.count");
        if (count.Key is not null && count.Value != entries.Count.ToString(CultureInfo.InvariantCulture))
            source.Report(new(Reason.Wrong, count.Location, null, $"{count.Key} is {count.Value}, and {entries.Count} are described.",
                "As many as it says would be right; those described are read."));
        return entries;
    }

    private static string Last(HeaderWord word) => word.Key?.Split('.')[^1] ?? "";

    [GeneratedRegex(@"^general\.(?<kind>base_model|dataset)\.(?<number>\d{1,4})\.[a-z_]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed();
}
