using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Models;
using ModelRegistry.Formats.CycloneDx;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Own;

/// <summary>What the registry has columns for and documents have no fields for, as properties of ours, written and read.</summary>
internal static class OwnHeld
{
    public const string DataSet = OwnProperties.Namespace + "data-set";
    public const string Hosting = OwnProperties.Namespace + "hosting";
    public const string Safeguard = OwnProperties.Namespace + "safeguard";
    public const string Content = OwnProperties.Namespace + "content";
    public const string Completeness = OwnProperties.Namespace + "complete";

    private static readonly string[] Asked = ["benchmark", "measure", "result", "evaluator", "source"];

    public static string Line(HeldDataSet set) => new OwnLine().With("name", set.Name)
        .With("kind", set.Kind).With("licence", set.Licence).With("country", set.SourceCountry).With("teacher", set.Teacher).ToString();

    public static string Line(HeldHosting hosting) => new OwnLine().With("platform", hosting.Platform).With("kind", hosting.Kind)
        .With("native", hosting.Native).With("country", hosting.ServedFrom).With(hosting.Period).ToString();

    public static string Line(HeldContent content) =>
        new OwnLine().With("field", content.Field).With("answer", content.Answer).With("text", content.Text).ToString();

    public static string Line(HeldCompleteness complete) => new OwnLine().With("of", complete.Of).With("answer", complete.Answer).ToString();

    public static string Line(HeldSafeguard measured) => new OwnLine().With("benchmark", measured.Benchmark).With("measure", measured.Measure)
        .With("result", measured.Result).With("evaluator", measured.Evaluator).With("day", measured.PublishedOn)
        .With("source", measured.Source).With("attack-success", measured.AttackSuccess).With("trigger", measured.Trigger)
        .With("with-trigger", measured.WithTrigger).With("without-trigger", measured.WithoutTrigger).ToString();

    /// <summary>Reads a property of these; false for any other.</summary>
    public static bool Read(Source source, string property, Node value)
    {
        Func<Source, Node, Provenance, bool>? read = property switch
        {
            DataSet => ReadDataSet,
            Hosting => ReadHosting,
            Safeguard => ReadSafeguard,
            Content => ReadContent,
            Completeness => ReadCompleteness,
            OwnTraining.Property => OwnTraining.Read,
            _ => null,
        };
        if (read is null) return false;
        if (OwnLine.Read(source, value, property) is { } line && !read(source, line, source.At(value)))
            source.Wrong(value, $"A value of {property} lacks what it is about, or has a word that is none.", "The fields of docs/formats.md would be right.");
        return true;
    }

    private static bool ReadDataSet(Source source, Node line, Provenance at)
    {
        if (line.Text("name") is not { Length: > 0 } name || line.Enumerated<DataClassification>("kind") is not { } kind) return false;
        source.Into.DataSets.Add(new(new(name, kind, line.Text("licence"), line.Country("country"), line.Text("teacher")), at));
        return true;
    }

    private static bool ReadHosting(Source source, Node line, Provenance at)
    {
        if (line.Text("platform") is not { Length: > 0 } platform || line.Enumerated<PlatformKind>("kind") is not { } kind) return false;
        source.Into.Hostings.Add(new(new(platform, kind, line.Truth("native"), line.Country("country"), line.Period()), at));
        return true;
    }

    private static bool ReadSafeguard(Source source, Node line, Provenance at)
    {
        string?[] words = [.. Asked.Select(key => line.Text(key))];
        if (words.Any(string.IsNullOrWhiteSpace)) return false;
        source.Into.Safeguards.Add(new(new(words[0]!, words[1]!, words[2]!, words[3]!, line.Day("day"), words[4]!)
        {
            AttackSuccess = line.Fraction("attack-success"),
            Trigger = line.Text("trigger"),
            WithTrigger = line.Fraction("with-trigger"),
            WithoutTrigger = line.Fraction("without-trigger"),
        }, at));
        return true;
    }

    private static bool ReadContent(Source source, Node line, Provenance at)
    {
        var (answer, text) = (line.Truth("answer"), line.Text("text"));
        if (line.Enumerated<ContentField>("field") is not { } field || (answer == Truth.Unknown && string.IsNullOrWhiteSpace(text))) return false;
        source.Into.Contents.Add(new(new(field, answer, text), at));
        return true;
    }

    private static bool ReadCompleteness(Source source, Node line, Provenance at)
    {
        if (line.Enumerated<Completed>("of") is not { } of) return false;
        source.Into.Completeness.Add(new(new(of, line.Truth("answer")), at));
        return true;
    }
}
