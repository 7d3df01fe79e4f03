using System.Globalization;
using ModelRegistry.Documents.Pdf;
using QRCoder;

namespace ModelRegistry.Documents.Layout;

/// <summary>A QR code (ISO/IEC 18004) drawn as squares, so that it is as sharp as letters and needs no image.</summary>
internal static class QrPainter
{
    /// <summary>Its width and height in points.</summary>
    public const double Side = 92;

    public static void Paint(Sheet sheet, Element parent, Uri address, FrameWords words)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var step = Side / rows.Count;
        sheet.Need(Side);
        var bottom = sheet.Y - Side;
        var alternative = string.Format(CultureInfo.InvariantCulture, words.QrAlternative, address.AbsoluteUri);
        var box = FormattableString.Invariant($"{Look.Left:0.##} {bottom:0.##} {Look.Left + Side:0.##} {sheet.Y:0.##}");
        sheet.Canvas.Mark(parent.Add("Figure", $"/Alt {PdfSyntax.Text(alternative)}/A<</O/Layout/Placement/Block/BBox[{box}]>>"));
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < rows.Count;)
            {
                var start = column;
                while (column < rows.Count && rows[row][column]) column++;
                if (column > start)
                    sheet.Canvas.Box(
                        Look.Left + (start * step), sheet.Y - ((row + 1) * step), (column - start) * step, step, "0 0 0");
                else column++;
            }

        sheet.Canvas.FillBoxes();
        sheet.Down(Side);
    }
}
