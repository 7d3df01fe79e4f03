using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts.DirectProductCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.DirectProducts;

internal sealed class AdvancedComputingTechnology : DirectProductRule
{
    private static readonly DeclaredFact Product = new(
        "us/ear/734.9/h/technology/direct-product",
        FactKind.YesOrNo,
        "Is the technology the direct product of technology or software of the entries that 734.9(h) lists, or of a plant that is?",
        "15 CFR 734.9(h)(1)");

    private static readonly DeclaredFact For = new(
        "us/ear/734.9/h/technology/for",
        FactKind.YesOrNo,
        "Is the technology of 3E001 for 3A090, or of 4E001 for 4A090?",
        "15 CFR 734.9(h)(1)");

    private static readonly DeclaredFact Mask = new(
        "us/ear/734.9/h/technology/mask",
        FactKind.YesOrNo,
        "Did an entity headquartered in Macau or D:5, or with an ultimate parent there, develop the technology for making a mask, a "
        + "wafer or a die?",
        "15 CFR 734.9(h)(2)(ii)");

    public override string Id => "us/ear/734.9/h/technology";
    public override string Title => "Foreign direct products of advanced computing: technology";
    public override string Citation => "15 CFR 734.9(h), technology";
    public override IReadOnlyList<DeclaredFact> Asks => [Product, For, Mask, .. PublicationFacts.All];
    public override IReadOnlyList<StandingPeriod> StandingHistory => ChipCases.Since2023;

    public override string Statement =>
        "Technology made abroad of 3E001 for 3A090 or of 4E001 for 4A090 is subject to the EAR when it is the direct product of the "
        + "listed technology or software (or of a plant that is), and goes where the rule for chips says, or was developed by an entity "
        + "headquartered in Macau or D:5 for the production of a mask, a wafer or a die. It is about that technology: where the developer "
        + "of a model has its headquarters is not asked.";

    protected override DeclaredFact Made => Product;

    protected override Scope ConcernsProduct(Situation situation) => situation.Question.Item.Kind != ItemKind.Technology
        ? Scope.Out("This limb is on technology; chips and computers are asked in their own.")
        : Scope.When(
            Entries.Stated(situation) is not { } eccn || Entries.Number(eccn) is "3E001" or "4E001",
            "The technology is of neither 3E001 nor 4E001.");

    protected override LimbResult Entry(Situation situation) =>
        Limb.Asked(situation, "technology of 3E001 for 3A090, or of 4E001 for 4A090", For);

    protected override LimbResult MadeFrom(Situation situation)
    {
        var (own, list) = (Inputs.Limb(situation, Product), situation.Parameters.List("us/ear/734.9/h/inputs"));
        var wide = situation.Facts.DirectProductOfListedTechnology;
        var use = list.Use with { Value = $"{list.Value?.Count ?? 0} entries of the Commerce Control List" };
        return own.Truth == Truth.Unknown && wide != Truth.Unknown
            ? own with { Truth = wide, Because = "as stated with the question", Missing = null, Parameters = [use] }
            : own with { Parameters = [use] };
    }

    protected override LimbResult Reached(Situation situation)
    {
        var there = AdvancedComputingProducts.Somewhere(situation);
        if (there.Truth == Truth.Yes) return there;
        var mask = Limb.Asked(situation, "", Mask);
        var truth = there.Truth.Or(mask.Truth);
        return there with
        {
            Words = there.Words + ", or developed by an entity headquartered there for making a mask, a wafer or a die",
            Truth = truth,
            Because = $"{there.Because}; developed for a mask, wafer or die: {mask.Because}",
            Missing = truth == Truth.Unknown ? there.Missing ?? mask.Missing : null,
            AlsoMissing = truth == Truth.Unknown && there.Missing is not null && mask.Missing is { } also ? [also] : [],
        };
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("the day before the rule took this form", Technology("3E001", "CN") with { Day = ChipCases.Before2023 },
            Stating((Product, Truth.Yes), (For, Truth.Yes)), Outcome.NotInForce),
        new("the first day of the rule in this form", Technology("3E001", "CN") with { Day = ChipCases.Start2023 },
            Stating((Product, Truth.Yes), (For, Truth.Yes)), Outcome.Met),
        new("to China", Technology("4E001", "CN"), Stating((Product, Truth.Yes), (For, Truth.Yes)), Outcome.Met),
        new("to Taiwan, developed by a Chinese company for a mask", Technology("3E001", "TW"),
            Stating((Product, Truth.Yes), (For, Truth.Yes), (Mask, Truth.Yes)), Outcome.Met),
        new("to Taiwan, developed elsewhere", Technology("3E001", "TW"),
            Stating((Product, Truth.Yes), (For, Truth.Yes), (Mask, Truth.No)), Outcome.Unmet),
        new(
            "to Taiwan, by whom is not said",
            Technology("3E001", "TW"),
            Stating((Product, Truth.Yes), (For, Truth.Yes)),
            Outcome.Indeterminate),
        new("for another part", Technology("3E001", "CN"), Stating((Product, Truth.Yes), (For, Truth.No)), Outcome.Unmet),
        new("of another entry", Technology("5E002", "CN"), Abroad, Outcome.NotApplicable),
        new("weights", Model("CN"), Closed, Outcome.NotApplicable),
    ];
}
