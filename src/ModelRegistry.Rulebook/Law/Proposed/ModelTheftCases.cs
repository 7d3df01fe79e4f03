using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.Proposed;

/// <summary>Examples of the bill's two options; parties, models and campaigns in them are made up.</summary>
internal static class ModelTheftCases
{
    private static readonly Party Accused = new("Invented Accused Laboratory", "CN", "CN", "Invented Accused Laboratory", "CN");
    private static readonly Party German = new("Invented Maker", "DE", "DE", "Invented Maker", "DE");

    private static readonly Question Send = Codified with
    {
        Profile = Profiles.ModelTheftAct,
        Destination = "CN",
        Parties = [new(PartyRole.EndUser, Accused)],
    };

    private static readonly CampaignFacts Campaign =
        new("invented", "An invented campaign", "T", "Invented Accused Laboratory", "Invented Owner", new(2026, 2, 1), "an invented source");

    private static readonly Confirmation Read =
        new("proposed/model-theft-act/countries-of-concern", Truth.Yes, "the bill's definition, read by an officer");

    public static IReadOnlyList<Example> EntityList { get; } = Of(TheftActEntityList.Chosen);

    public static IReadOnlyList<Example> Blocking { get; } =
    [
        .. Of(TheftActBlocking.Chosen),
        new("published weights are reached too", Send, All(TheftActBlocking.Chosen, Known([Release("M", 3e24m, Open)])), Outcome.Met),
        new("used without moving it, for them", Send with { Activity = Activity.Use }, All(TheftActBlocking.Chosen, Small), Outcome.Met),
    ];

    private static IReadOnlyList<Example> Of(DeclaredFact chosen) =>
    [
        new("named, and the option taken", Send, All(chosen, Small), Outcome.Met),
        new("named, and the option not taken", Send, State(Small, (ModelTheftWords.Named, Truth.Yes), (chosen, Truth.No)), Outcome.Unmet),
        new("alleged alone", Send, Small with { Campaigns = [Campaign], Confirmations = [Read] }, Outcome.Indeterminate),
        new("a use that the owner allowed", Send, State(
            Small, (ModelTheftWords.Named, Truth.Yes), (chosen, Truth.Yes), (ModelTheftWords.Authorised, Truth.Yes)), Outcome.Unmet),
        new("to a German maker", Send with { Destination = "DE", Parties = [new(PartyRole.EndUser, German)] }, All(chosen, Small),
            Outcome.NotApplicable),
        new("nobody named", Send with { Parties = [] }, All(chosen, Small), Outcome.Indeterminate),
        new("under the law as enforced it does not count", Send with { Profile = Profiles.Enforced }, All(chosen, Small), Outcome.NotInForce),
        new("the day before it was introduced", Send with { Day = ModelTheftWords.Introduced.AddDays(-1) }, All(chosen, Small), Outcome.NotInForce),
        new("the day it was introduced", Send with { Day = ModelTheftWords.Introduced }, All(chosen, Small), Outcome.Met),
    ];

    private static Facts All(DeclaredFact chosen, Facts of) => State(of, (ModelTheftWords.Named, Truth.Yes), (chosen, Truth.Yes));

    private static Facts State(Facts of, params (DeclaredFact Fact, Truth Holds)[] stated) => of with
    {
        Stated = [.. stated.Select(one => new StatedFact(one.Fact.Id) { Holds = one.Holds, Basis = "taken as given" })],
        Confirmations = [Read],
    };
}
