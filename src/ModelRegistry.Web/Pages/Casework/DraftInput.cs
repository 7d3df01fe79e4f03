using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Web.Components.Forms;

namespace ModelRegistry.Web.Pages.Casework;

/// <summary>A determination as an officer typed it.</summary>
public sealed class DraftInput
{
    /// <summary>The version of the case that the officer looked at.</summary>
    public Guid? Version { get; set; }

    public string? Outcome { get; set; }

    public string? Reasons { get; set; }

    public string? Conditions { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidUntil { get; set; }

    /// <summary>The language of the paper; empty for the applicant's wish.</summary>
    public string? Language { get; set; }

    /// <summary>The codes of the grounds of a denial; null where none was ticked.</summary>
    public string[]? Grounds { get; set; }

    /// <summary>Conditions with duty and due day; as many fields as a page has.</summary>
    public List<DutyInput>? Duties { get; set; }

    public LimitInput? Limit { get; set; }

    /// <summary>The conditions with a duty; with errors where one does not say enough.</summary>
    public IReadOnlyList<ConditionTerms> SaidDuties(FormErrors errors) =>
        [.. (Duties ?? []).Select((duty, index) => duty.IsSaid ? duty.Read($"Form.Duties[{index}]", errors) : null).OfType<ConditionTerms>()];

    /// <summary>One condition a line.</summary>
    public string[] ConditionLines() => Lines(Conditions);

    /// <summary>What was typed one a line, without what is blank.</summary>
    internal static string[] Lines(string? typed) =>
        (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
