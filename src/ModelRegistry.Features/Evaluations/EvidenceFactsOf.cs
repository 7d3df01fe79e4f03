using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Evidence;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

internal static class EvidenceFactsOf
{
    /// <summary>An item of evidence as a rule sees it.</summary>
    public static EvidenceFacts Item(EvidenceItem item) => new(
        item.Id.ToString(), item.Kind, item.Question, item.Strength, item.Direction, item.Claim, item.AssertedBy, item.Source)
    {
        SourceDate = item.SourceDate,
        AgainstInterest = item.AgainstInterest,
        IsAllegation = item.IsAllegation,
        Test = item.Test,
        Score = item.Score,
        BytesDigest = item.BytesDigest?.Hex,
    };

    /// <summary>
    /// What was read from a file. Anybody can write a file in another's name, so in the answers of those who did not bring it, and until
    /// the developer or an authority has brought the same bytes, it is a third party's report, weak at most.
    /// </summary>
    public static EvidenceFacts Brought(EvidenceItem item, Bringer bringer) => bringer == Bringer.Others
        ? Item(item) with
        {
            Kind = EvidenceKind.ThirdPartyFinding,
            Strength = item.Strength < EvidenceStrength.Weak ? item.Strength : EvidenceStrength.Weak,
            AgainstInterest = false,
            Test = null,
            Score = null,
            AssertedBy = IsPublishers(item)
                ? EvidenceFacts.BroughtByAnother : $"{item.AssertedBy} (by a file that another organisation brought)",
        }
        : IsPublishers(item) ? Item(item) with { AssertedBy = $"{item.AssertedBy} (file brought by {Words(bringer)}, not fetched from the publisher)" }
        : Item(item);

    private static bool IsPublishers(EvidenceItem item) => item.Kind is EvidenceKind.PublisherDeclaration or EvidenceKind.AuthorDenial;

    private static string Words(Bringer bringer) => bringer switch
    {
        Bringer.Developer => "the developer",
        Bringer.Authority => "the authority",
        _ => "the asker",
    };
}
