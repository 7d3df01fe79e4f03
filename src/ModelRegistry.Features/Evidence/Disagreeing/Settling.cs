using ModelRegistry.Domain.Evidence;

namespace ModelRegistry.Features.Evidence.Disagreeing;

/// <summary>What would settle a question of evidence: the kinds that may carry it.</summary>
internal static class Settling
{
    public static string Of(EvidenceQuestion question) => question switch
    {
        EvidenceQuestion.Identity => "Equal digests of all files (E1), or a valid signature by a pinned identity that covers them all (E2).",
        EvidenceQuestion.WeightDerivation =>
            "A training attestation (E3), equal digests (E1) or an exact permutation test under its corrected alpha (E4): "
            + "only these outweigh a denial.",
        EvidenceQuestion.OutputDerivation =>
            "The publisher's own admission (E8), a training attestation (E3), or radioactivity of a watermark at p of 1e-5 or less on a key "
            + "that is not public (E11) together with telemetry (E13) or an independent finding (E14).",
        EvidenceQuestion.Hardware => "A training attestation (E3), the developer's own statement, a procurement record or invoice (E15), or an official finding.",
        EvidenceQuestion.Control => "A register's record with the day it took effect (E16), or a listing authority's own text.",
    };
}
