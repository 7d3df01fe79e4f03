using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Web.Components.Forms;

namespace ModelRegistry.Web.Pages.Casework;

/// <summary>An officer's confirmation of a piece of law that nobody has verified, with the source.</summary>
public sealed class ConfirmInput
{
    public string? Settles { get; set; }

    public string? Holds { get; set; }

    public string? Source { get; set; }

    /// <summary>The confirmation; null, with errors, when the form does not say enough.</summary>
    public Confirmation? Read(FormErrors errors)
    {
        errors.Require("Confirm.Settles", Settles, "Choose what you confirm.");
        errors.Require("Confirm.Holds", Holds, "Say whether it holds as written.");
        errors.Require("Confirm.Source", Source, "Give the source you read: the instrument and its citation.");
        return errors.Any ? null : new(Settles!, Holds == "yes" ? Truth.Yes : Truth.No, Source!.Trim());
    }
}
