using ModelRegistry.Documents;
using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Tests.Documents;

public sealed class Characters
{
    [Theory]
    [InlineData("\u6DF1\u5EA6", "U+6DF1", "no font has it")]
    [InlineData("\U0001F9FF", "U+1F9FF", "no font has it")]
    [InlineData("\u0634\u0631\u0643\u0629", "U+0634", "right to left")]
    [InlineData("\u0915", "U+0915", "joins its letters")]
    [InlineData("\u202E", "U+202E", "control character")]
    [InlineData("\uFFFD", "U+FFFD", "control character")]
    public void What_cannot_be_shown_is_refused_by_name_and_place(string text, string codePoint, string reason)
    {
        var decision = Papers.Of(new KeyValues([new KeyValue("End user", $"Company {text}")]));
        var refused = Assert.IsType<Composition.Refused>(DecisionPdf.Compose(decision, []));
        Assert.Equal(codePoint, refused.Characters[0].CodePoint);
        Assert.Equal("section 1 (Body), block 1, the value of \"End user\"", refused.Characters[0].Place);
        Assert.Contains(reason, refused.Characters[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_refused_by_name()
    {
        var refused = Assert.IsType<Composition.Refused>(DecisionPdf.Compose(Papers.Small("a\uD800b"), []));
        Assert.Equal("U+D800", Assert.Single(refused.Characters).CodePoint);
    }

    [Fact]
    public void The_place_leads_to_the_cell_and_to_the_nested_point()
    {
        var decision = Papers.Of(
            new Table("T", [new Column("A"), new Column("B")], [["a", "b"], ["c", "深"]]),
            new Bullets([new Bullet("x"), new Bullet("y", [new Bullet("度")])]));
        var refused = Assert.IsType<Composition.Refused>(DecisionPdf.Compose(decision, []));
        Assert.Equal(
            ["section 1 (Body), block 1, table row 2, column 2", "section 1 (Body), block 2, point 2.1"],
            refused.Characters.Select(character => character.Place));
    }

    [Fact]
    public void Accents_signs_and_spaces_of_many_languages_are_shown()
    {
        const string words = "Zażółć gęślą jaźń, Größe, naïve, İstanbul, Ђорђе, Ελλάς, ≤ ≥ ≠ ± × → ⇒ ✓ € § ¶ “quoted” ’ … – —";
        using var readers = new Readers(Papers.Compose(Papers.Of(new Paragraph(words))).ToPreview());
        var text = string.Join(' ', readers.Text().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configured_font_shows_what_the_built_in_fonts_lack()
    {
        using var folder = new Readers([]);
        var path = Path.Combine(folder.Folder, "Other.ttf");
        File.WriteAllBytes(path, FontThatShowsOnly('深'));
        var usable = Assert.IsType<FontReading.Usable>(ConfiguredFont.Read(path));
        var made = Assert.IsType<Composition.Made>(DecisionPdf.Compose(Papers.Small("The company 深 of Greece"), [], usable.Font));
        using var readers = new Readers(made.Decision.ToPreview());
        Assert.Contains("The company 深 of Greece", readers.Text(), StringComparison.Ordinal);
        Assert.Contains("+Other ", readers.Run("pdffonts", readers.Pdf).Output, StringComparison.Ordinal);
        Assert.IsType<Composition.Refused>(DecisionPdf.Compose(Papers.Small("度"), [], usable.Font));
    }

    /// <summary>
    /// A built-in font under a character map (cmap format 12) of one character, so that the test needs no font of the machine.
    /// </summary>
    private static byte[] FontThatShowsOnly(char character)
    {
        using var resource = typeof(DecisionPdf).Assembly.GetManifestResourceStream("fonts/fallback.ttf")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        var font = new TrueTypeFont(bytes, "Other");
        byte[] code = [0, 0, (byte)(character >> 8), (byte)character];
        byte[] map = [0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0,
            0, 0, 0, 1, .. code, .. code, 0, 0, 0, 40];
        string[] others = ["glyf", "head", "hhea", "hmtx", "loca", "maxp", "post"];
        return FontTables.Write([("cmap", map), .. others.Select(tag => (tag, font.Table(tag).ToArray()))]);
    }

    [Theory]
    [InlineData("OTTO", "the font has no")]
    [InlineData("", "no OpenType font")]
    public void A_file_that_is_no_font_is_refused_with_a_sentence(string start, string reason)
    {
        using var readers = new Readers([.. start.Select(c => (byte)c), .. new byte[100]]);
        var refused = Assert.IsType<FontReading.Refused>(ConfiguredFont.Read(readers.Pdf));
        Assert.Contains(reason, refused.Sentence, StringComparison.Ordinal);
        Assert.Contains(readers.Pdf, refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_cut_short_is_refused_at_every_length()
    {
        using var font = typeof(DecisionPdf).Assembly.GetManifestResourceStream("fonts/code.ttf")!;
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        using var readers = new Readers([]);
        for (var length = 0; length < bytes.Length; length += 997)
        {
            File.WriteAllBytes(readers.Pdf, bytes[..length]);
            Assert.IsType<FontReading.Refused>(ConfiguredFont.Read(readers.Pdf));
        }
    }
}
