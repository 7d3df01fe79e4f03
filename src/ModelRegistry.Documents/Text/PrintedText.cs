using System.Text;

namespace ModelRegistry.Documents;

/// <summary>
/// What a paper prints of a <see cref="DecisionText"/>, piece by piece in reading order, which is the order of its tags
/// (ISO 32000-1, 14.8). Running headers, page numbers and the mark on later pages are artifacts and not among them, nor is what the
/// composer adds after the decision: the attached files and the address for checking.
/// </summary>
public static class PrintedText
{
    /// <summary>
    /// The pieces: mark, authority, title, reference with day, headings, paragraphs, captions, header cells, cells, points with their sign,
    /// notices. Compared with the text of the pages, all white space is left out on both sides, for a line may end anywhere.
    /// </summary>
    /// <param name="text">What the decision says.</param>
    public static IReadOnlyList<string> Of(DecisionText text)
    {
        var pieces = new List<string>();
        Add(pieces, text.DemonstrationMark ?? "");
        Add(pieces, text.Authority);
        Add(pieces, text.Title);
        Add(pieces, UnderTitle(text));
        foreach (var section in text.Sections)
        {
            Add(pieces, section.Heading);
            foreach (var block in section.Blocks) Add(pieces, block);
        }

        return pieces;
    }

    /// <summary>The line under the title.</summary>
    internal static string UnderTitle(DecisionText text) => $"{text.Reference}  ·  {FrameWords.Day(text.Dated, text.Language)}";

    /// <summary>The sign before a point, by its depth from 0.</summary>
    internal static string Sign(int depth) => depth % 2 == 0 ? "•" : "–";

    private static void Add(List<string> pieces, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Add(pieces, paragraph.Text.Text);
                break;
            case Heading heading:
                Add(pieces, heading.Text);
                break;
            case KeyValues pairs:
                foreach (var row in pairs.Rows) Add(pieces, row.Key, row.Value.Text);
                break;
            case Table table:
                Add(pieces, table.Caption);
                foreach (var column in table.Columns) Add(pieces, column.Heading);
                foreach (var row in table.Rows)
                    foreach (var cell in row) Add(pieces, cell.Text);
                break;
            case Bullets bullets:
                Add(pieces, bullets.Items, 0);
                break;
            case Notice notice:
                Add(pieces, notice.Heading, notice.Text.Text);
                break;
            default:
                throw new InvalidOperationException($"A block of kind {block.GetType().Name} has no printed text.");
        }
    }

    private static void Add(List<string> pieces, IReadOnlyList<Bullet> items, int depth)
    {
        foreach (var item in items)
        {
            Add(pieces, $"{Sign(depth)} {item.Text.Text}");
            Add(pieces, item.Under, depth + 1);
        }
    }

    private static void Add(List<string> pieces, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            if (Shown(text) is { Length: > 0 } shown) pieces.Add(shown);
    }

    /// <summary>Without what only directs the line: breaks become spaces, hidden places to break go.</summary>
    private static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is '\n' or '\t') shown.Append(' ');
            else if (c is not ('\r' or '\u00AD' or '\u200B')) shown.Append(c);
        return shown.ToString();
    }
}
