using ModelRegistry.Domain.Evidence;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Weighing;

/// <summary>Which items of evidence can carry a fact, question by question; the table of the house, line by line.</summary>
internal static class CarryingItems
{
    public static IReadOnlyList<EvidenceFacts> Of(EvidenceQuestion question, IReadOnlyList<EvidenceFacts> support, List<string> steps)
    {
        var found = support.Where(item => Carries(question, item, support)).ToArray();
        steps.AddRange(found.Select(item => $"{Code(item)} by {item.AssertedBy} carries it: {Reason(item)}."));
        return found;
    }

    /// <summary>Kinds that never carry anything by themselves: architecture, distance, behaviour.</summary>
    public static bool NeverAlone(EvidenceKind kind) =>
        kind is EvidenceKind.ArchitectureEquality or EvidenceKind.RepresentationDistance or EvidenceKind.BehaviourMarker;

    public static string WhyNotAlone(EvidenceFacts item) =>
        $"{Code(item)} by {item.AssertedBy} does not carry it: {(item.IsAllegation ? "an allegation is no finding" : NotAlone(item))}.";

    private static bool Carries(EvidenceQuestion question, EvidenceFacts item, IReadOnlyList<EvidenceFacts> support) =>
        !item.IsAllegation && EvidenceWeighing.ClassOf(item) > EvidenceStrength.None && question switch
        {
            EvidenceQuestion.Identity => item.Kind is EvidenceKind.DigestEquality or EvidenceKind.Signature,
            EvidenceQuestion.WeightDerivation => ByWeights(item, support),
            EvidenceQuestion.OutputDerivation => ByOutputs(item, support),
            EvidenceQuestion.Hardware => OnHardware(item),
            EvidenceQuestion.Control => item.Kind == EvidenceKind.OwnershipRecord || OfficialFinding(item),
        };

    private static bool ByWeights(EvidenceFacts item, IReadOnlyList<EvidenceFacts> support) => item.Kind switch
    {
        EvidenceKind.DigestEquality or EvidenceKind.TrainingAttestation or EvidenceKind.PublisherDeclaration => true,
        EvidenceKind.PermutationTest => item.Test is { } test && EvidenceClasses.IsSignificant(test),
        EvidenceKind.RobustStatistic => support.Any(other => StrongFingerprint(other) || other.Kind == EvidenceKind.PublisherDeclaration),
        _ => false,
    };

    private static bool ByOutputs(EvidenceFacts item, IReadOnlyList<EvidenceFacts> support) => item.Kind switch
    {
        EvidenceKind.TrainingAttestation or EvidenceKind.PublisherDeclaration => true,
        EvidenceKind.WatermarkRadioactivity => item.Test is { } test && EvidenceClasses.IsRadioactive(test)
            && support.Any(other => other.Kind is EvidenceKind.ProviderTelemetry or EvidenceKind.ThirdPartyFinding),
        _ => false,
    };

    private static bool OnHardware(EvidenceFacts item) => item.Kind switch
    {
        EvidenceKind.TrainingAttestation or EvidenceKind.PublisherDeclaration => true,
        EvidenceKind.ChipEvidence => EvidenceWeighing.ClassOf(item) >= EvidenceStrength.Moderate,
        _ => OfficialFinding(item),
    };

    private static bool OfficialFinding(EvidenceFacts item) =>
        item.Kind == EvidenceKind.ThirdPartyFinding && EvidenceWeighing.ClassOf(item) >= EvidenceStrength.Strong;

    private static bool StrongFingerprint(EvidenceFacts item) =>
        item.Kind == EvidenceKind.MultiSignalFingerprint && EvidenceWeighing.ClassOf(item) >= EvidenceStrength.Strong;

    private static string Code(EvidenceFacts item) => item.Kind.Rule().Code;

    private static string Reason(EvidenceFacts item) => item.Kind switch
    {
        EvidenceKind.PublisherDeclaration => item.AgainstInterest ? "declared by the publisher, an admission" : "declared by the publisher",
        EvidenceKind.PermutationTest => "the relation is significant after correction for the candidates; it does not show the direction",
        _ => item.Kind.Rule().Name,
    };

    private static string NotAlone(EvidenceFacts item) => item.Kind switch
    {
        EvidenceKind.PermutationTest => "not significant after correction for the candidates tested",
        EvidenceKind.WatermarkRadioactivity => "it asks for p of at most 1e-5, a key that is not public, and telemetry or a finding besides",
        EvidenceKind.ProviderTelemetry => "it shows opportunity, not use",
        EvidenceKind.RobustStatistic => "it asks for a strong fingerprint or a declaration besides",
        _ => $"{item.Kind.Rule().Name} is not enough alone",
    };
}
