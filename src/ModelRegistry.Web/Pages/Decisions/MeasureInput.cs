using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Web.Components.Forms;

namespace ModelRegistry.Web.Pages.Decisions;

/// <summary>A measure on a decision as an officer typed it.</summary>
public sealed class MeasureInput
{
    public string? Kind { get; set; }

    public string? Ground { get; set; }

    public string? Reason { get; set; }

    public string? From { get; set; }

    /// <summary>The act; null, with errors, when the form does not say enough.</summary>
    public ProposeMeasure? Read(string decision, FormErrors errors)
    {
        errors.Require("Proposed.Kind", Kind, "Choose the measure.");
        errors.Require("Proposed.Ground", Ground, "Choose the ground.");
        errors.Require("Proposed.From", From, "Write the day from which it has effect.");
        var from = Typed.Day(errors, "Proposed.From", From);
        return errors.Any || !Enum.TryParse<MeasureKind>(Kind, out var kind) || !Enum.TryParse<MeasureGround>(Ground, out var ground)
            ? null
            : new(decision, kind, ground, Reason ?? "", from ?? default);
    }
}

/// <summary>What a second person said to a measure.</summary>
public sealed class RulingInput
{
    public int Number { get; set; }

    public string? Remark { get; set; }

    public string? Shown { get; set; }
}
