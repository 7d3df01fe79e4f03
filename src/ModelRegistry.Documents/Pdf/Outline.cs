namespace ModelRegistry.Documents.Pdf;

/// <summary>A heading that the reader's list of bookmarks leads to.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Level">1 for the title, more below it.</param>
/// <param name="Page">The index of its page.</param>
/// <param name="Top">The height of its upper edge on the page, in points.</param>
internal sealed record Bookmark(string Text, int Level, int Page, double Top);

/// <summary>The bookmarks as a tree by their levels, all open (ISO 32000-1, 12.3.3).</summary>
internal static class Outline
{
    public static int Write(PdfObjects objects, IReadOnlyList<Bookmark> bookmarks, IReadOnlyList<int> pages)
    {
        var root = objects.Reserve();
        var numbers = bookmarks.Select(_ => objects.Reserve()).ToArray();
        for (var i = 0; i < numbers.Length; i++) objects.Set(numbers[i], Item(bookmarks, numbers, i, root, pages));
        objects.Set(root, $"<< /Type /Outlines{Family(bookmarks, numbers, -1)} >>");
        return root;
    }

    private static string Item(IReadOnlyList<Bookmark> bookmarks, int[] numbers, int i, int root, IReadOnlyList<int> pages)
    {
        var (own, parent) = (bookmarks[i], Before(bookmarks, i, mark => mark.Level < bookmarks[i].Level));
        var previous = Sibling(bookmarks, i, -1);
        var next = Sibling(bookmarks, i, 1);
        return $"<< /Title {PdfSyntax.Text(own.Text)} /Parent {(parent < 0 ? root : numbers[parent])} 0 R"
            + (previous < 0 ? "" : $" /Prev {numbers[previous]} 0 R") + (next < 0 ? "" : $" /Next {numbers[next]} 0 R")
            + Family(bookmarks, numbers, i) + $" /Dest [{pages[own.Page]} 0 R /XYZ null {PdfSyntax.Number(own.Top)} null] >>";
    }

    /// <summary>First, last and number of what stands below an item; below the root for -1.</summary>
    private static string Family(IReadOnlyList<Bookmark> bookmarks, int[] numbers, int i)
    {
        var (level, end) = (i < 0 ? 0 : bookmarks[i].Level, i + 1);
        while (end < bookmarks.Count && bookmarks[end].Level > level) end++;
        if (end == i + 1) return "";
        var last = i + 1;
        for (var next = last; next >= 0; next = Sibling(bookmarks, last, 1)) last = next;
        return $" /First {numbers[i + 1]} 0 R /Last {numbers[last]} 0 R /Count {end - i - 1}";
    }

    private static int Sibling(IReadOnlyList<Bookmark> bookmarks, int i, int step)
    {
        for (var at = i + step; at >= 0 && at < bookmarks.Count; at += step)
        {
            if (bookmarks[at].Level < bookmarks[i].Level) return -1;
            if (bookmarks[at].Level == bookmarks[i].Level) return at;
        }

        return -1;
    }

    private static int Before(IReadOnlyList<Bookmark> bookmarks, int i, Predicate<Bookmark> wanted)
    {
        for (var at = i - 1; at >= 0; at--)
            if (wanted(bookmarks[at])) return at;
        return -1;
    }
}
