using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Weights;

internal sealed class Section740Paragraph27 : Rule
{
    public const string RuleId = "us/ear/740.27/weights";

    public override string Id => RuleId;
    public override string Title => "Licence Exception AIA for weights";
    public override string Citation => "15 CFR 740.27";
    public override RuleRole Role => RuleRole.Exception;
    public override IReadOnlyList<string> Overrides => [Section742Paragraph6Weights.RuleId, Section734Paragraph9L.RuleId];
    public override IReadOnlyList<string> YieldsTo => [Section734Paragraph7.RuleId];

    public override string Statement =>
        "No licence is needed to send weights of 4E091 to an entity headquartered, with its ultimate parent, in paragraph (a) of Supplement "
        + "No. 5 to part 740, at a place outside Macau and Country Group D:5, in a facility that meets paragraphs 14, 15 and 18 of Supplement "
        + "No. 10 to part 748.";

    public override IReadOnlyList<StandingPeriod> StandingHistory => WeightsStanding.NeverEnforced;

    protected internal override Scope Concerns(Situation situation) => WeightsItem.Exported(situation);

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [Recipient(situation), Place(situation), Facility(situation)];

    protected internal override IReadOnlyList<string> ConditionsFor(Situation situation) =>
        ["The weights stay in a facility that meets paragraphs 14, 15 and 18 of Supplement No. 10 to 15 CFR part 748."];

    private static LimbResult Recipient(Situation situation)
    {
        var inside = WeightsPolicy.Inside(situation);
        return new("the recipient and its ultimate parent are headquartered in Supplement No. 5(a)", inside,
            inside switch { Truth.Yes => "headquartered inside", Truth.No => "headquartered outside", _ => "headquarters not known" })
        {
            Parameters = [situation.Parameters.List("us/ear/country-groups/" + WeightsPolicy.Group).Use],
            Missing = inside == Truth.Unknown ? new("parties.headquarters", "Where are the end user and its ultimate parent headquartered?") : null,
        };
    }

    private static LimbResult Place(Situation situation)
    {
        var group = CountryGroups.Of(situation.Parameters).In("D:5", situation.Question.Destination);
        var macau = TruthLogic.From(situation.Question.Destination == "MO");
        var truth = macau.Or(group.Truth).Not();
        return new("the place is outside Macau and Country Group D:5", truth, macau == Truth.Yes ? "the place is Macau" : group.Because)
        {
            Parameters = [group.Use],
            Missing = truth == Truth.Unknown ? new("question.destination", "In which country will the weights be held?") : null,
        };
    }

    private static LimbResult Facility(Situation situation)
    {
        var secure = situation.Facts.SecureFacility;
        return new("the facility meets paragraphs 14, 15 and 18 of Supplement No. 10 to part 748", secure,
            secure switch { Truth.Yes => "stated to meet them", Truth.No => "stated not to meet them", _ => "not stated" })
        {
            Missing = secure == Truth.Unknown
                ? new("facts.secureFacility", "Does the facility meet paragraphs 14, 15 and 18 of Supplement No. 10 to 15 CFR part 748?")
                : null,
        };
    }

    private static readonly Question ToFrance = Codified with
    {
        Destination = "FR",
        Parties = [new(PartyRole.EndUser, new("Invented Laboratory", "FR", "FR", "Invented Laboratory", "FR"))],
    };

    private static Question To(Party user) => ToFrance with { Parties = [new(PartyRole.EndUser, user)] };

    private static readonly Facts Secure = Large with { SecureFacility = Truth.Yes };

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("a French laboratory with a secure facility", ToFrance, Secure, Outcome.Met),
        new("a facility nobody has described", ToFrance, Large, Outcome.Indeterminate),
        new("a Chinese laboratory with a French parent",
            To(new("Invented Laboratory", "FR", "CN", "Invented Holding", "FR")), Secure, Outcome.Unmet),
        new("a laboratory whose parent nobody names", To(new("Invented Laboratory", "FR", "FR")), Secure, Outcome.Indeterminate),
        new("an end user headquartered elsewhere", Codified, Secure, Outcome.Unmet),
        new("a French laboratory's site in China", ToFrance with { Destination = "CN" }, Secure, Outcome.Unmet),
        new("a chip", Chip, new(), Outcome.NotApplicable),
        .. WeightsEdges.Of(Secure, "US", ToFrance),
    ];
}
