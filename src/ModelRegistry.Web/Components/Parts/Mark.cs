using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Web.Components.Parts;

/// <summary>How a tag is coloured; the colour only repeats what the word and the icon say.</summary>
public enum Tone
{
    Plain,
    Good,
    Caution,
    Bad,
    Open,
}

/// <summary>
/// A word of judgement with its icon, the same on every page: nobody has to guess whether "unknown" here is the "unknown" there.
/// </summary>
public sealed record Mark(string Word, string Icon, Tone Tone, string Meaning)
{
    public static readonly Mark Unknown = new("Unknown", "help_outline", Tone.Open, "Nobody has told the registry. Unknown is not no.");
    public static readonly Mark Contested = new("Contested", "unfold_more", Tone.Caution, "Items of equal weight speak for it and against it.");
    public static readonly Mark Unverified = new("Unverified", "visibility_off", Tone.Caution, "Not yet checked against its source by a named person.");
    public static readonly Mark Proposed = new("Proposed, not law", "edit", Tone.Open, "A proposal. It is no law anywhere.");
    public static readonly Mark Allegation = new("Allegation", "campaign", Tone.Caution, "Stated by a named source on a date. Not a finding.");
    public static readonly Mark Declared = new("Declared by the publisher", "person", Tone.Plain, "The publisher says so. Nobody else has confirmed it.");
    public static readonly Mark NameOnly = new("Known by name only", "label", Tone.Open, "Another model's source names it. Nothing else is recorded.");
    public static readonly Mark Invented = new("Invented for the demonstration", "science", Tone.Open, "Not a real party or decision.");

    /// <summary>The mark of a fact in three-valued logic.</summary>
    public static Mark Of(Truth truth) => truth switch
    {
        Truth.Yes => new("Yes", "check_circle", Tone.Plain, "Known to be so."),
        Truth.No => new("No", "highlight_off", Tone.Plain, "Known not to be so."),
        Truth.Unknown => Unknown,
    };

    /// <summary>The mark of a class of strength.</summary>
    public static Mark Of(EvidenceStrength strength) => strength switch
    {
        EvidenceStrength.None => new("No strength", "radio_button_unchecked", Tone.Open, "Recorded, and carries nothing by itself."),
        EvidenceStrength.Indicative => new("Indicative", "trending_up", Tone.Open, "Points in a direction and carries no fact."),
        EvidenceStrength.Weak => new("Weak", "trending_down", Tone.Open, "Weak: needs other evidence beside it."),
        EvidenceStrength.Moderate => new("Moderate", "drag_handle", Tone.Plain, "Moderate: supports a fact with other evidence."),
        EvidenceStrength.Strong => new("Strong", "star_half", Tone.Plain, "Strong: may carry its fact."),
        EvidenceStrength.Conclusive => new("Conclusive", "star", Tone.Good, "Conclusive for its one question."),
    };
}
