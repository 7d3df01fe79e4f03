namespace ModelRegistry.Documents.Fonts;

/// <summary>What the scripts of Unicode 16 ask of a line: shaping, which this paper does not do, and where a line may break.</summary>
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

    // JIS X 4051, 8.1: closing brackets, full stops, small kana, the long sound, iteration marks and their Western kin.
    private const string NeverFirst =
        "、。，．・：；？！゛゜ヽヾゝゞ々ー）〕］｝〉》」』】〙〗〟’”｠»ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ"
        + "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･…‥—,.:;!?)]}%‰°′″℃％";

    private const string NeverLast = "（〔［｛〈《「『【〘〖〝‘“｟«｢([{£$¥￥＄￡";

    public static bool NeedsShaping(int character)
    {
        foreach (var (first, last) in Shaped)
            if (character >= first && character <= last) return true;
        return false;
    }

    /// <summary>Ideographs, kana, hangul and full-width forms: a line may break before and after each, but for the signs below.</summary>
    public static bool BreaksAnywhere(int character) =>
        character is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Whether a line may end after the one and the next begin with the other (JIS X 4051, kinsoku).</summary>
    public static bool Parts(int before, int after) =>
        !Contains(NeverLast, before) && !Contains(NeverFirst, after) && after is not (' ' or 0x00A0 or 0x202F);

    private static bool Contains(string signs, int character) => character < 0x10000
        && signs.Contains((char)character, StringComparison.Ordinal);
}
