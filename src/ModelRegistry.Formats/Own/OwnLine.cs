using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ModelRegistry.Domain;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Own;

/// <summary>
/// The value of a property of ours that says several things: one JSON object whose fields are texts, what is not known left out
/// (docs/formats.md).
/// </summary>
internal sealed class OwnLine
{
    private readonly JsonObject fields = [];

    public OwnLine With(string key, string? value)
    {
        if (value is not null) fields[key] = value;
        return this;
    }

    public OwnLine With(string key, Enum value) => With(key, Words.Of(value));

    public OwnLine With(string key, Truth value) => value == Truth.Unknown ? this : With(key, Words.Of(value));

    public OwnLine With(string key, Country? value) => With(key, value?.Code);

    public OwnLine With(string key, Interval? value) => With(key, value is null ? null : Words.Of(value));

    public OwnLine With(string key, DateOnly? value) => With(key, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public OwnLine With(Period? value) => With("from", value?.From).With("until", value?.Until);

    public OwnLine With(string key, IEnumerable<OwnLine> lines)
    {
        var list = new JsonArray([.. lines.Select(line => (JsonNode)line.fields)]);
        if (list.Count > 0) fields[key] = list;
        return this;
    }

    public override string ToString() => fields.ToJsonString();

    /// <summary>The tree of a property's value; null, and said so, where it is no such object.</summary>
    public static Node? Read(Source source, Node value, string property)
    {
        var text = Encoding.UTF8.GetBytes(value.Text);
        var tree = JsonTree.Read(text, source.Into.Limits, _ => { }, source.Into.Cancellation);
        if (tree is { Kind: NodeKind.Map }) return tree;
        source.Wrong(value, $"\"{(value.Text.Length > 100 ? value.Text[..100] : value.Text)}\" is no value of {property}.",
            "A JSON object as docs/formats.md describes it would be right.");
        return null;
    }
}
