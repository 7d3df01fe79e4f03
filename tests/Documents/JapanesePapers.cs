using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

/// <summary>Papers in Japanese, with the pan-CJK collection of CFF outlines that Debian has (fonts-noto-cjk).</summary>
public sealed class JapanesePapers
{
    private const string Sentence =
        "当該モデルの重みは、二〇二六年十一月二十一日において「規制対象」に該当します（輸出貿易管理令別表第一）。ただし、条件付きで許可します。";

    private static readonly Lazy<ConfiguredFont> Collection = new(() => Assert.IsType<FontReading.Usable>(
        ConfiguredFont.Read("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")).Font);

    private static byte[] Pdf(string language, params IReadOnlyList<Block> blocks) => Assert.IsType<Composition.Made>(
        DecisionPdf.Compose(Papers.Of(blocks) with { Language = language, Title = "条件付き許可" }, [Papers.DecisionJson], Collection.Value))
        .Decision.ToPreview();

    [Fact]
    public void A_collection_of_CFF_fonts_shows_what_the_built_in_fonts_lack_as_a_small_subset()
    {
        using var readers = new Readers(Pdf("ja", new Paragraph(Sentence)));
        Assert.Contains(Sentence, readers.Text().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Matches(@"[A-Z]{6}\+NotoSansCJKjp-Regular +CID Type 0C +Identity-H +yes yes yes", readers.Run("pdffonts", readers.Pdf).Output);
        Assert.Equal(0, readers.Run("qpdf", "--check", readers.Pdf).Exit);
        Assert.InRange(new FileInfo(readers.Pdf).Length, 10_000, 100_000);
    }

    [Theory]
    [InlineData("ja", "NotoSansCJKjp")]
    [InlineData("ko-KR", "NotoSansCJKkr")]
    [InlineData("zh-Hant-TW", "NotoSansCJKtc")]
    [InlineData("zh", "NotoSansCJKsc")]
    [InlineData("en", "NotoSansCJKjp")]
    public void The_face_is_the_one_made_for_the_language(string language, string face)
    {
        using var readers = new Readers(Pdf(language, new Paragraph("直")));
        Assert.Contains("+" + face, readers.Run("pdffonts", readers.Pdf).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_begins_with_a_closing_sign_or_ends_with_an_opening_one()
    {
        // Each paragraph shifts the same sentence by one character, so that every sign comes to stand at an edge.
        var shifted = Enumerable.Range(0, 60).Select(i => (Block)new Paragraph(new string('あ', i) + Sentence + Sentence)).ToList();
        using var readers = new Readers(Pdf("ja", shifted));
        var lines = readers.Text().Split((char[])['\n', '\f']).Select(line => line.Trim()).Where(line => line.Length > 20).ToList();
        Assert.True(lines.Count > 150);
        Assert.DoesNotContain(lines, line => "、。」）ーっょ".Contains(line[0], StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => "「（".Contains(line[^1], StringComparison.Ordinal));
        Assert.Contains(lines, line => line[^1] == '、');
    }

    [Fact]
    public void Without_a_font_for_its_language_the_frame_is_refused_by_name()
    {
        var refused = Assert.IsType<Composition.Refused>(DecisionPdf.Compose(Papers.Small() with { Language = "ja" }, []));
        Assert.Contains(refused.Characters, character => character.Place == "the paper's own words in its language");
    }

    [Fact]
    public void Pages_drawn_from_the_subset_look_like_pages_drawn_from_the_whole_font()
    {
        // The glyphs of a broken subset would be blank or boxes: each drawn ideograph darkens its square.
        using var readers = new Readers(Pdf("ja", new Paragraph(string.Concat(Enumerable.Repeat("議鬱鷹", 40)))));
        Assert.Equal(0, readers.Run("pdftoppm", "-r", "72", "-gray", "-f", "1", "-l", "1", readers.Pdf, "page").Exit);
        var page = File.ReadAllBytes(Directory.GetFiles(readers.Folder, "page*.pgm").Single());
        Assert.True(page.Count(shade => shade < 128) > 3000);
    }

    [Fact]
    public void A_collection_cut_short_is_refused_with_a_sentence()
    {
        using var readers = new Readers([]);
        var whole = File.ReadAllBytes("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
        for (var length = 12; length < whole.Length; length = (length * 3) + 1)
        {
            File.WriteAllBytes(readers.Pdf, whole[..length]);
            var refused = Assert.IsType<FontReading.Refused>(ConfiguredFont.Read(readers.Pdf));
            Assert.Contains("cannot be used: ", refused.Sentence, StringComparison.Ordinal);
        }
    }
}
