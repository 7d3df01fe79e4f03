using System.Text.RegularExpressions;

namespace ModelRegistry.Formats.Epoch;

/// <summary>The chips that a source's words may mean.</summary>
/// <param name="Words">The words.</param>
/// <param name="Candidates">Every name of the table that fits; none when no model is named, several where the words leave it open.</param>
public sealed record ChipMatch(string Words, IReadOnlyList<string> Candidates)
{
    /// <summary>Whether the words leave open which chip it was: then nothing may be concluded from one of them.</summary>
    public bool IsAmbiguous => Candidates.Count > 1;
}

/// <summary>
/// Joins words to chips by name without guessing: "A100" is every A100 of the table, and a sentence that names H800 and H100 is both.
/// </summary>
public static partial class ChipNames
{
    /// <summary>Every chip whose model is named in the words; of them, those whose further words all stand there, if any.</summary>
    /// <param name="words">What a source writes: "2,048 H800 GPUs", "NVIDIA A100 SXM4 80 GB".</param>
    /// <param name="names">The names of the table.</param>
    public static ChipMatch Match(string words, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(names);
        var said = Tokens(words);
        var fitting = names.Where(name => ModelOf(name) is { } model && said.Contains(model)).ToList();
        if (fitting.Select(ModelOf).Distinct(StringComparer.Ordinal).Count() != 1) return new(words, fitting);

        // A name that is nothing but the family says no more than that it was one of the family.
        var whole = fitting.Where(name => Tokens(name).IsSubsetOf(said)).ToList();
        var longest = whole.Select(name => Tokens(name).Count).DefaultIfEmpty().Max();
        var best = whole.Where(name => Tokens(name).Count == longest).ToList();
        var shortest = fitting.Min(name => Tokens(name).Count);
        return new(words, best.Count == 1 && longest > shortest ? best : fitting);
    }

    // The first word with a digit: H100, A100, 910B, and V4 of a TPU.
    private static string? ModelOf(string name)
    {
        var words = Word().Matches(name.ToUpperInvariant()).Select(m => m.Value).ToList();
        return words.Find(w => w.Any(char.IsAsciiDigit));
    }

    private static HashSet<string> Tokens(string text) =>
        Word().Matches(text.ToUpperInvariant()).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("[A-Z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
