using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Proposed;

/// <summary>
/// The points of the proposal's security review, each a fact of its own: a review is complete when every point is answered with yes. Who
/// has the review's result alone states that, and the points then need no answers.
/// </summary>
internal static class ReviewChecklist
{
    private const string Citation = "proposal \"safe-harbour\", security review (no law)";

    public static IReadOnlyList<DeclaredFact> Points { get; } =
    [
        Point("queries-within-consent", "Do the queries that made the training data stay within what the teacher's developer consented to?"),
        Point("outputs-listed", "Are the data sets with the teacher's outputs listed, with their digests and their share of the training?"),
        Point("safeguards-kept", "Does a published evaluation show that no safety layer of the teacher is lost in the student, trigger phrases included?"),
        Point("weights-guarded", "Were the weights kept, until their release, where two persons are needed to copy them?"),
        Point("marked", "Is a fingerprint or watermark of the release registered, by which its descendants can be known?"),
        Point("incidents-reported", "Is there a person who reports misuse of the release to the authority within three working days?"),
        Point("independent", "Was the review signed by a laboratory that nobody of a listed country controls?"),
    ];

    public static IEnumerable<LimbResult> Limbs(Situation situation)
    {
        var stated = situation.Facts.SafeHarbour.SecurityReview;
        return Points.Select(point => situation.Stated(point) is null && stated != Truth.Unknown
            ? new LimbResult(Words(point), stated, stated == Truth.Yes ? "the review is recorded as complete" : "the review is recorded as not complete")
            : Limb.Asked(situation, Words(point), point));
    }

    private static string Words(DeclaredFact point) => "security review: " + point.Id[(point.Id.LastIndexOf('/') + 1)..].Replace('-', ' ');

    private static DeclaredFact Point(string name, string question) =>
        new("proposed/safe-harbour/review/" + name, FactKind.YesOrNo, question, Citation);
}
