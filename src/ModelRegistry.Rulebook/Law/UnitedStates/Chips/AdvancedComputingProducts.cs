using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class AdvancedComputingProducts : Rule
{
    public const string RuleId = "us/ear/734.9/h";

    public override string Id => RuleId;

    public override string Title => "Foreign direct products of advanced computing, as enforced";

    public override string Citation => "15 CFR 734.9(h)";

    public override RuleRole Role => RuleRole.Scope;

    public override IReadOnlyList<StandingPeriod> StandingHistory => Since2023;

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, Eccn3A090b.RuleId];

    public override string Statement =>
        "A chip or computer made abroad is subject to the EAR when it is of 3A090, 4A090 or a .z paragraph, "
        + "is the direct product of listed "
        + "technology or software (or of a plant that is), and goes to a D:1, D:4 or D:5 destination that is in neither A:5 nor A:6, or to "
        + "a recipient headquartered in Macau or D:5 anywhere. Technology, and what a Macau or D:5 company developed for "
        + "a mask, wafer or die, is asked in a paragraph of its own. Nothing here is about models.";

    protected internal override Scope Concerns(Situation situation) => SubjectToEar.InOrFromUnitedStates(situation) == Truth.Yes
        ? Scope.Out("The chip is in or from the United States and subject to the EAR without this rule.")
        : Transaction.ChipMoves(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
    [
        Advanced(situation),
        SubjectToEar.DirectProduct(situation, "us/ear/734.9/h/inputs"),
        Somewhere(situation),
    ];

    internal static LimbResult Advanced(Situation situation)
    {
        var (first, second) = (situation.Found(Eccn3A090a.RuleId), situation.Found(Eccn3A090b.RuleId));
        var deciding = first.Holds() == Truth.No ? second : first;
        var limb = Limb.OfFinding("a chip of 3A090.a or .b, or a computer with one", deciding);
        return limb with { Truth = first.Holds().Or(second.Holds()) };
    }

    /// <summary>D:1, D:4 or D:5 less A:5 and A:6, or a recipient headquartered in Macau or D:5 anywhere.</summary>
    internal static LimbResult Somewhere(Situation situation)
    {
        var destination = Destinations.Limb(
            "destined to D:1, D:4 or D:5 less A:5 and A:6, or to a recipient headquartered in Macau or D:5",
            situation,
            Destinations.OfConcern(situation));
        if (destination.Truth == Truth.Yes) return destination;
        var headquarters = Destinations.Headquarters(situation);
        var truth = destination.Truth.Or(headquarters.Truth);
        var open = headquarters.Truth == Truth.Unknown ? headquarters : destination;
        return destination with
        {
            Truth = truth,
            Because = $"{destination.Because}; {headquarters.Because}",
            Parameters = headquarters.Truth == Truth.Yes
                ? headquarters.Parameters
                : [.. destination.Parameters, .. headquarters.Parameters],
            Missing = truth == Truth.Unknown ? open.Missing : null,
        };
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("the day before the rule took this form", Chip("H100", "CN", Before2023), MadeAbroad, Outcome.NotInForce),
        new("the first day of the rule in this form", Chip("H100", "CN", Start2023), MadeAbroad, Outcome.Met),
        new("a US design made in Taiwan, to Saudi Arabia", Chip("H100", "SA"), MadeAbroad, Outcome.Met),
        new("to Germany", Chip("H100", "DE"), MadeAbroad, Outcome.Unmet),
        new("to Germany, for a company headquartered in China", Chip("H100", "DE").HeadquarteredIn("CN"), MadeAbroad, Outcome.Met),
        new("made abroad from technology nobody describes", Chip("Ascend 910C", "SA"), MadeAbroad, Outcome.Indeterminate),
        new("from the United States", Chip("H100", "SA"), FromUnitedStates, Outcome.NotApplicable),
        new("the weights of a model", OfWeights("SA"), MadeAbroad, Outcome.NotApplicable),
    ];
}
