using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;
using static ModelRegistry.Rulebook.Law.UnitedStates.Weights.WeightsCases;

namespace ModelRegistry.Rulebook.Law.Proposed;

/// <summary>The proposal's examples; developers, models and campaigns in them are made up.</summary>
internal static class DistillationCases
{
    private static readonly Question Build = Codified with
    {
        Profile = Profiles.DistillationFdpr,
        Activity = Activity.Integration,
        EndUse = EndUse.CommercialSoftware,
        Destination = "FR",
        ExportedFrom = "CN",
    };

    private static readonly ReleaseFacts Student = Release("M", 3e24m, Open) with
    {
        Developer = new("Invented Listed Developer", "CN", "CN", "Invented Listed Developer", "CN"),
        Chips = [new("NVIDIA H100 SXM", ChipPurpose.Training, Truth.Yes) { Stipulated = true }],
        ChipsComplete = Truth.Yes,
    };

    private static readonly ReleaseFacts Teacher = Release("T", 2e26m, Closed) with { Developer = new("Invented Allied Developer", "US", "US") };

    private static readonly CampaignFacts Campaign =
        new("invented", "An invented campaign", "T", "Invented Listed Developer", "Invented Allied Developer", new(2026, 2, 1), "an invented source")
        {
            Accounts = Interval.Exactly(25_000),
            Exchanges = Interval.Exactly(3_000_000),
            BreachOfTerms = Truth.Yes,
        };

    private static readonly EvidenceFacts Denial = Said("d", EvidenceKind.AuthorDenial, EvidenceDirection.Contradicts, "it was not");

    private static readonly EvidenceFacts Admission =
        Said("a", EvidenceKind.PublisherDeclaration, EvidenceDirection.Supports, "trained on outputs of T") with { AgainstInterest = true };

    private static readonly Facts Reached = Known([Student, Teacher], Outputs("M", "T", 0.4m, 1e23m)) with
    {
        Campaigns = [Campaign],
        Confirmations = [new("campaign/invented", Truth.Yes, "an invented finding")],
    };

    private static readonly SafeHarbourFacts Recorded =
        new() { TeacherConsent = Truth.Yes, SecurityReview = Truth.Yes, AccountableDeveloper = Truth.Yes };

    public static IReadOnlyList<Example> Examples { get; } =
    [
        new("distilled, built into software", Build, Reached, Outcome.Met),
        new("exported to an ally", Build with { Activity = Activity.Export, EndUse = EndUse.Research }, Reached, Outcome.Met),
        new("a fine-tune of it by a German developer inherits", Build, Below(FineTune("M", "S")), Outcome.Met),
        new("whether a second distillation inherits is not settled", Build, Below(Outputs("M", "S", 0.4m, 1e23m)), Outcome.Indeterminate),
        new("an admission carries it", Build, Evidenced(Admission), Outcome.Met),
        new("an admission that the author takes back is contested", Build, Evidenced(Admission, Denial), Outcome.Indeterminate),
        new("a campaign is an allegation until an officer confirms it", Build, Reached with { Confirmations = [] }, Outcome.Indeterminate),
        new("a campaign that is confirmed against another developer", Build,
            Reached with { Campaigns = [Campaign with { AllegedAgainst = "Another Invented Developer" }] }, Outcome.Indeterminate),
        new("on chips whose status nobody knows", Build, Served(Truth.Unknown), Outcome.Indeterminate),
        new("on chips whose status an officer confirms", Build, Served(Truth.Unknown) with
        {
            Confirmations = [.. Reached.Confirmations, new("chip/M/NVIDIA H100 SXM", Truth.Yes, "an invented finding")],
        }, Outcome.Met),
        new("used for research at home", Build with { Activity = Activity.Use, EndUse = EndUse.Research }, Reached, Outcome.Unmet),
        new("of a German developer", Build, Developed("DE"), Outcome.Unmet),
        new("of a German developer with a parent in a listed country", Build, Developed("CN"), Outcome.Met),
        new("from an open teacher", Build, Taught(Teacher with { Publication = Open }), Outcome.Unmet),
        new("from an open teacher, and there may be others", Build, Unfinished(Taught(Teacher with { Publication = Open })),
            Outcome.Indeterminate),
        new("no teacher, lineage complete", Build, Known([Student]), Outcome.Unmet),
        new("hosted inference", Build with { Access = AccessKind.HostedInference }, Reached, Outcome.NotApplicable),
        new("under the law as enforced it does not count", Build with { Profile = Profiles.Enforced }, Reached, Outcome.NotInForce),
        new("under the law as codified it does not count", Build with { Profile = Profiles.Codified }, Reached, Outcome.NotInForce),
    ];

    public static IReadOnlyList<Example> SafeHarbour { get; } =
    [
        new("all three are recorded", Build, Reached with { SafeHarbour = Recorded }, Outcome.Met),
        new("no consent", Build, Reached with { SafeHarbour = Recorded with { TeacherConsent = Truth.No } }, Outcome.Unmet),
        new("nothing is recorded", Build, Reached, Outcome.Indeterminate),
        new("a chip", Chip with { Profile = Profiles.DistillationFdpr }, new(), Outcome.NotApplicable),
        new("as enforced it does not count", Build with { Profile = Profiles.Enforced }, Reached, Outcome.NotInForce),
    ];

    private static readonly Question Reviewing = Build with { Profile = Profiles.SafeHarbour };

    public static IReadOnlyList<Example> Reviewed { get; } =
    [
        new("consent, every point of the review, an accountable developer", Reviewing, Pointed(Truth.Yes), Outcome.Met),
        new("the review recorded as a whole", Reviewing, Reached with { SafeHarbour = Recorded }, Outcome.Met),
        new("one point answered with no", Reviewing, Pointed(Truth.No), Outcome.Unmet),
        new("one point nobody has answered", Reviewing, Pointed(Truth.Unknown), Outcome.Indeterminate),
        new("a German developer is accountable for itself", Reviewing, Developed("CN") with
        {
            SafeHarbour = Recorded with { AccountableDeveloper = Truth.Unknown },
        }, Outcome.Met),
        new("no consent", Reviewing, Reached with { SafeHarbour = Recorded with { TeacherConsent = Truth.No } }, Outcome.Unmet),
        new("nothing is recorded", Reviewing, Reached, Outcome.Indeterminate),
        new("a chip", Chip with { Profile = Profiles.SafeHarbour }, new(), Outcome.NotApplicable),
        new("under the distillation proposal alone it does not count", Build, Pointed(Truth.Yes), Outcome.NotInForce),
    ];

    /// <summary>Consent and an accountable developer, and every point answered with yes but the first.</summary>
    private static Facts Pointed(Truth first) => Reached with
    {
        SafeHarbour = Recorded with { SecurityReview = Truth.Unknown },
        Stated = [.. ReviewChecklist.Points.Select((point, at) => new StatedFact(point.Id) { Holds = at == 0 ? first : Truth.Yes })],
    };

    private static EvidenceFacts Said(string id, EvidenceKind kind, EvidenceDirection direction, string claim) => new(
        id, kind, EvidenceQuestion.OutputDerivation, EvidenceStrength.Strong, direction, claim, "Invented Listed Developer", "an invented paper");

    private static Facts Evidenced(params EvidenceFacts[] items) => Reached with
    {
        Lineage = Reached.Lineage! with { Derivations = [Outputs("M", "T", 0.4m, 1e23m) with { Stipulated = false, Evidence = items }] },
    };

    /// <summary>M, of a German developer, made from the distilled release S.</summary>
    private static Facts Below(DerivationFacts edge) => Reached with
    {
        Lineage = new("M", [Tuned, Student with { Key = "S", Name = "S" }, Teacher], [edge, Outputs("S", "T", 0.4m, 1e23m)])
        {
            Complete = Truth.Yes,
        },
    };

    private static ReleaseFacts Tuned =>
        Release("M", 1e21m, Open) with { Developer = new("Invented Tuner", "DE", "DE", "Invented Tuner", "DE") };

    private static Facts Developed(string parent) => Reached with
    {
        Lineage = Reached.Lineage! with
        {
            Releases = [Student with { Developer = new("Invented Tuner", "DE", "DE", "Invented Listed Developer", parent) }, Teacher],
        },
    };

    private static Facts Unfinished(Facts facts) => facts with { Lineage = facts.Lineage! with { Complete = Truth.Unknown } };

    private static Facts Served(Truth subject) => Reached with
    {
        Lineage = Reached.Lineage! with
        {
            Releases = [Student with { Chips = [Student.Chips[0] with { SubjectToEar = subject }] }, Teacher],
        },
    };

    private static Facts Taught(ReleaseFacts teacher) => Reached with { Lineage = Reached.Lineage! with { Releases = [Student, teacher] } };
}
