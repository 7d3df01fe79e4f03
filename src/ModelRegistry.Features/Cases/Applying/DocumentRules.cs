using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>Which files an application takes. They are kept and handed out as they are, and never opened here.</summary>
public static class DocumentRules
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>How many documents one application takes.</summary>
    public const int Most = 20;

    /// <summary>What a document is for that the type does not ask for.</summary>
    public const string Other = "Other";

    private const int LongestName = 150;

    // The first bytes that a file of the kind has; none where any text will do.
    private static readonly Dictionary<string, byte[]> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "%PDF-"u8.ToArray(),
        [".png"] = [0x89, 0x50, 0x4E, 0x47],
        [".jpg"] = [0xFF, 0xD8, 0xFF],
        [".jpeg"] = [0xFF, 0xD8, 0xFF],
        [".docx"] = "PK"u8.ToArray(),
        [".xlsx"] = "PK"u8.ToArray(),
        [".odt"] = "PK"u8.ToArray(),
        [".ods"] = "PK"u8.ToArray(),
        [".txt"] = [],
        [".md"] = [],
        [".csv"] = [],
        [".json"] = [],
    };

    /// <summary>The endings that files may have, as a form names them to a browser.</summary>
    public static string Accepted { get; } = string.Join(',', Kinds.Keys);

    /// <summary>The name without any path that a browser sent along, and without what no file system takes.</summary>
    public static string NameOf(string sent) =>
        string.Concat(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter) && letter is not '"')).Trim();

    internal static Problem? Judge(string field, string name, ReadOnlySpan<byte> content)
    {
        var ending = Path.GetExtension(name);
        if (name.Length is 0 or > LongestName)
            return new(field, "The file has no name or a very long one.", $"Give it a name of at most {LongestName} characters.");
        if (!Kinds.TryGetValue(ending, out var begins))
            return new(field, $"\"{name}\" is of a kind that is not taken.", $"Choose a file that ends with one of {string.Join(", ", Kinds.Keys)}.");
        if (content.Length == 0) return new(field, $"\"{name}\" is empty.", "Choose a file with something in it.");
        if (content.Length > MostBytes)
            return new(field, $"\"{name}\" is larger than {MostBytes / (1024 * 1024)} MiB.", "Make it smaller, or divide it.");
        return content.StartsWith(begins) ? null : new(
            field, $"\"{name}\" does not begin as a file of its kind does: its name and its content disagree.", "Choose the file itself, not one renamed.");
    }
}
