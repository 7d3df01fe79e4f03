using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates;

internal sealed class Section734Paragraph3 : Rule
{
    public const string RuleId = "us/ear/734.3";

    public override string Id => RuleId;
    public override string Title => "Items subject to the EAR";
    public override string Citation => "15 CFR 734.3(a), (b)(3)";
    public override RuleRole Role => RuleRole.Scope;
    public override IReadOnlyList<string> DependsOn =>
        [.. DirectProducts.Entries.Needed, Section734Paragraph9L.RuleId, AdvancedComputingProducts.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [.. ContentFacts.All, .. PublicationFacts.All];

    public override string Statement =>
        "Subject to these regulations is what is in the United States, what is of United States origin wherever it is, a foreign item "
        + "with controlled United States content above what 734.4 lets pass, and what a direct product rule of 734.9 reaches; published "
        + "software and technology, weights among it, is not. The share of content in weights is never measured here: an analyst judges "
        + "it, with reasons. A small share never takes an item out of 734.9.";

    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } = WeightsStanding.LongEnforced("81 FR 35611, from memory");

    protected internal override Scope Concerns(Situation situation) => situation.Question.Item.Kind switch
    {
        ItemKind.Weights => WeightsItem.Moves(situation),
        ItemKind.Chip or ItemKind.Software or ItemKind.Technology => Scope.In,
        ItemKind.RemoteAccess or ItemKind.Service => Scope.Out("Access and services are no items; what they are of may be one."),
    };

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => [Reach.Of(situation).Limb];

    private static Question Of(ItemKind kind, string? from, string destination = "DE") =>
        ContentCases.To(destination, kind) with { ExportedFrom = from };

    private static Facts Technology(Truth published) => new()
    {
        Stated =
        [
            .. new[] { PublicationFacts.Available, PublicationFacts.Ungated, PublicationFacts.PassingOn }
                .Select(fact => new StatedFact(fact.Id) { Holds = published }),
        ],
    };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("closed weights leave the United States", Codified, Large, Outcome.Met),
        new("open weights leave the United States", Codified, WeightsCases.Published, Outcome.Unmet),
        new("closed weights made abroad", Codified with { ExportedFrom = "FR" }, Large, Outcome.Indeterminate),
        new("closed weights made abroad, to nobody listed, of which a judgement says that little is of the United States",
            Of(ItemKind.Weights, "FR"), ContentCases.OfWeights(5, "made up reasons", Truth.Yes), Outcome.Unmet),
        new(
            "the same with more than a quarter",
            Of(ItemKind.Weights, "FR"),
            ContentCases.OfWeights(30, "made up reasons", Truth.Yes),
            Outcome.Met),
        new("a chip from the United States", Of(ItemKind.Chip, "US"), new(), Outcome.Met),
        new(
            "a chip made abroad, a direct product",
            ChipCases.Chip("H100", "SA") with { ExportedFrom = "TW" },
            ChipCases.MadeAbroad,
            Outcome.Met),
        new(
            "a direct product with hardly any content: the share does not help",
            ChipCases.Chip("H100", "SA"),
            ContentCases.OfChips(1),
            Outcome.Met),
        new("a chip made abroad, nothing stated of its content", Of(ItemKind.Chip, "TW"), ContentCases.Abroad, Outcome.Indeterminate),
        new("technology from the United States, published", Of(ItemKind.Technology, "US"), Technology(Truth.Yes), Outcome.Unmet),
        new("technology from the United States, open to nobody", Of(ItemKind.Technology, "US"), Technology(Truth.No), Outcome.Met),
        new("software from the United States, nobody says whether published", Of(ItemKind.Software, "US"), new(), Outcome.Indeterminate),
        new("a service", Of(ItemKind.Service, "US"), new(), Outcome.NotApplicable),
        new("the day before the text took effect", Codified with { Day = new(2016, 8, 31) }, Large, Outcome.NotInForce),
        new("the first day of the text", Codified with { Day = new(2016, 9, 1) }, Large, Outcome.Met),
        new("the day before the weight rules", Codified with { Day = new(2025, 1, 12) }, Large, Outcome.Met),
        new("the first day of the weight rules", Codified with { Day = new(2025, 1, 13) }, Large, Outcome.Met),
    ];
}
