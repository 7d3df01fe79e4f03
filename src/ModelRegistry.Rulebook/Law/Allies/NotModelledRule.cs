using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Allies;

/// <summary>What this edition leaves out of an ally's law and could bite: it says so instead of clearing by silence.</summary>
internal abstract class NotModelledRule(AlliedPlace place) : AlliedRule(place)
{
    public override IReadOnlyList<StandingPeriod> StandingHistory { get; } =
        [new(Standing.Enforced, new(DateOnly.MinValue), "a rule of this rulebook about itself, not a paragraph of law", true)];

    public override IReadOnlyList<Outcome> PossibleOutcomes => [Outcome.NotApplicable, Outcome.Indeterminate];

    /// <summary>The first day the rules on this law are written for.</summary>
    protected abstract DateOnly First { get; }

    /// <summary>Further things that are left out and concern the question: a short name, and the words of a limb.</summary>
    protected virtual IEnumerable<(string Id, string Words)> Further(Situation situation) => [];

    /// <summary>Things that are left out and may concern the question, with what would tell.</summary>
    protected virtual IEnumerable<(string Words, MissingFact Missing)> Perhaps(Situation situation) => [];

    /// <summary>Whether releasing technology to foreign persons within the place is controlled there.</summary>
    protected virtual bool ControlsReleasesWithin => false;

    protected internal override Scope Concerns(Situation situation)
    {
        if (ReleasedWithin(situation))
            return Scope.In;
        var export = AlliedExport.Concerns(Place, situation);
        return export.Concerned && Reasons(situation).Count == 0
            ? Scope.Out("Neither the day, nor the destination, nor the item is one that this edition leaves out.")
            : export;
    }

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) => [.. Reasons(situation)];

    protected internal override StatedPolicy PolicyFor(Situation situation) =>
        new(ReviewPolicy.NotStated, "not modelled in this edition; ask counsel");

    private List<LimbResult> Reasons(Situation situation)
    {
        var question = situation.Question;
        var found = new List<LimbResult>();
        if (question.Day < First)
            found.Add(Left($"the law of {Place.Name} of the days before {First:yyyy-MM-dd}", "before"));
        if (ReleasedWithin(situation))
            found.Add(Left($"releases of technology to foreign persons within {Place.Name}", "released-within"));
        if (question.Destination is null && !ReleasedWithin(situation))
            found.Add(Open("sanctions on a destination nobody names", Unstated.Destination));
        if (Sanctioned(situation) is { } country)
            found.Add(Left($"sanctions of {Place.Name} on {country}", "sanctions." + country));
        found.AddRange(Further(situation).Select(words => Left(words.Words, words.Id)));
        found.AddRange(Perhaps(situation).Select(open => Open(open.Words, open.Missing)));
        return found;
    }

    private bool ReleasedWithin(Situation situation) =>
        ControlsReleasesWithin && situation.Question.Activity == Activity.DeemedExport
        && (situation.Question.ExportedFrom ?? situation.Question.Exporter?.Country ?? situation.Question.Destination) is var from
        && (from is null || Place.Holds(situation, from));

    private string? Sanctioned(Situation situation)
    {
        var list = situation.Parameters.List(Place.Prefix + "/not-modelled/destinations").Value;
        return situation.Question.Parties.Select(role => role.Party)
            .SelectMany(party => new[] { party.Country, party.Headquarters, party.UltimateParentCountry })
            .Prepend(situation.Question.Destination).OfType<string>().FirstOrDefault(country => list?.Contains(country) == true);
    }

    private LimbResult Left(string words, string id) =>
        Open(words, new($"not-modelled.{Place.Prefix}.{id}", $"What do {words} require here? They are not modelled; ask counsel."));

    private static LimbResult Open(string words, MissingFact missing) =>
        Limb.Of(words, Truth.Unknown, words + ": not modelled in this edition", missing);
}
