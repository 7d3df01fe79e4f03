using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

/// <summary>
/// A section of 15 CFR Part 746: items subject to the EAR to a destination. Published weights are not subject to the EAR, and access to
/// something that stays where it is, is no export; the sanctions of the Treasury do not ask for either.
/// </summary>
internal abstract class Embargo : Rule
{
    /// <summary>The section: "746.2".</summary>
    protected abstract string Section { get; }

    public override string Id => "us/ear/" + Section;

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<string> DependsOn =>
        [AdvancedComputingProducts.RuleId, Eccn3A090a.RuleId, Eccn3A090b.RuleId, Eccn4E091.RuleId];

    /// <summary>Before a section's first day its list of destinations is not set, and it concerns nothing.</summary>
    public override IReadOnlyList<Outcome> PossibleOutcomes =>
        [Outcome.NotApplicable, Outcome.Unmet, Outcome.Indeterminate, Outcome.Met];

    /// <summary>Whether the section names transfers within the country besides exports and reexports.</summary>
    protected virtual bool ReachesTransfers => false;

    protected internal override Scope Concerns(Situation situation)
    {
        var destination = situation.Question.Destination;
        var list = situation.Parameters.List($"{Id}/destinations").Value;
        if (destination is null || list?.Contains(destination) != true)
            return Scope.Out("The item is not destined to a place of this section.");
        return situation.Question.Activity == Activity.TransferInCountry && !ReachesTransfers
            ? Scope.Out("The section is on exports and reexports; it does not name transfers within the country.")
            : Item.Moves(situation);
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [To(situation), Item.Subject(situation), .. Further(situation)];

    /// <summary>What the section asks beside destination and jurisdiction.</summary>
    protected virtual IReadOnlyList<LimbResult> Further(Situation situation) => [];

    private LimbResult To(Situation situation) => Limb.Of(
        "destined to a place of this section",
        Truth.Yes,
        CountryGroups.Of(situation.Parameters).NameOf(situation.Question.Destination!),
        Unstated.Destination,
        situation.Parameters.List($"{Id}/destinations").Use with { Value = situation.Question.Destination! });
}
