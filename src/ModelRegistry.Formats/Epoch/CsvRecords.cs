using System.Collections;
using System.Text;

namespace ModelRegistry.Formats.Epoch;

/// <summary>One record of a table.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="IsOpen">Whether the text ended inside quotation marks.</param>
internal readonly record struct CsvRecord(int Line, IReadOnlyList<string> Cells, bool IsOpen);

/// <summary>Cuts a text into records; a cell in quotation marks may hold commas, line ends and doubled quotation marks.</summary>
internal sealed class CsvRecords(string text) : IEnumerable<CsvRecord>
{
    public IEnumerator<CsvRecord> GetEnumerator()
    {
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var (first, cells, open, more) = (line, new List<string>(), false, true);
            while (more) cells.Add(Cell(ref at, ref line, out more, out open));
            if (cells is not [""]) yield return new(first, cells, open);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Cell(ref int at, ref int line, out bool more, out bool open)
    {
        var cell = new StringBuilder();
        var quoted = at < text.Length && text[at] == '"';
        if (quoted) at++;
        open = quoted;
        for (; at < text.Length; at++)
        {
            var one = text[at];
            if (one == '\n') line++;
            if (open && one == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (open && one == '"') open = false;
            else if (!open && one is ',' or '\n' && !open) break;
            else if (one != '\r' || open) cell.Append(one);
        }

        more = at < text.Length && text[at] == ',';
        at++;
        return cell.ToString();
    }
}
