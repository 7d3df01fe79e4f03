using ModelRegistry.Domain.Evidence;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Weighing;

/// <summary>
/// How many independent sources items have. Items are of one source when they are the publisher's own word, whoever's file or hand it came
/// by and however the publisher is called there; when one party asserts them; or when they were read from the same bytes. That carries on:
/// what shares a source with either of two joins both.
/// </summary>
internal static class Independence
{
    // Words of legal form say nothing of who it is.
    private static readonly string[] Forms =
        ["inc", "incorporated", "ltd", "limited", "llc", "corp", "corporation", "company", "co", "gmbh", "ag", "sa", "plc", "the"];

    public static int CountOf(IReadOnlyList<EvidenceFacts> items)
    {
        var groups = new List<HashSet<string>>();
        foreach (var marks in items.Select(MarksOf))
        {
            var joined = groups.FindAll(group => group.Overlaps(marks));
            groups.RemoveAll(joined.Contains);
            groups.Add([.. marks, .. joined.SelectMany(group => group)]);
        }

        return groups.Count;
    }

    private static HashSet<string> MarksOf(EvidenceFacts item)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal) { "by " + Called(item.AssertedBy) };
        if (IsPublishers(item)) marks.Add("publisher");
        if (item.BytesDigest is { } digest) marks.Add("bytes " + digest);
        return marks;
    }

    private static bool IsPublishers(EvidenceFacts item) =>
        item.Kind == EvidenceKind.PublisherDeclaration || item.AssertedBy == EvidenceFacts.BroughtByAnother
        || Called(item.AssertedBy) == "publisher";

    // What stands in brackets says how it came here: "publisher (file brought by the asker, ...)".
    private static string Called(string assertedBy)
    {
        var name = assertedBy.Split('(')[0].ToLowerInvariant();
        var words = new string([.. name.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !Forms.Contains(word)).ToList();
        return string.Concat(telling.Count == 0 ? words : telling);
    }
}
