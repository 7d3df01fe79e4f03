using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Parameters;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Embargoes;

/// <summary>
/// A programme of the Treasury that forbids supplies to a place. It reaches goods, technology and services, published or not, and does not
/// ask whether the item is subject to the EAR.
/// </summary>
internal abstract class CountryProgramme : Rule
{
    /// <summary>The place (ISO 3166-1 alpha-2).</summary>
    protected abstract string Place { get; }

    public override string Authority => "United States, Office of Foreign Assets Control";

    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<DeclaredFact> Asks => [UnitedStatesPerson.Fact, Meant, Authorised];

    private DeclaredFact Meant => new(
        Id + "/meant-for", FactKind.YesOrNo, $"Is it meant for {Name}, its government, or somebody ordinarily resident there?", Citation);

    private DeclaredFact Authorised => new(
        Id + "/authorised",
        FactKind.YesOrNo,
        "Is it exempt as informational material that exists already, or does a general licence of the Treasury cover it?",
        Citation);

    /// <summary>The name of the place in a sentence.</summary>
    protected abstract string Name { get; }

    protected internal override Scope Concerns(Situation situation)
    {
        var question = situation.Question;
        var there = question.Destination == Place || question.Recipients().Any(party => Places(party).Contains(Place));
        if (!there) return Scope.Out($"Neither the destination nor a recipient is in {Name}.");
        return question.Item.Kind is ItemKind.RemoteAccess or ItemKind.Service ? Scope.In : Transaction.Moves(question);
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        situation.Question.Item.Kind == ItemKind.Chip
            ? [UnitedStatesPerson.Limb(situation), To(situation)]
            :
            [
                UnitedStatesPerson.Limb(situation),
                To(situation),
                Limb.Asked(situation, "neither exempt nor under a general licence", Authorised, Truth.No),
            ];

    /// <summary>Whether it is supplied there: by destination or location of a recipient; headquarters alone leave it open.</summary>
    protected virtual LimbResult To(Situation situation)
    {
        const string words = "supplied, directly or indirectly, to the place or its government";
        var question = situation.Question;
        var resident = question.Recipients().FirstOrDefault(party => party.Country == Place);
        if (question.Destination != Place && resident is null) return Limb.Asked(situation, words, Meant);
        var name = CountryGroups.Of(situation.Parameters).NameOf(Place);
        return Limb.Of(
            words,
            Truth.Yes,
            resident is null ? $"destined to {name}" : $"{resident.Name} is located in {name}",
            new(Meant.Id, Meant.Question));
    }

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "the Treasury decides on specific licences (31 CFR 501.801); no policy is stated here");

    private static string?[] Places(Party party) => [party.Country, party.Headquarters, party.UltimateParentCountry];

    protected Facts Stated(Truth authorised) => new()
    {
        Stated = [new StatedFact(UnitedStatesPerson.Fact.Id) { Holds = Truth.Yes }, new StatedFact(Authorised.Id) { Holds = authorised }],
    };

    /// <summary>Each outcome; the days of its standing come from the rule.</summary>
    protected IReadOnlyList<Example> Common(DateOnly? day = null) =>
    [
        new("a chip from the United States", EmbargoCases.Chip(Place, day) with { ExportedFrom = "US" }, new(), Outcome.Met),
        new("published weights under no exemption", EmbargoCases.Weights(Place, day), Stated(Truth.No), Outcome.Met),
        new("published weights that are exempt", EmbargoCases.Weights(Place, day), Stated(Truth.Yes), Outcome.Unmet),
        new("published weights nobody says more of", EmbargoCases.Weights(Place, day), new(), Outcome.Indeterminate),
        new(
            "access from the United States, nobody says more",
            EmbargoCases.Access(Place, day) with { ExportedFrom = "US" },
            new(),
            Outcome.Indeterminate),
        new("elsewhere", EmbargoCases.Weights("DE", day), new(), Outcome.NotApplicable),
        new("used where it is", EmbargoCases.Chip(Place, day) with { Activity = Activity.Use }, new(), Outcome.NotApplicable),
    ];

    /// <summary>Both sides of an edge of the standing.</summary>
    protected IEnumerable<Example> Edge(string what, DateOnly day, Outcome before, Outcome after) =>
    [
        new($"the day before {what}", EmbargoCases.Chip(Place, day.AddDays(-1)) with { ExportedFrom = "US" }, new(), before),
        new($"the day of {what}", EmbargoCases.Chip(Place, day) with { ExportedFrom = "US" }, new(), after),
    ];
}
