using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

public sealed class DecisionPdfs
{
    [Fact]
    public void Other_programs_find_nothing_wrong_with_the_file()
    {
        using var readers = new Readers(Papers.Compose(Papers.Typical(), Papers.DecisionJson, Papers.EvaluationJson).ToPreview());
        var (exit, output) = readers.Run("qpdf", "--check", readers.Pdf);
        Assert.True(exit == 0, output);
        Assert.Contains("No syntax or stream encoding errors", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", readers.Run("pdftotext", readers.Pdf, "-").Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Licence granted with conditions")]
    [InlineData("≥ 10²⁶ operations")]
    [InlineData("→ a licence is required")]
    [InlineData("Ελληνικό Ινστιτούτο Ρομποτικής")]
    [InlineData("Институт робототехники")]
    [InlineData("Limb 1: a closed-weight model.")]
    public void The_words_can_be_copied_out_as_they_were_written(string words)
    {
        using var readers = new Readers(Papers.Compose(Papers.Typical()).ToPreview());
        Assert.Contains(words, readers.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_with_a_character_for_every_glyph()
    {
        using var readers = new Readers(Papers.Compose(Papers.Typical()).ToPreview());
        var fonts = readers.Run("pdffonts", readers.Pdf).Output.Split('\n').Skip(2).Where(line => line.Length > 0).ToList();
        Assert.True(fonts.Count >= 5);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+.*CID TrueType\s+Identity-H\s+yes yes yes", font));
    }

    [Fact]
    public void Every_page_carries_authority_reference_mark_and_its_number()
    {
        using var readers = new Readers(Papers.Compose(Papers.Typical()).ToPreview());
        var pages = readers.Text().TrimEnd('\f').Split('\f');
        Assert.Contains($"Pages:           {pages.Length}\n", readers.Run("pdfinfo", readers.Pdf).Output, StringComparison.Ordinal);
        Assert.True(pages.Length > 1);
        for (var i = 0; i < pages.Length; i++)
        {
            Assert.Contains("Office of Export Licensing, Department of Invented Commerce", pages[i], StringComparison.Ordinal);
            Assert.Contains("D-2026-0017", pages[i], StringComparison.Ordinal);
            Assert.Contains(Papers.Mark, pages[i], StringComparison.Ordinal);
            Assert.Contains($"page {i + 1} of {pages.Length}", pages[i], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_metadata_gives_title_language_and_day()
    {
        using var readers = new Readers(Papers.Compose(Papers.Small()).ToPreview());
        var information = readers.Run("pdfinfo", "-rawdates", readers.Pdf).Output;
        Assert.Contains("Licence granted (D-2026-0001)", information, StringComparison.Ordinal);
        Assert.Contains("D:20261121000000Z", information, StringComparison.Ordinal);
        Assert.Contains("595.28 x 841.89 pts (A4)", information, StringComparison.Ordinal);
        Assert.Contains("<rdf:li>en-US</rdf:li>", readers.Run("pdfinfo", "-meta", readers.Pdf).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_text_and_attachments_give_the_same_bytes()
    {
        var first = Papers.Compose(Papers.Typical(), Papers.DecisionJson).ToPreview();
        Assert.Equal(first, Papers.Compose(Papers.Typical(), Papers.DecisionJson).ToPreview());
        Assert.NotEqual(first, Papers.Compose(Papers.Typical(), Papers.EvaluationJson).ToPreview());
    }

    [Fact]
    public void A_typical_decision_stays_under_150_kilobytes() =>
        Assert.InRange(Papers.Compose(Papers.Typical(), Papers.DecisionJson, Papers.EvaluationJson).ToPreview().Length, 10_000, 150_000);

    [Fact]
    public void Attachments_come_out_byte_for_byte()
    {
        using var readers = new Readers(Papers.Compose(Papers.Small(), Papers.EvaluationJson, Papers.DecisionJson).ToPreview());
        Assert.Equal(0, readers.Run("pdfdetach", "-saveall", "-o", readers.Folder, readers.Pdf).Exit);
        foreach (var attachment in new[] { Papers.DecisionJson, Papers.EvaluationJson })
            Assert.Equal(attachment.Content.ToArray(), File.ReadAllBytes(Path.Combine(readers.Folder, attachment.Name)));
    }

    [Theory]
    [InlineData("../decision.json")]
    [InlineData("")]
    [InlineData("a)b")]
    public void An_attachment_name_that_could_mislead_is_not_taken(string name) =>
        Assert.Throws<ArgumentException>(() => DecisionPdf.Compose(Papers.Small(), [Papers.DecisionJson with { Name = name }]));
}
