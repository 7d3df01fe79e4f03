using System.Collections.Frozen;
using System.Text.Json;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Papers;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>
/// The words of one kind of paper in every language, under a version. A version that has written a paper is never changed: what is to be
/// said otherwise is said by the next one, so that an old paper can be composed again.
/// </summary>
internal sealed class LetterTemplate
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> words;

    private LetterTemplate(string id, int version, SortedDictionary<string, IReadOnlyList<string>> words)
    {
        (Id, Version) = (id, version);
        this.words = words.ToFrozenDictionary(StringComparer.Ordinal);
        Digest = CanonicalJson.DigestOf(CanonicalJson.Of(JsonSerializer.SerializeToElement(
            new { id, version, languages = PaperLanguage.All, words })));
    }

    public string Id { get; }

    public int Version { get; }

    /// <summary>SHA-256 over id, version and all words in all languages as canonical JSON (RFC 8785).</summary>
    public Sha256Digest Digest { get; }

    /// <summary>The names of its words.</summary>
    public IEnumerable<string> Keys => words.Keys;

    /// <summary>Reads a template with the words that it shares with others.</summary>
    /// <param name="json">The template's file.</param>
    /// <param name="shared">Finds the file of words that it uses, by name.</param>
    /// <exception cref="JsonException">A word stands in two of the files, or not in every language.</exception>
    public static LetterTemplate Read(string json, Func<string, string> shared)
    {
        var file = Parse(json);
        var all = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var part in file.Uses.Select(name => Parse(shared(name))).Append(file))
        {
            foreach (var (key, said) in part.Words)
            {
                if (said.Count != PaperLanguage.All.Count || said.Any(string.IsNullOrWhiteSpace))
                    throw new JsonException($"The word \"{key}\" of {part.Id} is not said in every language.");
                if (!all.TryAdd(key, said)) throw new JsonException($"The word \"{key}\" stands twice among those of {file.Id}.");
            }
        }

        return new(file.Id, file.Version, all);
    }

    public bool Has(string key) => words.ContainsKey(key);

    public PaperWords In(string language) => new(this, language);

    /// <summary>A word in a language, with its slots still open.</summary>
    /// <exception cref="KeyNotFoundException">The template has no such word.</exception>
    public string Said(string key, int language) => words.TryGetValue(key, out var said)
        ? said[language]
        : throw new KeyNotFoundException($"Template {Id} version {Version} has no word \"{key}\".");

    private static TemplateFile Parse(string json) => JsonSerializer.Deserialize<TemplateFile>(json, Form)!;

    private static JsonSerializerOptions Form { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    private sealed record TemplateFile(string Id, int Version, IReadOnlyList<string> Uses, Dictionary<string, IReadOnlyList<string>> Words);
}
