using System.Text;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Cards;

/// <summary>
/// The YAML between two lines of <c>---</c> at the head of a card, as the hub cuts it out: blank lines before it are allowed. Line ends are
/// made one kind, which moves no line number.
/// </summary>
internal readonly record struct FrontMatter(string Text, int FirstLine)
{
    private static readonly UTF8Encoding Strict = new(false, true);

    public static FrontMatter? Of(Source source, ReadOnlySpan<byte> card)
    {
        var limits = source.Into.Limits;
        if (card.Length > limits.CardBytes)
            return Refused(source, Reason.Limit, null, $"The card is longer than the limit of {limits.CardBytes} bytes.",
                "A shorter card would be right; nothing of it was read.");
        if (Decode(card) is not { } text)
            return Refused(source, Reason.Wrong, null, "The card is not UTF-8.",
                "A card saved as UTF-8 would be right; nothing of it was read.");
        return Cut(source, text.ReplaceLineEndings("\n").Split('\n'));
    }

    private static FrontMatter? Cut(Source source, string[] lines)
    {
        var open = Array.FindIndex(lines, l => !string.IsNullOrWhiteSpace(l));
        if (open < 0) return Refused(source, Reason.Absent, null, "The card is empty.",
            "A card with front matter would say what the model is made of.");
        if (!IsFence(lines[open]))
            return Refused(source, Reason.Absent, open + 1, "The card has no front matter.",
                "YAML between two lines of --- at its head would be right.");
        var close = Array.FindIndex(lines, open + 1, IsFence);
        if (close < 0)
            return Refused(source, Reason.Wrong, open + 1, "The front matter that opens here is never closed.",
                "A second line of --- after it would be right.");
        var text = string.Join('\n', lines[(open + 1)..close]);
        var limit = source.Into.Limits.FrontMatterCharacters;
        return text.Length > limit
            ? Refused(source, Reason.Limit, open + 1, $"{text.Length} characters of front matter are more than the limit of {limit}.",
                "Shorter front matter would be right; nothing of it was read.")
            : new FrontMatter(text + "\n", open + 2);
    }

    private static bool IsFence(string line) => line.TrimEnd() == "---";

    private static string? Decode(ReadOnlySpan<byte> card)
    {
        try
        {
            return Strict.GetString(card.StartsWith(Encoding.UTF8.Preamble) ? card[3..] : card);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static FrontMatter? Refused(Source source, Reason reason, int? line, string what, string right)
    {
        source.Report(new Fault(reason, "", line, what, right));
        return null;
    }
}
