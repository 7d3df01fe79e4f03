namespace ModelRegistry.Domain.Casework.Papers;

/// <summary>The languages in which papers can be written, as tags of RFC 5646.</summary>
public static class PaperLanguage
{
    /// <summary>The language of papers for which nobody chose another one.</summary>
    public const string English = "en";

    /// <summary>All of them; the words of every paper stand in this order.</summary>
    public static IReadOnlyList<string> All { get; } = [English, "de", "fr", "ja"];

    /// <summary>The language's own name for itself.</summary>
    /// <param name="tag">One of <see cref="All"/>.</param>
    /// <exception cref="ArgumentException">No paper is written in it.</exception>
    public static string NameOf(string tag) => tag switch
    {
        English => "English",
        "de" => "Deutsch",
        "fr" => "Français",
        "ja" => "日本語",
        _ => throw new ArgumentException($"No paper is written in \"{tag}\".", nameof(tag)),
    };

    /// <summary>Whether papers can be written in a language; null stands for nobody's choice, which is English.</summary>
    /// <param name="tag">The tag, or null.</param>
    public static bool IsKnown(string? tag) => tag is null || All.Contains(tag, StringComparer.Ordinal);
}
