using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Proposed;

/// <summary>
/// What the two listing options of H.R. 8283 (119th Congress, as introduced on 2026-04-15) share: an entity of concern that a published
/// list would name for a model extraction attack on a closed model of a United States owner. No such list exists; a question may take one
/// as given.
/// </summary>
internal sealed class ModelTheftWords(Situation situation)
{
    public const string Bill = "H.R. 8283, 119th Congress, as introduced (no law)";

    public static readonly DeclaredFact Named = new(
        "proposed/model-theft-act/named",
        FactKind.YesOrNo,
        "Does a recipient stand on the list of model extraction attackers that the bill would create? No such list exists; say yes to take it as given.",
        Bill);

    public static readonly DeclaredFact Authorised = new(
        "proposed/model-theft-act/authorised",
        FactKind.YesOrNo,
        "Did the owner of the closed model allow that use, by its terms of service or by contract?",
        Bill);

    private Dated<IReadOnlySet<string>> Countries { get; } = situation.Parameters.List("proposed/model-theft-act/countries-of-concern");

    public static IReadOnlyList<StandingPeriod> Standing { get; } =
    [
        new(Evaluations.Standing.NotMade, new(DateOnly.MinValue, Introduced), "H.R. 8283, 119th Congress", true),
        new(Evaluations.Standing.Proposed, new(Introduced), "H.R. 8283, 119th Congress, as introduced on 2026-04-15", true)
        {
            Remark = "reported by the House Committee on Foreign Affairs on 2026-04-22; no law",
        },
    ];

    public static DateOnly Introduced => new(2026, 4, 15);

    /// <summary>Nobody is reached whom no fact brings near the list: no country of concern, nothing alleged, nothing stated.</summary>
    public Scope Near() => Scope.When(
        OfConcern().Truth != Truth.No,
        "No recipient is of a country of concern; the bill speaks of entities of concern alone.");

    /// <summary>The limbs of either option: who is reached, and that the option was taken.</summary>
    public IReadOnlyList<LimbResult> Reached(string taken, DeclaredFact option) =>
        [OfConcern(), OnTheList(), NotAuthorised(), Limb.Asked(situation, taken, option)];

    private LimbResult OfConcern()
    {
        var recipients = situation.Question.Recipients();
        var truth = recipients.Select(IsOfConcern).Any();
        return DistillationWords.Limb(
            "a recipient is an entity of a country of concern",
            recipients.Count == 0 ? Truth.Unknown : truth,
            recipients.Count == 0 ? "nobody who receives is named" : string.Join("; ", recipients.Select(Sentence)),
            Transaction.WhoReceives,
            Countries.Use);
    }

    private LimbResult OnTheList()
    {
        var alleged = situation.Aside(static at => at.Facts.Campaigns).Where(AgainstRecipient).ToArray();
        return Limb.Asked(situation, "named on the list of model extraction attackers", Named) with
        {
            Steps = [.. alleged.Select(campaign =>
                $"Alleged, not found: {campaign.DisclosedBy} on {campaign.DisclosedOn:yyyy-MM-dd} against {campaign.AllegedAgainst} ({campaign.Source}).")],
        };
    }

    /// <summary>Training that keeps to the owner's terms is legitimate; where nobody states otherwise the list speaks for itself.</summary>
    private LimbResult NotAuthorised() => situation.Stated(Authorised) is null
        ? new("not by a use that the owner allows", Truth.Yes, "nobody states that it was allowed; the list would name attacks only")
        : Limb.Asked(situation, "not by a use that the owner allows", Authorised, Truth.No);

    private bool AgainstRecipient(CampaignFacts campaign) => situation.Question.Recipients().Any(party =>
        string.Equals(party.Name, campaign.AllegedAgainst, StringComparison.OrdinalIgnoreCase)
        || string.Equals(party.UltimateParent, campaign.AllegedAgainst, StringComparison.OrdinalIgnoreCase));

    private Truth IsOfConcern(Party party) => new[] { party.Country, party.Headquarters, party.UltimateParentCountry }
        .Select(country => country is null || Countries.Value is not { } listed ? Truth.Unknown : TruthLogic.From(listed.Contains(country)))
        .Any();

    private static string Sentence(Party party) =>
        $"{party.Name}: in {party.Country ?? "an unknown country"}, headquartered in {party.Headquarters ?? "an unknown country"}, "
        + $"parent in {party.UltimateParentCountry ?? "an unknown country"}";
}
