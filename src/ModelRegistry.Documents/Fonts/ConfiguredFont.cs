using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Documents;

/// <summary>
/// A font file that the operator names for scripts the built-in fonts lack; asked last, glyph by glyph. Of a collection the paper takes
/// the face made for its language, for the same ideograph is drawn differently in Japan, Korea and China.
/// </summary>
public sealed class ConfiguredFont
{
    private const long MaximumBytes = 64 * 1024 * 1024;
    private readonly IReadOnlyList<(string Family, Lazy<FontBook> Book)> faces;

    private ConfiguredFont(IReadOnlyList<(string Family, FontFace Face)> faces) =>
        this.faces = [.. faces.Select(face => (face.Family, new Lazy<FontBook>(() => FontBook.Standard.With(face.Face))))];

    /// <summary>
    /// Reads an OpenType file with glyf or CFF outlines, or a collection of such (OpenType 1.9), of at most 64 MB.
    /// </summary>
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
            var bytes = File.ReadAllBytes(path);
            return new FontReading.Usable(new ConfiguredFont([.. FontTables.Faces(bytes).Select(face => Face(bytes, face, name))]));
        }
        catch (Exception broken)
            when (broken is InvalidDataException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            return Refused(path, broken is InvalidDataException ? broken.Message : "its tables are cut short");
        }
    }

    /// <summary>The fonts of a paper in this language.</summary>
    internal FontBook Book(string language)
    {
        var mark = Mark(language);
        foreach (var (family, book) in faces)
            if (family.Split(' ').Contains(mark, StringComparer.Ordinal)) return book.Value;
        return faces[0].Book.Value;
    }

    private static (string Family, FontFace Face) Face(byte[] bytes, int at, string name)
    {
        var tables = FontTables.Directory(bytes, at);
        FontFace face = tables.ContainsKey("CFF ") ? new CompactFont(bytes, tables, name) : new TrueTypeFont(bytes, tables, name);
        return (tables.ContainsKey("name") ? NameTable.FamilyName(face.Table("name")) ?? "" : "", face);
    }

    /// <summary>The word by which pan-CJK families name their faces.</summary>
    private static string Mark(string language) => language.ToUpperInvariant().Split('-') switch
    {
        ["JA", ..] => "JP",
        ["KO", ..] => "KR",
        ["ZH", .. var rest] when rest.Contains("HK") || rest.Contains("MO") => "HK",
        ["ZH", .. var rest] when rest.Contains("TW") || rest.Contains("HANT") => "TC",
        ["ZH", ..] => "SC",
        _ => "",
    };

    private static FontReading.Refused Refused(string path, string reason) => new(
        $"The configured font {path} cannot be used: {reason}. Name an OpenType file (.ttf, .otf, .ttc) with glyf or CFF outlines.");
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
