using System.Text;
using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Documents.Layout;

/// <summary>One line: a stretch of letters with its width in points, and whether a space was used up where it ends.</summary>
internal readonly record struct Line(Letter[] Letters, int Start, int End, double Width, bool Spaced);

/// <summary>Breaks letters into lines: between words where it can, inside a word (a digest) where it must.</summary>
internal static class LineBreaker
{
    private static readonly Line Empty = new([], 0, 0, 0, Spaced: false);

    public static List<Line> Break(List<Letter> text, double width)
    {
        var letters = text.ToArray();
        var lines = new List<Line>(1 + (letters.Length / 80));
        var start = 0;
        while (start < letters.Length)
        {
            var end = End(letters, start, width);
            var next = end;
            // The space that the break used up does not open the next line.
            while (next < letters.Length && !letters[end - 1].IsLineFeed && letters[next].IsSpace) next++;
            lines.Add(Trimmed(letters, start, end, next));
            start = next;
        }

        if (lines.Count == 0) lines.Add(Empty);
        return lines;
    }

    private static int End(Letter[] letters, int start, double width)
    {
        var (used, candidate) = (0.0, start);
        for (var i = start; i < letters.Length; i++)
        {
            if (letters[i].IsLineFeed) return i + 1;
            used += letters[i].Width;
            if (used > width && !letters[i].IsSpace) return candidate > start ? candidate : Math.Max(i, start + 1);
            if (MayBreakAfter(letters, i)) candidate = i + 1;
        }

        return letters.Length;
    }

    private static bool MayBreakAfter(Letter[] letters, int i)
    {
        var here = letters[i].Character;
        if (here is ' ' or Letter.SoftBreak) return true;
        if (here is > '/' and < 0x2013 || i + 1 >= letters.Length) return Ideographic(letters, i);
        if (here is '-' or '/') return i > 0 && IsLetter(letters[i - 1].Character) && IsLetter(letters[i + 1].Character);
        return here is 0x2013 or 0x2014 ? letters[i + 1].Character is not ('.' or ',' or ':' or ';') : Ideographic(letters, i);
    }

    private static bool Ideographic(Letter[] letters, int i)
    {
        if (i + 1 >= letters.Length) return false;
        var (here, next) = (letters[i].Character, letters[i + 1].Character);
        return (here >= 0x2E80 || next >= 0x2E80) && (Script.BreaksAnywhere(here) || Script.BreaksAnywhere(next))
            && Script.Parts(here, next);
    }

    private static bool IsLetter(int character) => Rune.IsLetter(new Rune(character));

    private static Line Trimmed(Letter[] letters, int start, int end, int next)
    {
        var spaced = next > end && next < letters.Length;
        while (end > start && (letters[end - 1].Font == Letter.NoFont || letters[end - 1].IsSpace))
        {
            spaced |= letters[end - 1].IsSpace && next < letters.Length;
            end--;
        }

        var width = 0.0;
        for (var i = start; i < end; i++) width += letters[i].Width;
        return new Line(letters, start, end, width, spaced);
    }
}
