using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Layout;

/// <summary>Draws a section: its heading, which has words under it on the page where it stands, and its blocks.</summary>
internal static class SectionPainter
{
    /// <summary>The white space above a section.</summary>
    public const double Above = 12;
    private const double Size = 13.5;
    private const double Leading = 20;
    private const double Below = 5;

    public static Element Paint(Sheet sheet, Section section)
    {
        var element = sheet.Document.Add("Sect");
        var titled = section.Heading.Length > 0;
        if (titled)
        {
            sheet.Gap(Above);
            var height = HeadHeight(sheet, section) + BlockStart.Of(sheet, section.Blocks, 0);
            if (height <= Sheet.FullRoom) sheet.Need(height);
            sheet.WriteHeading(element, section.Heading, 2, Size, Leading);
            sheet.Gap(Below);
        }

        BlockPainter.Paint(sheet, element, section.Blocks, titled ? 3 : 2);
        return element;
    }

    /// <summary>The height of the heading with the white space under it.</summary>
    public static double HeadHeight(Sheet sheet, Section section) =>
        (sheet.Set(section.Heading, Look.Width, Size, Emphasis.Strong).Count * Leading) + Below;
}
