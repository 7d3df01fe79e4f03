using System.Text;
using ModelRegistry.Documents.Fonts;

namespace ModelRegistry.Documents.Layout;

/// <summary>One line of letters with its width in points.</summary>
internal sealed record Line(IReadOnlyList<Letter> Letters)
{
    public double Width => Letters.Sum(letter => letter.Width);
}

/// <summary>Breaks letters into lines: between words where it can, inside a word (a digest) where it must.</summary>
internal static class LineBreaker
{
    public static IReadOnlyList<Line> Break(List<Letter> letters, double width)
    {
        var lines = new List<Line>();
        var start = 0;
        while (start < letters.Count)
        {
            var end = End(letters, start, width);
            lines.Add(Trimmed(letters, start, end));
            start = end;
            // The space or line feed that the break used up does not open the next line.
            while (start < letters.Count && end > 0 && !Letters.IsLineFeed(letters[end - 1]) && Letters.IsSpace(letters[start])) start++;
        }

        return lines.Count > 0 ? lines : [new Line([])];
    }

    private static int End(List<Letter> letters, int start, double width)
    {
        var (used, candidate) = (0.0, start);
        for (var i = start; i < letters.Count; i++)
        {
            if (Letters.IsLineFeed(letters[i])) return i + 1;
            used += letters[i].Width;
            if (used > width && !Letters.IsSpace(letters[i])) return candidate > start ? candidate : Math.Max(i, start + 1);
            if (MayBreakAfter(letters, i)) candidate = i + 1;
        }

        return letters.Count;
    }

    private static bool MayBreakAfter(List<Letter> letters, int i)
    {
        if (Letters.IsSpace(letters[i]) || Letters.IsBreak(letters[i])) return true;
        if (i + 1 >= letters.Count) return false;
        var (here, next) = (letters[i].Rune, letters[i + 1].Rune);
        if (Script.BreaksAnywhere(here) || Script.BreaksAnywhere(next)) return !Rune.IsPunctuation(next);
        return here.Value switch
        {
            '-' or '/' => i > 0 && Rune.IsLetter(letters[i - 1].Rune) && Rune.IsLetter(next),
            0x2013 or 0x2014 => true,
            _ => false,
        };
    }

    private static Line Trimmed(List<Letter> letters, int start, int end)
    {
        while (end > start && (letters[end - 1].Font is null || Letters.IsSpace(letters[end - 1]))) end--;
        return new Line([.. letters.Skip(start).Take(end - start).Where(letter => letter.Font is not null)]);
    }
}
