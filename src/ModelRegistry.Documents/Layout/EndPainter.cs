using ModelRegistry.Documents.Pdf;

namespace ModelRegistry.Documents.Layout;

/// <summary>
/// What a paper ends with: the attached files with their digests, and the way to check it with link and QR code. All of it stands on one
/// page where a page can hold it, so that no code and no address is left alone on the last.
/// </summary>
internal sealed class EndPainter(Sheet sheet, FrameWords words)
{
    private const double AfterParagraph = 7;
    private const double AfterTable = 10;
    private const double AfterLink = 8;

    public void Paint(IReadOnlyList<AttachedDigest> attached, Uri? address)
    {
        var rows = attached.Select(file => new KeyValue(file.Name, Prose.Of(file.Sha256, Emphasis.Code))).ToList();
        var files = new Section(words.AttachedFiles, [new Paragraph(words.AttachedSentence), new KeyValues(rows)]);
        var check = new Section(words.Check, [new Paragraph(words.CheckSentence)]);
        var height = 0.0;
        if (rows.Count > 0) height += Height(files, words.AttachedSentence) + rows.Sum(row => TablePainter.Height(sheet, row)) + AfterTable;
        if (address is not null) height += Height(check, words.CheckSentence) + Height(address);
        if (height <= Sheet.FullRoom) sheet.Need(height);
        if (rows.Count > 0) SectionPainter.Paint(sheet, files);
        if (address is not null) Paint(check, address);
    }

    private void Paint(Section check, Uri address)
    {
        var element = SectionPainter.Paint(sheet, check);
        sheet.WriteLink(element.Add("P").Add("Link"), address, Look.Body, Look.BodyLeading);
        sheet.Gap(AfterLink);
        QrPainter.Paint(sheet, element, address, words);
    }

    private double Height(Section section, string sentence) => SectionPainter.Above + SectionPainter.HeadHeight(sheet, section)
        + (sheet.Set(sentence, Look.Width, Look.Body).Count * Look.BodyLeading) + AfterParagraph;

    private double Height(Uri address) =>
        (sheet.Set(address.AbsoluteUri, Look.Width, Look.Body).Count * Look.BodyLeading) + AfterLink + QrPainter.Side;
}
