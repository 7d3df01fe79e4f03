using System.Text;

namespace ModelRegistry.Documents.Fonts;

/// <summary>Blocks of Unicode 16 whose letters a glyph-by-glyph line would show in a wrong order or a wrong shape.</summary>
internal static class Script
{
    private static readonly (int First, int Last)[] Shaped =
    [
        (0x0590, 0x08FF), // Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin: right to left
        (0x0900, 0x0DFF), // Devanagari to Sinhala: reordered vowels and conjuncts
        (0x0E00, 0x0FFF), // Thai, Lao, Tibetan: stacked marks
        (0x1000, 0x109F), // Myanmar
        (0x1780, 0x18AF), // Khmer, Mongolian
        (0x1900, 0x1CFF), // Limbu to Vedic extensions
        (0xA800, 0xAAFF), // Syloti Nagri to Meetei Mayek extensions
        (0xFB1D, 0xFDFF), // presentation forms, right to left
        (0xFE70, 0xFEFE), // presentation forms, right to left
        (0x10800, 0x10FFF), // right to left
        (0x11000, 0x11FFF), // Brahmic scripts of the second plane
        (0x1E800, 0x1EFFF), // right to left
    ];

    public static bool NeedsShaping(Rune rune) => Array.Exists(Shaped, block => rune.Value >= block.First && rune.Value <= block.Last);

    /// <summary>Ideographs, kana and hangul: a line may break before and after each.</summary>
    public static bool BreaksAnywhere(Rune rune) =>
        rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0x20000 and <= 0x3FFFF);
}
