using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Evidence;

/// <summary>How far a person's hand reaches: which kinds of evidence, and how strong, by who records them.</summary>
internal static class HandLimits
{
    /// <summary>An officer may record every kind, what carries a fact with the source's day: they have it before them.</summary>
    public static Problem? OfOfficer(StatedEvidence stated) => stated.SourceDate is null && NeedsItsDay(stated)
        ? new("Evidence.SourceDate", $"{Name(stated.Kind)} is recorded from its source, and the day of the source is missing.",
            "Give the day of the statement, report or register that is before you.")
        : null;

    /// <summary>Who acts for the publisher speaks for it; of what others measured or found they are a reporter like anybody.</summary>
    public static Problem? OfPublisher(StatedEvidence stated) =>
        IsOwnWord(stated.Kind) || stated.Kind == EvidenceKind.ChipEvidence ? null : OfAnybody(stated, null);

    /// <summary>Anybody else reports what they were told: never a fact by itself.</summary>
    public static Problem? OfAnybody(StatedEvidence stated, string? publisher)
    {
        if (IsOwnWord(stated.Kind))
        {
            return new("Evidence.Kind", $"{Name(stated.Kind)} is {publisher ?? "the developer"}'s own to give, and you do not act for it here"
                + (publisher is null ? ": no developer of this model is recorded." : "."), AsReport);
        }

        return MostOfAnybody(stated.Kind) switch
        {
            null => new("Evidence.Kind", $"{Name(stated.Kind)} can carry a fact in everybody's answers, so an officer records it.", AsReport),
            { } most when stated.Strength > most => new(
                "Evidence.Strength", $"{Name(stated.Kind)} that you report is second-hand and cannot be {stated.Strength}.",
                $"It is {most} at most; an officer who has the source before them may record more."),
            _ => null,
        };
    }

    private static string AsReport =>
        "Record it as a third-party report (E14) with its source, or let an officer who has the statement before them record it.";

    /// <summary>The strongest class that somebody who reports it can give; null where they cannot record the kind at all.</summary>
    private static EvidenceStrength? MostOfAnybody(EvidenceKind kind) => kind switch
    {
        EvidenceKind.DigestEquality or EvidenceKind.Signature or EvidenceKind.TrainingAttestation or EvidenceKind.PermutationTest
            or EvidenceKind.RobustStatistic or EvidenceKind.WatermarkRadioactivity or EvidenceKind.OwnershipRecord => null,
        EvidenceKind.ThirdPartyFinding => EvidenceStrength.Moderate,
        EvidenceKind.ChipEvidence => EvidenceStrength.Weak,
        _ => kind.Rule().Strongest,
    };

    private static bool NeedsItsDay(StatedEvidence stated) =>
        IsOwnWord(stated.Kind) || (stated.Kind == EvidenceKind.ThirdPartyFinding && stated.Strength >= EvidenceStrength.Strong);

    private static bool IsOwnWord(EvidenceKind kind) => kind is EvidenceKind.PublisherDeclaration or EvidenceKind.AuthorDenial;

    private static string Name(EvidenceKind kind) => $"{kind.Rule().Code} ({kind.Rule().Name})";
}
