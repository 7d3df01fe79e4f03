using System.Reflection;
using System.Text.Json;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>
/// The editions that released versions of this program carried, so that an evaluation made by one of them is recognised where nothing of
/// its edition was kept. A manifest is written by <c>modelreg rules manifest</c> when a version is released and is built in from then on.
/// </summary>
public static class EarlierPrograms
{
    private const string Folder = "Releases/";
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private static readonly Lazy<IReadOnlyList<EditionManifest>> Known = new(Read);

    /// <summary>The manifests that are built in, by name of their files.</summary>
    public static IReadOnlyList<EditionManifest> All => Known.Value;

    /// <summary>The manifest of an edition; null when no released version carried it.</summary>
    public static EditionManifest? Find(string hash) =>
        Known.Value.FirstOrDefault(known => string.Equals(known.Hash, hash, StringComparison.Ordinal));

    /// <summary>A manifest as it is built in and stored.</summary>
    public static string Write(EditionManifest manifest) => JsonSerializer.Serialize(manifest, Format);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no manifest.</exception>
    public static EditionManifest Read(string json) =>
        JsonSerializer.Deserialize<EditionManifest>(json, Format) ?? throw new JsonException("null is no manifest.");

    private static EditionManifest[] Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        return [.. names.Order(StringComparer.Ordinal).Select(name => Read(Text(assembly, name)))];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is gone.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
