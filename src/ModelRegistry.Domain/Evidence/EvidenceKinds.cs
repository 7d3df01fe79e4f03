using static ModelRegistry.Domain.Evidence.EvidenceQuestion;
using static ModelRegistry.Domain.Evidence.EvidenceStrength;

namespace ModelRegistry.Domain.Evidence;

/// <summary>What a kind of evidence can carry.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Questions">The questions an item of this kind may be filed under.</param>
/// <param name="Strongest">The strongest class such an item can have.</param>
/// <param name="MayCarryDenial">Whether and with what it may carry a denial, in a sentence.</param>
/// <param name="Caution">What is most often forgotten with this kind.</param>
public sealed record EvidenceKindRule(
    EvidenceKind Kind,
    string Name,
    IReadOnlyList<EvidenceQuestion> Questions,
    EvidenceStrength Strongest,
    string MayCarryDenial,
    string Caution)
{
    /// <summary>The catalogue number: "E8".</summary>
    public string Code => $"E{(int)Kind}";

    /// <summary>Whether it tests a hypothesis: it says nothing without hypothesis, sample, alpha and how many were tried.</summary>
    public bool IsTest =>
        Kind is EvidenceKind.PermutationTest or EvidenceKind.BlackBoxAgreement or EvidenceKind.WatermarkRadioactivity;
}

/// <summary>The catalogue of the seventeen kinds.</summary>
public static class EvidenceKinds
{
    private static readonly EvidenceQuestion[] Any = Enum.GetValues<EvidenceQuestion>();

    /// <summary>All kinds in catalogue order.</summary>
    public static IReadOnlyList<EvidenceKindRule> All { get; } =
    [
        new(EvidenceKind.DigestEquality, "equal digests of all files", [Identity], Conclusive, "yes", "which files were compared"),
        new(EvidenceKind.Signature, "valid signature by a pinned identity", [Identity], Conclusive, "no: it shows the signer, not the lineage", "files left out of the signature"),
        new(EvidenceKind.TrainingAttestation, "training attestation from a trusted builder", [WeightDerivation, OutputDerivation, Hardware], Strong, "yes", "the builder may be an interested party"),
        new(EvidenceKind.PermutationTest, "exact permutation test", [WeightDerivation], Conclusive, "for the relation yes, for its direction no", "the number of candidates tested"),
        new(EvidenceKind.RobustStatistic, "robust weight statistic", [WeightDerivation], Strong, "with E6 or E8", "it is not calibrated"),
        new(EvidenceKind.MultiSignalFingerprint, "fingerprint of several signals", [WeightDerivation], Strong, "no", "missing signals count as neutral"),
        new(EvidenceKind.ArchitectureEquality, "equal configuration, tokenizer or vocabulary", [WeightDerivation], Indicative, "never: architecture is not lineage", "unrelated models share layouts"),
        new(EvidenceKind.PublisherDeclaration, "publisher's declaration", Any, Strong, "when against the publisher's interest", "a parent is easily made up"),
        new(EvidenceKind.BlackBoxAgreement, "black-box agreement test", [WeightDerivation, OutputDerivation], Moderate, "no", "controls and prompt set"),
        new(EvidenceKind.RepresentationDistance, "distance of representations", [WeightDerivation, Identity], Moderate, "no", "there is no null distribution"),
        new(EvidenceKind.WatermarkRadioactivity, "watermark radioactivity", [OutputDerivation], Strong, "with E13, when p is at most 1e-5 on a key that is not public", "its absence proves nothing"),
        new(EvidenceKind.BehaviourMarker, "behaviour marker or self-identification", [OutputDerivation], Indicative, "no", "text of the web carries the same marks"),
        new(EvidenceKind.ProviderTelemetry, "provider telemetry", [OutputDerivation], Moderate, "no: it shows opportunity, not use", "not linked to a model"),
        new(EvidenceKind.ThirdPartyFinding, "third-party or official finding", Any, Strong, "with another", "its date and who paid for it"),
        new(EvidenceKind.ChipEvidence, "chip evidence", [Hardware], Strong, "depends on the rule", "similar names of chips"),
        new(EvidenceKind.OwnershipRecord, "ownership record", [Control], Strong, "yes", "the day it took effect"),
        new(EvidenceKind.AuthorDenial, "author's denial", Any, Moderate, "no: outweighed only by E1, E3 or E4", "recorded, never dropped"),
    ];

    /// <summary>What a kind can carry.</summary>
    public static EvidenceKindRule Rule(this EvidenceKind kind) => All[(int)kind - 1];
}
