using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

/// <summary>A configured font whose outlines are in CFF by name, without character collection.</summary>
public sealed class NamedOutlines
{
    [Fact]
    public void Are_embedded_by_collection_mapped_to_Unicode_and_drawn_as_they_are()
    {
        using var font = new Readers(NameKeyedFont.File);
        var configured = Assert.IsType<FontReading.Usable>(ConfiguredFont.Read(font.Pdf)).Font;
        var (squares, halves) = (Dark("あ", configured), Dark("い", configured));
        // Forty squares of 9.75 points at one dot a point, and half of that.
        Assert.InRange(squares, 3400, 4200);
        Assert.InRange(halves, 1700, 2100);
    }

    [Fact]
    public void That_it_lacks_are_refused_by_name()
    {
        using var font = new Readers(NameKeyedFont.File);
        var configured = Assert.IsType<FontReading.Usable>(ConfiguredFont.Read(font.Pdf)).Font;
        var refused = Assert.IsType<Composition.Refused>(DecisionPdf.Compose(Papers.Small("う"), [], configured));
        Assert.Contains(refused.Characters, character => character.CodePoint == "U+3046");
    }

    // How much darker the page is with forty of these on it than with none.
    private static int Dark(string sign, ConfiguredFont font) => Drawn(string.Concat(Enumerable.Repeat(sign, 40)), font) - Drawn(" ", font);

    private static int Drawn(string sentence, ConfiguredFont font)
    {
        var made = Assert.IsType<Composition.Made>(DecisionPdf.Compose(Papers.Small(sentence), [], font));
        using var readers = new Readers(made.Decision.ToPreview());
        if (sentence.Trim().Length > 0)
        {
            Assert.Contains(sentence, readers.Text(), StringComparison.Ordinal);
            Assert.Matches(@"[A-Z]{6}\+\S+ +CID Type 0C +Identity-H +yes yes yes", readers.Run("pdffonts", readers.Pdf).Output);
            Assert.Equal(0, readers.Run("qpdf", "--check", readers.Pdf).Exit);
        }

        Assert.Equal(0, readers.Run("pdftoppm", "-r", "72", "-gray", "-singlefile", readers.Pdf, "page").Exit);
        return File.ReadAllBytes(Path.Combine(readers.Folder, "page.pgm")).Count(shade => shade < 128);
    }
}
