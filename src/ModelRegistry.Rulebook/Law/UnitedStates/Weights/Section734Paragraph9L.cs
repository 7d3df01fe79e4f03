using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

internal sealed class Section734Paragraph9L : Rule
{
    public const string RuleId = "us/ear/734.9/l";

    public override string Id => RuleId;
    public override string Title => "Weights made abroad by a plant of controlled chips";
    public override string Citation => "15 CFR 734.9(l), 742.6(a)(13)";
    public override RuleRole Role => RuleRole.LicenceRequirement;
    public override IReadOnlyList<string> DependsOn => [Eccn4E091.RuleId];

    public override string Statement =>
        "Weights of ECCN 4E091 produced outside the United States are subject to these regulations where the plant that made them, or a major "
        + "component of it, is itself subject to them and specified in 3A001.z, 3A090, 4A003.z, 4A004.z, 4A005.z, 4A090, 5A002.z, 5A004.z or "
        + "5A992.z: a training cluster of such chips. Post-training abroad counts as production. A licence is then required to any destination.";

    public override IReadOnlyList<StandingPeriod> StandingHistory => WeightsStanding.NeverEnforced;

    protected internal override Scope Concerns(Situation situation) => WeightsItem.Exported(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [WeightsItem.Classified(situation), PlantRoute.Abroad(situation), PlantRoute.Plant(situation)];

    protected internal override StatedPolicy PolicyFor(Situation situation) => WeightsPolicy.For(situation);

    private static readonly Question FromFrance = Codified with { ExportedFrom = "FR" };

    private static readonly Facts MadeAbroad = Trained(Stipulated("NVIDIA H100 SXM", Truth.Yes));

    private static ChipUseFacts Stipulated(string chip, Truth subject) => new(chip, ChipPurpose.Training, subject) { Stipulated = true };

    private static Facts Trained(params ChipUseFacts[] chips)
    {
        var model = Release("M", 2e26m, Closed);
        return Known([model with { Training = [model.Training[0] with { Place = "FR" }], Chips = chips, ChipsComplete = Truth.Yes }]);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("trained in France on chips subject to the EAR", FromFrance, MadeAbroad, Outcome.Met),
        new("on chips that are not subject to the EAR", FromFrance, Trained(Stipulated("NVIDIA H100 SXM", Truth.No)), Outcome.Unmet),
        new("on chips whose status an officer confirms", FromFrance,
            Trained(Stipulated("NVIDIA H100 SXM", Truth.Unknown)) with
            {
                Confirmations = [new("chip/M/NVIDIA H100 SXM", Truth.Yes, "an invented finding")],
            },
            Outcome.Met),
        new("on chips whose status nobody knows", FromFrance, Trained(Stipulated("NVIDIA H100 SXM", Truth.Unknown)), Outcome.Indeterminate),
        new("on no chips at all", FromFrance, Trained(), Outcome.Unmet),
        new("the use of the chips is not shown", FromFrance, Trained(new ChipUseFacts("NVIDIA H100 SXM", ChipPurpose.Training, Truth.Yes)), Outcome.Indeterminate),
        new("chips nobody knows", FromFrance, Trained(Stipulated("invented chip", Truth.Yes)), Outcome.Indeterminate),
        new("trained in the United States", Codified, Large, Outcome.Unmet),
        new("published", FromFrance, WeightsCases.Published, Outcome.Unmet),
        new("integrated at home", FromFrance with { Activity = Activity.Integration }, MadeAbroad, Outcome.NotApplicable),
        .. WeightsEdges.Of(MadeAbroad, "FR"),
    ];
}
