using System.Globalization;
using System.Text;
using ModelRegistry.Documents.Fonts;
using ModelRegistry.Documents.Layout;

namespace ModelRegistry.Documents;

/// <summary>A character that the paper cannot show rightly, and where it stands.</summary>
/// <param name="CodePoint">The character as U+XXXX.</param>
/// <param name="Place">The place in the decision, in words.</param>
/// <param name="Reason">Why it cannot be shown and what would help.</param>
public sealed record Unprintable(string CodePoint, string Place, string Reason)
{
    private const int MostNamed = 50;
    private const string NoFont = "no font has it; name a font file that has it in the settings, or write the word in another script";
    private const string NeedsShaping =
        "its script is written from right to left or joins its letters, which this paper cannot do yet; write the word in Latin letters";
    private const string Control = "it is a control character, half of one or one of private meaning, not text; take it out";

    /// <summary>The refusal as one sentence.</summary>
    public string Sentence => $"The character {CodePoint} in {Place} cannot be printed: {Reason}.";

    internal static IReadOnlyList<Unprintable> Find(DecisionText text, FontBook fonts) =>
        [.. TextWalk.Pieces(text).SelectMany(piece => Find(piece.Place, piece.Text, fonts)).Distinct().Take(MostNamed)];

    private static IEnumerable<Unprintable> Find(string place, Prose prose, FontBook fonts)
    {
        foreach (var span in prose.Spans)
            for (var at = 0; at < span.Text.Length;)
            {
                var whole = Rune.TryGetRuneAt(span.Text, at, out var rune);
                var reason = whole ? Reasoned(rune.Value, span.Emphasis, fonts) : Control;
                if (reason is not null) yield return new Unprintable(Named(whole ? rune.Value : span.Text[at]), place, reason);
                at += whole ? rune.Utf16SequenceLength : 1;
            }
    }

    private static string? Reasoned(int character, Emphasis emphasis, FontBook fonts)
    {
        if (Letters.IsLayout(character)) return null;
        if (Script.NeedsShaping(character)) return NeedsShaping;
        if (FontBook.IsNoText(character)) return Control;
        return fonts.Find(emphasis, character).Face is null ? NoFont : null;
    }

    private static string Named(int code) => "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
}
