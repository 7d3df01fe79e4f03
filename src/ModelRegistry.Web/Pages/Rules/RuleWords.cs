using ModelRegistry.Domain.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Web.Components.Parts;

namespace ModelRegistry.Web.Pages.Rules;

/// <summary>The words of the rulebook's own pages.</summary>
internal static class RuleWords
{
    public static string Of(RuleRole role) => role switch
    {
        RuleRole.Scope => "scope or classification",
        RuleRole.LicenceRequirement => "licence requirement",
        RuleRole.Exception => "exception",
        RuleRole.RedFlag => "red flag",
        RuleRole.Duty => "duty beside licences",
    };

    public static string Of(FactKind kind) => kind switch
    {
        FactKind.YesOrNo => "yes or no",
        FactKind.Amount => "a number",
        FactKind.Country => "a country",
        FactKind.Day => "a day",
    };

    /// <summary>How a standing is drawn: firm where it binds, soft where it is written and does not, open where it is no law.</summary>
    public static string StyleOf(Standing standing) => standing switch
    {
        Standing.Enforced => "firm",
        Standing.Codified or Standing.ComplianceDue or Standing.NotEnforced => "soft",
        _ => "open",
    };

    public static Mark Of(RunFinding finding) => finding switch
    {
        RunFinding.Different => new("Different", "error", Tone.Bad, "Other bytes under the same edition: a fault."),
        RunFinding.CannotReplay => new("Cannot be replayed", "error", Tone.Bad, "The program no longer has it as it was."),
        RunFinding.Flip => new("Flip", "priority_high", Tone.Bad, "The draft gives another answer."),
        RunFinding.OtherTrace => new("Same answer", "drag_handle", Tone.Plain, "The same answer with another trace."),
        RunFinding.CannotAsk => new("Not asked", "help_outline", Tone.Open, "The question could not be put."),
    };

    public static string Of(EditionDraftState state) => state switch
    {
        EditionDraftState.Open => "open",
        EditionDraftState.Released => "released",
        EditionDraftState.Withdrawn => "given up",
    };
}
