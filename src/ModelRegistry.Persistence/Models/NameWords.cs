using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Persistence.Models;

/// <summary>
/// The words of a name, which search goes by on every database alike. A name is split wherever a character is neither a letter nor a
/// digit; what follows a border between letters and digits is a word besides, so that "Qwen2.5-7B" has QWEN2, 2, 5, 7B and B.
/// </summary>
public static class NameWords
{
    /// <summary>The longest word that is kept; longer ones are cut, in names and in what is asked alike.</summary>
    public const int Longest = 60;

    /// <summary>From this many letters on, letters and the digits after them are asked for apart: "llama3" finds "Llama-3" too.</summary>
    private const int LettersOfAWord = 3;

    /// <summary>Every word of a name, once.</summary>
    public static IReadOnlyCollection<string> Of(string name)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Parts(name))
        {
            for (var at = 0; at < part.Length; at++)
            {
                if (at == 0 || char.IsDigit(part[at]) != char.IsDigit(part[at - 1])) words.Add(Cut(part[at..]));
            }
        }

        return words;
    }

    /// <summary>What somebody asks for: a name that begins one of its words with each of these is meant. Longest first.</summary>
    public static IReadOnlyList<string> Asked(string text) =>
        [.. Parts(text).SelectMany(Apart).Select(Cut).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];

    private static IEnumerable<string> Parts(string text)
    {
        var key = Columns.KeyOf(text);
        for (var at = 0; at < key.Length;)
        {
            var end = at;
            while (end < key.Length && char.IsLetterOrDigit(key[end])) end++;
            if (end > at) yield return key[at..end];
            at = end + 1;
        }
    }

    private static IEnumerable<string> Apart(string part)
    {
        var letters = part.TakeWhile(one => !char.IsDigit(one)).Count();
        return letters < LettersOfAWord || letters == part.Length ? [part] : [part[..letters], part[letters..]];
    }

    private static string Cut(string word) => word.Length <= Longest ? word : word[..Longest];
}
