using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Documents;

/// <summary>A font file that the operator names for scripts the built-in fonts lack; asked last, glyph by glyph.</summary>
public sealed class ConfiguredFont
{
    private const long MaximumBytes = 64 * 1024 * 1024;

    private ConfiguredFont(TrueTypeFont font) => Font = font;

    internal TrueTypeFont Font { get; }

    /// <summary>Reads a TrueType file with glyf outlines (OpenType 1.9); collections and CFF fonts are refused.</summary>
    /// <param name="path">The file's path as configured.</param>
    /// <returns>The font, or a sentence that says what is wrong with the file.</returns>
    public static FontReading Read(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return Refused(path, "there is no such file");
        if (file.Length > MaximumBytes) return Refused(path, "it is larger than 64 MB");
        try
        {
            var name = new string([.. Path.GetFileNameWithoutExtension(path).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
            return new FontReading.Usable(new ConfiguredFont(new TrueTypeFont(File.ReadAllBytes(path), name)));
        }
        catch (Exception broken) when (broken is InvalidDataException or ArgumentOutOfRangeException or OverflowException)
        {
            return Refused(path, broken is InvalidDataException ? broken.Message : "its tables are cut short");
        }
    }

    private static FontReading.Refused Refused(string path, string reason) =>
        new($"The configured font {path} cannot be used: {reason}. Name a TrueType file (.ttf) with glyf outlines.");
}

/// <summary>What came of reading a configured font.</summary>
public abstract record FontReading
{
    private FontReading()
    {
    }

    /// <summary>The font can be used.</summary>
    /// <param name="Font">The font.</param>
    public sealed record Usable(ConfiguredFont Font) : FontReading;

    /// <summary>It cannot.</summary>
    /// <param name="Sentence">What is wrong, in which file, and what would be right.</param>
    public sealed record Refused(string Sentence) : FontReading;
}
