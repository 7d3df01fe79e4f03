using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Web.Components.Forms;
using ModelRegistry.Web.Components.Parts;

namespace ModelRegistry.Web.Pages.Law;

/// <summary>The law's enumerations in words, the same on every page.</summary>
internal static class LawWords
{
    public static string Of(Activity activity) => activity switch
    {
        Activity.Export => "export out of a country",
        Activity.Reexport => "reexport from one foreign country to another",
        Activity.TransferInCountry => "transfer within a foreign country",
        Activity.DeemedExport => "release to a foreign person",
        Activity.Integration => "build it into commercial software",
        Activity.Use => "use it without moving it",
    };

    public static string Of(AccessKind access) => access switch
    {
        AccessKind.Weights => "the weights themselves",
        AccessKind.OnPremisesBinary => "a binary on the user's premises that holds the weights",
        AccessKind.HostedInference => "inference hosted elsewhere",
        AccessKind.FineTuningService => "a fine-tuning service",
        AccessKind.TrainingOnRentedCompute => "training on rented compute",
    };

    public static string Of(EndUse use) => use switch
    {
        EndUse.NotStated => "not stated",
        EndUse.CommercialSoftware => "part of software that is sold",
        EndUse.InternalUse => "use within one's own organisation",
        EndUse.Research => "research",
        EndUse.Military => "military",
        EndUse.MilitaryIntelligence => "military intelligence",
        EndUse.WeaponsOfMassDestruction => "weapons of mass destruction or missiles",
        EndUse.Nuclear => "nuclear",
        EndUse.Missiles => "rockets, missiles or unmanned aircraft",
        EndUse.ChemicalOrBiological => "chemical or biological weapons",
        EndUse.CyberSurveillance => "repression by cyber-surveillance",
        EndUse.Supercomputer => "a supercomputer",
        EndUse.AdvancedNodeProduction => "advanced-node integrated circuits",
        EndUse.ChipMakingEquipment => "chip-making equipment",
    };

    /// <summary>The places whose law the rulebook holds, to choose from.</summary>
    public static IReadOnlyList<Choice> Laws => [.. RulebookEdition.Current.Laws.Select(law => new Choice(law.ToString(), Of(law)))];

    public static string Of(SettledBy by) => by switch
    {
        SettledBy.Statement => "stated with the question",
        SettledBy.Transaction => "part of what is asked",
        SettledBy.Record => "a fact of the release's record",
        SettledBy.Confirmation => "confirmed by an officer with a source",
    };

    public static string Of(Jurisdiction law) => law switch
    {
        Jurisdiction.UnitedStates => "United States",
        Jurisdiction.EuropeanUnion => "European Union",
        Jurisdiction.UnitedKingdom => "United Kingdom",
        Jurisdiction.Japan => "Japan",
        Jurisdiction.Korea => "Korea",
        Jurisdiction.Netherlands => "Netherlands",
        Jurisdiction.Australia => "Australia",
        Jurisdiction.Canada => "Canada",
    };

    public static string Of(PartyRole role) => role switch
    {
        PartyRole.Purchaser => "purchaser",
        PartyRole.IntermediateConsignee => "intermediate consignee",
        PartyRole.UltimateConsignee => "ultimate consignee",
        PartyRole.EndUser => "end user",
        PartyRole.Forwarder => "forwarder",
    };

    public static string Of(ReviewPolicy policy) => policy switch
    {
        ReviewPolicy.NotStated => "no review policy is stated; approval must not be inferred",
        ReviewPolicy.PresumptionOfApproval => "presumption of approval",
        ReviewPolicy.CaseByCase => "case by case",
        ReviewPolicy.PresumptionOfDenial => "presumption of denial",
        ReviewPolicy.PolicyOfDenial => "policy of denial",
        ReviewPolicy.PerEntry => "as the list's entry says",
    };

    public static string OfProfile(string profile) => profile switch
    {
        Profiles.Enforced => "law as enforced",
        Profiles.Codified => "law as codified, enforced or not",
        Profiles.DistillationFdpr => "law as enforced, and a proposal that is no law: distillation",
        Profiles.SafeHarbour => "law as enforced, and proposals that are no law: distillation, excepted when reviewed",
        Profiles.ModelTheftAct => "law as enforced, and a bill that is no law: model theft",
        _ => profile,
    };

    public static Mark Of(Clearance clearance) => clearance switch
    {
        Clearance.Cleared => new("Cleared", "check_circle", Tone.Good, "No licence is required, under this profile, on this day."),
        Clearance.ClearedWithConditions => new("Cleared with conditions", "check_circle", Tone.Caution, "Cleared as long as the conditions are kept."),
        Clearance.NeedsLicence => new("Needs a licence", "priority_high", Tone.Caution, "A licence requirement is met and no exception to it is."),
        Clearance.Refused => new("Refused", "do_not_disturb", Tone.Bad, "An authority has decided that it may not."),
        Clearance.CannotTell => new("Cannot tell", "help_outline", Tone.Open, "What is known does not settle it."),
    };

    public static Mark Of(Outcome outcome) => outcome switch
    {
        Outcome.Met => new("Met", "flag", Tone.Caution, "Every limb is fulfilled."),
        Outcome.Indeterminate => new("Indeterminate", "help_outline", Tone.Open, "No limb fails and at least one is unknown."),
        Outcome.Unmet => new("Unmet", "radio_button_unchecked", Tone.Plain, "A limb is not fulfilled."),
        Outcome.NotInForce => new("Not in force", "schedule", Tone.Plain, "It does not count on this day under this profile."),
        Outcome.NotApplicable => new("Not applicable", "remove", Tone.Plain, "It does not concern this item or transaction."),
    };
}
