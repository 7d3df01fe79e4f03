using ModelRegistry.Domain.Evidence;
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
        BytesDigest = item.BytesDigest?.Hex,
    };
}
