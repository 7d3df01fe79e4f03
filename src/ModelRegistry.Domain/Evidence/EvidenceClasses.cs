namespace ModelRegistry.Domain.Evidence;

/// <summary>
/// The class of an item by what it shows, never above what its kind allows: a stated class is a ceiling, and a figure that does not reach
/// its threshold carries nothing, whoever states it. Classes are compared and never added.
/// </summary>
public static class EvidenceClasses
{
    /// <summary>The p-value that watermark radioactivity must reach (E11; Sander and others, NeurIPS 2024).</summary>
    public const double RadioactivityLimit = 1e-5;

    /// <summary>Above this score a fingerprint of several signals is strong (E6).</summary>
    public const double StrongFingerprint = 0.75;

    /// <summary>From this score up to the strong one it is weak; below it is none (E6).</summary>
    public const double WeakFingerprint = 0.65;

    /// <summary>The class.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="stated">The class that is stated.</param>
    /// <param name="admission">Whether a publisher says it against its own interest.</param>
    /// <param name="test">The test of significance behind it.</param>
    /// <param name="score">The score behind it.</param>
    public static EvidenceStrength Of(
        EvidenceKind kind, EvidenceStrength stated, bool admission, SignificanceTest? test, double? score)
    {
        var shown = kind switch
        {
            EvidenceKind.PermutationTest or EvidenceKind.BlackBoxAgreement when test is not null && !IsSignificant(test) =>
                EvidenceStrength.None,
            EvidenceKind.WatermarkRadioactivity when test is not null && !IsRadioactive(test) => EvidenceStrength.Indicative,
            EvidenceKind.MultiSignalFingerprint when score is { } of => Fingerprint(of),
            EvidenceKind.PublisherDeclaration when !admission => EvidenceStrength.Weak,
            _ => EvidenceStrength.Conclusive,
        };
        return Least(stated, Least(shown, kind.Rule().Strongest));
    }

    /// <summary>The class of an item.</summary>
    public static EvidenceStrength Of(EvidenceItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Of(item.Kind, item.Strength, item.AgainstInterest, item.Test, item.Score);
    }

    /// <summary>An exact test counts at its level divided by the number of candidates that were tested (Bonferroni).</summary>
    public static bool IsSignificant(SignificanceTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return test.Candidates > 0 && test.PValue < test.Alpha / test.Candidates;
    }

    /// <summary>Radioactivity counts at its own level and on a key that is known not to be public.</summary>
    public static bool IsRadioactive(SignificanceTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return test is { KeyIsPublic: false, PValue: <= RadioactivityLimit };
    }

    private static EvidenceStrength Fingerprint(double score) =>
        score > StrongFingerprint ? EvidenceStrength.Strong : score >= WeakFingerprint ? EvidenceStrength.Weak : EvidenceStrength.None;

    private static EvidenceStrength Least(EvidenceStrength one, EvidenceStrength other) => one < other ? one : other;
}
