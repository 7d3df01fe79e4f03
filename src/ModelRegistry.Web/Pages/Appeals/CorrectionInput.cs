using System.Globalization;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Features.Cases.Corrections;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Web.Components.Forms;

namespace ModelRegistry.Web.Pages.Appeals;

/// <summary>A correction as an officer typed it.</summary>
public sealed class CorrectionInput
{
    public string? Kind { get; set; }

    public string? Reason { get; set; }

    /// <summary>The place of the party among those of the application.</summary>
    public string? Party { get; set; }

    /// <summary>The number of the advice to retract.</summary>
    public string? Advice { get; set; }

    public string? Name { get; set; }

    public string? Country { get; set; }

    public string? Headquarters { get; set; }

    public string? Parent { get; set; }

    public string? ParentCountry { get; set; }

    /// <summary>The act; null, with errors, when the form does not say enough.</summary>
    public ProposeCorrection? Read(string reference, IReadOnlyList<PartyInRole> parties, FormErrors errors)
    {
        errors.Require("Form.Kind", Kind, "Choose what is put right.");
        errors.Require("Form.Reason", Reason, "Write why.");
        if (Kind == nameof(CorrectionKind.CorrectParty))
        {
            errors.Require("Form.Party", Party, "Choose the party.");
            errors.Require("Form.Name", Name, "Write its right name.");
        }

        if (Kind == nameof(CorrectionKind.RetractAdvice)) errors.Require("Form.Advice", Advice, "Choose the advice.");
        if (errors.Any || !Enum.TryParse<CorrectionKind>(Kind, out var kind))
        {
            return null;
        }

        return kind is CorrectionKind.CorrectParty && Chosen(parties) is { } wrong
            ? new(reference, kind, Reason!, new(wrong.Role, wrong.Party.Name, Right))
            : new(reference, kind, Reason!, Advice: kind is CorrectionKind.RetractAdvice ? Numbered : null);
    }

    // What is no number is no advice of the case.
    private int Numbered => int.TryParse(Advice, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private Party Right => new(
        Name!.Trim(), Code(Country), Code(Headquarters), Blank.ToNull(Parent)?.Trim(), Code(ParentCountry));

    private PartyInRole? Chosen(IReadOnlyList<PartyInRole> parties) =>
        int.TryParse(Party, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? parties.ElementAtOrDefault(index) : null;

    private static string? Code(string? text) => Blank.ToNull(text)?.Trim().ToUpperInvariant();
}
