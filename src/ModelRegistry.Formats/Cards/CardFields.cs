using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Cards;

/// <summary>The fields of front matter that have a meaning here; every other is kept with its text.</summary>
internal static class CardFields
{
    private static readonly Dictionary<string, Action<Source, Entry>> Readers = new(StringComparer.Ordinal)
    {
        ["base_model"] = Elsewhere,
        ["base_model_relation"] = Elsewhere,
        ["datasets"] = (s, e) => Names(s, e, Subject.DataSet, "[owner/name]"),
        ["license"] = (s, e) => Names(s, e, Subject.License, "apache-2.0"),
        ["license_name"] = Words(Subject.LicenseName),
        ["license_link"] = Words(Subject.LicenseLink),
        ["tags"] = CardTags.Read,
        ["language"] = Words(Subject.Language),
        ["pipeline_tag"] = Words(Subject.Task),
        ["library_name"] = Words(Subject.Library),
        ["new_version"] = (s, e) => Names(s, e, Subject.ReplacedBy, "owner/name"),
        ["quantized_by"] = Words(Subject.QuantizedBy),
        ["model_name"] = Words(Subject.Title),
        ["model-index"] = ModelIndex.Read,
        ["co2_eq_emissions"] = Emissions.Read,
        ["licence"] = (s, e) => s.Keep(e, "The hub reads license, spelled with s."),
    };

    public static void Read(Source source, Entry entry)
    {
        if (Readers.TryGetValue(entry.Key, out var read)) read(source, entry);
        else if (entry.Key.StartsWith("extra_gated_", StringComparison.Ordinal)) Gating(source, entry);
        else source.Keep(entry);
    }

    private static void Elsewhere(Source source, Entry entry)
    {
        // BaseModels reads both keys together: a relation means nothing without its parents.
    }

    private static Action<Source, Entry> Words(Subject about) => (source, entry) => Fields.Words(source, entry.Value, entry.Key, about);

    private static void Names(Source source, Entry entry, Subject about, string example)
    {
        foreach (var item in Fields.OneOrMany(entry.Value).Where(i => Fields.IsName(source, i, entry.Key, example)))
            source.Say(about, item);
    }

    private static void Gating(Source source, Entry entry)
    {
        if (entry.Value.Kind is not (NodeKind.Nothing or NodeKind.Refused))
            source.Say(Subject.GatingTerm, entry.Value, entry.Key["extra_gated_".Length..] + ": " + entry.Value.Raw);
    }
}
