using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Chips.ChipCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Chips;

internal sealed class PrcChips : Rule
{
    public const string RuleId = "us/ear/736.2/b-10/presumption";

    public static readonly DateOnly First = new(2025, 5, 13);

    public override string Id => RuleId;

    public override string Title => "Advanced chips designed or made by Macau or D:5 companies";

    public override string Citation => "BIS guidance of 2025-05-13 on General Prohibition 10, 15 CFR 736.2(b)(10)";

    public override RuleRole Role => RuleRole.RedFlag;

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = [new(
        Standing.Enforced,
        new(First),
        "BIS guidance of 2025-05-13",
        true)];

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, Eccn3A090b.RuleId];

    public override string Statement =>
        "A chip with the figures of 3A090 that a company located or headquartered in Macau or D:5 designed or produced is presumed to be "
        + "subject to the EAR and made in breach of them, until shown otherwise. The guidance names Ascend parts. It taints the chip, "
        + "never published weights trained on it; acquiring one for technical analysis alone is not pursued.";

    protected internal override Scope Concerns(Situation situation) => OnChips(situation);

    internal static Scope OnChips(Situation situation) => Scope.When(
        situation.Question.Item.Kind == ItemKind.Chip,
        "The prohibition taints a chip, never what was trained on it.");

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [AdvancedComputingProducts.Advanced(situation), Designed(situation)];

    private static LimbResult Designed(Situation situation)
    {
        var figures = ChipFigures.Of(situation);
        string?[] countries = [figures.DesignerCountry, figures.DesignerParentCountry, figures.FoundryCountry];
        var places = countries.Distinct(StringComparer.Ordinal).Select(country => Destinations.MacauOrD5(situation, country)).ToArray();
        var truth = places.Select(place => place.Truth).Any();
        var deciding = places.First(place => place.Truth == truth);
        return Limb.Of(
            "designed or produced by a company located or headquartered in Macau or D:5",
            truth,
            $"{figures.Read}, its designer or maker: {deciding.Because}",
            new(
                $"chip.{figures.Name}.designer",
                $"Where are the designer of {figures.Name}, its ultimate parent and its maker headquartered?"),
            deciding.Use);
    }

    private static Facts MadeIn(string country) => new() { Chip = new("H100") { FoundryCountry = country } };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the guidance", Chip("Ascend 910C", "SA", First.AddDays(-1)), Nothing, Outcome.NotInForce),
        new("the day of the guidance", Chip("Ascend 910C", "SA", First), Nothing, Outcome.Met),
        new("used where it is", Chip("Ascend 910B", "MY") with { Activity = Activity.Use }, Nothing, Outcome.Met),
        new("designed in the United States and made in China", Chip("H100", "SA"), MadeIn("CN"), Outcome.Met),
        new("of a US designer", Chip("H100", "SA"), Nothing, Outcome.Unmet),
        new("a part whose figures are not published", Chip("T-Head PPU", "SA"), Nothing, Outcome.Indeterminate),
        new("weights trained on such a chip", OfWeights("SA"), Nothing, Outcome.NotApplicable),
    ];
}
