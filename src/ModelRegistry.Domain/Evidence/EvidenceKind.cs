namespace ModelRegistry.Domain.Evidence;

/// <summary>The seventeen kinds of evidence. The number is the kind's place in the catalogue (E1 to E17).</summary>
public enum EvidenceKind
{
    /// <summary>E1: the digests of all files are equal.</summary>
    DigestEquality = 1,

    /// <summary>E2: a valid signature by a pinned identity.</summary>
    Signature = 2,

    /// <summary>E3: a training attestation (in-toto, SLSA) from a trusted builder.</summary>
    TrainingAttestation = 3,

    /// <summary>E4: an exact permutation test on the weights.</summary>
    PermutationTest = 4,

    /// <summary>E5: a robust statistic on the weights that is like a p-value but not calibrated.</summary>
    RobustStatistic = 5,

    /// <summary>E6: a fingerprint of several signals with a score.</summary>
    MultiSignalFingerprint = 6,

    /// <summary>E7: equal configuration, tokenizer or vocabulary; never lineage.</summary>
    ArchitectureEquality = 7,

    /// <summary>E8: what the publisher declares; an admission when it is against interest.</summary>
    PublisherDeclaration = 8,

    /// <summary>E9: a black-box agreement test with controls.</summary>
    BlackBoxAgreement = 9,

    /// <summary>E10: a distance between representations or outputs.</summary>
    RepresentationDistance = 10,

    /// <summary>E11: radioactivity of a watermark, with a p-value.</summary>
    WatermarkRadioactivity = 11,

    /// <summary>E12: a behaviour marker, style or self-identification.</summary>
    BehaviourMarker = 12,

    /// <summary>E13: a provider's telemetry: accounts, exchanges, window; it shows access, not use.</summary>
    ProviderTelemetry = 13,

    /// <summary>E14: a finding of a third party, peer-reviewed or official.</summary>
    ThirdPartyFinding = 14,

    /// <summary>E15: evidence on chips: paper, procurement, invoice, data base row.</summary>
    ChipEvidence = 15,

    /// <summary>E16: a register's record of ownership.</summary>
    OwnershipRecord = 16,

    /// <summary>E17: the author's denial.</summary>
    AuthorDenial = 17,
}

/// <summary>The one question that an item of evidence speaks to; it never upgrades another.</summary>
public enum EvidenceQuestion
{
    /// <summary>Are these the bytes, and whose are they?</summary>
    Identity,

    /// <summary>Was one made from the other's weights?</summary>
    WeightDerivation,

    /// <summary>Was one trained on the other's outputs?</summary>
    OutputDerivation,

    /// <summary>On which chips was it trained or served?</summary>
    Hardware,

    /// <summary>Who owns or controls it?</summary>
    Control,
}

/// <summary>A class of strength, not a score: classes are never added.</summary>
public enum EvidenceStrength
{
    /// <summary>Recorded, and carries nothing by itself.</summary>
    None,

    /// <summary>Points in a direction.</summary>
    Indicative,

    /// <summary>Weak.</summary>
    Weak,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Strong.</summary>
    Strong,

    /// <summary>Conclusive for its question.</summary>
    Conclusive,
}

/// <summary>Whether an item speaks for a statement or against it.</summary>
public enum EvidenceDirection
{
    /// <summary>For.</summary>
    Supports,

    /// <summary>Against.</summary>
    Contradicts,
}
