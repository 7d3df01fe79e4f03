using System.Globalization;
using System.Text.RegularExpressions;
using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework.Papers;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The words of a template in one language, and how that language writes days and numbers.</summary>
internal sealed partial class PaperWords
{
    private readonly int place;

    public PaperWords(LetterTemplate template, string language)
    {
        (Template, Language) = (template, language);
        place = PaperLanguage.All.ToList().IndexOf(language);
        if (place < 0) throw new ArgumentException($"No paper is written in \"{language}\".", nameof(language));
    }

    public LetterTemplate Template { get; }

    public string Language { get; }

    public bool InEnglish => Language == PaperLanguage.English;

    /// <summary>How a sentence stands out: not by bold type where the script's font has none and only digits would be bold.</summary>
    public Emphasis Strong => Language == "ja" ? Emphasis.Plain : Emphasis.Strong;

    /// <summary>A word without slots.</summary>
    public string this[string key] => Template.Said(key, place);

    /// <summary>A sentence with its slots filled.</summary>
    public string Of(string key, params (string Slot, string Value)[] slots) =>
        Slot.Replace(this[key], found => slots.Single(slot => slot.Slot == found.Groups[1].Value).Value);

    /// <summary>A sentence whose slots keep their emphasis and language.</summary>
    public Prose Of(string key, params (string Slot, Span Value)[] slots)
    {
        var (text, spans, at) = (this[key], new List<Span>(), 0);
        foreach (Match found in Slot.Matches(text))
        {
            if (found.Index > at) spans.Add(new(text[at..found.Index]));
            spans.Add(slots.Single(slot => slot.Slot == found.Groups[1].Value).Value);
            at = found.Index + found.Length;
        }

        if (at < text.Length) spans.Add(new(text[at..]));
        return new(spans);
    }

    /// <summary>The word for a value of an enumeration: "duty.noFurtherTransfer".</summary>
    public string Of<T>(string group, T value)
        where T : struct, Enum => this[$"{group}.{Camel(value)}"];

    /// <summary>The word for a case of it, or the general one where the case has none of its own.</summary>
    public string Special(string group, string special, string general) =>
        this[Template.Has($"{group}.{special}.{general}") ? $"{group}.{special}.{general}" : $"{group}.{general}"];

    /// <summary>Words of the rulebook, which are English in every paper and marked so.</summary>
    public Span English(string text) => InEnglish ? new(text) : new(text) { Language = PaperLanguage.English };

    public string Day(DateOnly day) => WrittenAs.Day(day, Language);

    public string Number(decimal number) => WrittenAs.Number(number, Language);

    public static string Camel<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<slot>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slot { get; }
}
