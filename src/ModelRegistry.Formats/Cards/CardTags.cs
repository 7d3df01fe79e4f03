using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Cards;

/// <summary>
/// Tags: each is kept as a tag, and those that carry a parent, a data set, a licence or the hosting region say that besides. In a card they
/// are the publisher's words; in hub metadata the hub's, which infers a relation where the card declares none.
/// </summary>
internal static class CardTags
{
    public static void Read(Source source, Entry entry) => Read(source, entry.Value, Asserter.Publisher);

    public static void Read(Source source, Node tags, Asserter asserter)
    {
        var words = Fields.OneOrMany(tags).Where(t => Fields.IsWord(source, t, "tags")).ToList();
        var typed = words.Select(w => Parent(w.Text)).Where(p => p.Relation is not DerivationRelation.Undeclared)
            .Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var tag in words)
        {
            source.Say(Subject.Tag, tag, asserter: asserter);
            Meaning(source, tag, asserter, typed);
        }
    }

    private static void Meaning(Source source, Node tag, Asserter asserter, HashSet<string> typed)
    {
        if (Rest(tag.Text, "dataset:") is { } dataSet) source.Say(Subject.DataSet, tag, dataSet, asserter);
        else if (Rest(tag.Text, "license:") is { } license) source.Say(Subject.License, tag, license, asserter);
        else if (Rest(tag.Text, "region:") is { } region) source.Say(Subject.HostingRegion, tag, region, asserter);
        else if (Rest(tag.Text, "base_model:") is not null) Parent(source, tag, asserter, typed);
    }

    private static void Parent(Source source, Node tag, Asserter asserter, HashSet<string> typed)
    {
        var (name, relation, word) = Parent(tag.Text);
        if (word is not null && relation is DerivationRelation.Undeclared)
            source.Wrong(tag, $"{word} is no relation the hub knows; the parent is kept with its relation undeclared.",
                Relations.WouldBeRight);
        if (relation is DerivationRelation.Undeclared && word is null && typed.Contains(name)) return;
        var from = source.At(tag, asserter);
        source.Into.Parents.Add(new(HubName.Of(name) ?? name, HubName.Of(name) is not null, null, relation,
            asserter is Asserter.Hub ? Force.InferredByHub : Force.Declared, from,
            relation is DerivationRelation.Undeclared ? null : from));
    }

    private static (string Name, DerivationRelation Relation, string? Word) Parent(string tag)
    {
        if (Rest(tag, "base_model:") is not { } rest) return ("", DerivationRelation.Undeclared, null);
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return (rest, DerivationRelation.Undeclared, null);
        return (rest[(colon + 1)..], Relations.Of(rest[..colon]) ?? DerivationRelation.Undeclared, rest[..colon]);
    }

    private static string? Rest(string tag, string prefix) =>
        tag.StartsWith(prefix, StringComparison.Ordinal) && tag.Length > prefix.Length ? tag[prefix.Length..] : null;
}
