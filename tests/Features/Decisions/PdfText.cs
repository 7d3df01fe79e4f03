using System.Diagnostics;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>What poppler's pdftotext reads from a paper, with white space made one.</summary>
internal static class PdfText
{
    public static string Of(ReadOnlyMemory<byte> pdf) => Read(pdf, "-layout");

    /// <summary>In the order in which it is written, cell by cell.</summary>
    public static string InOrder(ReadOnlyMemory<byte> pdf) => Read(pdf, "-raw");

    /// <summary>Page by page in the order in which it is written, line by line.</summary>
    public static IReadOnlyList<string> Pages(ReadOnlyMemory<byte> pdf) => Whole(pdf, "-raw").TrimEnd('\f').Split('\f');

    private static string Read(ReadOnlyMemory<byte> pdf, string order) =>
        string.Join(' ', Whole(pdf, order).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Whole(ReadOnlyMemory<byte> pdf, string order)
    {
        var start = new ProcessStartInfo("pdftotext", [order, "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var reader = Process.Start(start)!;
        reader.StandardInput.BaseStream.Write(pdf.Span);
        reader.StandardInput.Close();
        var text = reader.StandardOutput.ReadToEnd();
        reader.WaitForExit();
        Assert.Equal(0, reader.ExitCode);
        return text;
    }
}
