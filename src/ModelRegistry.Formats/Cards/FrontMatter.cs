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
        return Cut(source, text.ReplaceLineEndings("\n"));
    }

    // A card is mostly prose, of which no line is looked at.
    private static FrontMatter? Cut(Source source, string card)
    {
        var (line, open, start) = (0, 0, 0);
        for (var at = 0; at <= card.Length;)
        {
            line++;
            var end = card.IndexOf('\n', at) is var found and >= 0 ? found : card.Length;
            var here = card.AsSpan(at, end - at);
            if (open > 0 && IsFence(here)) return Within(source, card, start, at, open);
            if (open == 0 && !here.IsWhiteSpace())
            {
                if (!IsFence(here))
                    return Refused(source, Reason.Absent, line, "The card has no front matter.",
                        "YAML between two lines of --- at its head would be right.");
                (open, start) = (line, end + 1);
            }

            at = end + 1;
        }

        return open == 0
            ? Refused(source, Reason.Absent, null, "The card is empty.", "A card with front matter would say what the model is made of.")
            : Refused(source, Reason.Wrong, open, "The front matter that opens here is never closed.",
                "A second line of --- after it would be right.");
    }

    private static FrontMatter? Within(Source source, string card, int start, int end, int open)
    {
        var length = Math.Max(end - start - 1, 0);
        var limit = source.Into.Limits.FrontMatterCharacters;
        return length > limit
            ? Refused(source, Reason.Limit, open, $"{length} characters of front matter are more than the limit of {limit}.",
                "Shorter front matter would be right; nothing of it was read.")
            : new FrontMatter(string.Concat(card.AsSpan(start, length), "\n"), open + 1);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual("---");

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
