using System.Globalization;
using ModelRegistry.Documents;

namespace ModelRegistry.Tests.Documents;

public sealed class PrintedTexts
{
    [Fact]
    public void Every_piece_stands_in_reading_order()
    {
        var text = Papers.Of(
            new Paragraph("One\ntwo."), new Heading("Inner"), new KeyValues([new KeyValue("Key", "Value")]),
            new Table("Caption", [new Column("A"), new Column("B")], [["1", ""], ["3", "4"]]),
            new Bullets([new Bullet("outer", [new Bullet("in\u00ADner")])]), new Notice(NoticeKind.Caution, "Mind", "this."));
        Assert.Equal(
            [
                Papers.Mark, "Office of Export Licensing", "Licence granted", "D-2026-0001  ·  21 November 2026", "Body", "One two.", "Inner",
                "Key", "Value", "Caption", "A", "B", "1", "3", "4", "• outer", "– inner", "Mind", "this.",
            ],
            PrintedText.Of(text));
    }

    [Theory]
    [InlineData("en-GB", "21 November 2026")]
    [InlineData("de", "21. November 2026")]
    [InlineData("fr-FR", "21 novembre 2026")]
    [InlineData("ja", "2026年11月21日")]
    [InlineData("pl", "21 November 2026")]
    public void The_day_is_written_in_the_papers_language_whatever_the_machines_culture(string language, string day)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Elsewhere();
            Assert.Contains("D-2026-0001  ·  " + day, PrintedText.Of(Papers.Small() with { Language = language }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>A culture that writes numbers and months otherwise; made here, for a machine may have none.</summary>
    internal static CultureInfo Elsewhere()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.MonthNames = [.. culture.DateTimeFormat.MonthNames.Select(name => name.ToUpperInvariant())];
        return culture;
    }

    [Fact]
    public void Real_decisions_carry_no_mark() =>
        Assert.Equal("Office of Export Licensing", PrintedText.Of(Papers.Small() with { DemonstrationMark = null })[0]);

    [Theory]
    [InlineData("de-AT", "Seite 1 von 1")]
    [InlineData("fr", "page 1 sur 1")]
    [InlineData("en", "page 1 of 1")]
    public void The_frame_speaks_the_papers_language(string language, string words)
    {
        using var readers = new Readers(Papers.Compose(Papers.Small() with { Language = language }).ToPreview());
        Assert.Contains(words, readers.Text(), StringComparison.Ordinal);
    }
}
