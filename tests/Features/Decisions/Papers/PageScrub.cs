using System.Text.RegularExpressions;

namespace ModelRegistry.Tests.Features.Decisions.Papers;

/// <summary>Puts a word in the place of every day, digest, id and reference on a page, broken over lines or not.</summary>
internal static partial class PageScrub
{
    private const int Limit = 5000;

    public static string Of(string page)
    {
        page = Digest.Replace(page, "<digest>");
        page = Id.Replace(page, "<id>");
        page = Reference.Replace(page, "<reference>");
        return Day.Replace(page, "<date>");
    }

    [GeneratedRegex(@"(?<![0-9a-f])[0-9a-f](?:\n?[0-9a-f]){63}(?![0-9a-f])", RegexOptions.CultureInvariant, Limit)]
    private static partial Regex Digest { get; }

    [GeneratedRegex(@"\b[0-9a-f]{8}(?:-\n?[0-9a-f]{4}){3}-\n?[0-9a-f]{12}\b", RegexOptions.CultureInvariant, Limit)]
    private static partial Regex Id { get; }

    [GeneratedRegex(@"(?<![0-9A-Za-z])US-\n?[0-9]{4}-\n?[0-9]{6}(?:-\n?[A-Z][0-9]+)?(?![0-9])", RegexOptions.CultureInvariant, Limit)]
    private static partial Regex Reference { get; }

    [GeneratedRegex(
        @"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|[0-9]{4}\n?年\n?[0-9]{1,2}\n?月\n?[0-9]{1,2}\n?日|\b[0-9]{1,2}(?:er|\.)?\s"
        + @"(?:January|February|March|April|May|June|July|"
        + @"August|September|October|November|December|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
        + @"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s[0-9]{4}\b",
        RegexOptions.CultureInvariant, Limit)]
    private static partial Regex Day { get; }
}
