namespace ModelRegistry.Domain.Evidence;

/// <summary>What a statement is about.</summary>
public enum EvidenceSubject
{
    /// <summary>A release: its identity, licence, publication.</summary>
    Release,

    /// <summary>An edge of lineage.</summary>
    Derivation,

    /// <summary>The use of a data set.</summary>
    DatasetUse,

    /// <summary>A training run.</summary>
    TrainingRun,

    /// <summary>The use of a chip.</summary>
    ChipUse,

    /// <summary>A party, its country or ownership.</summary>
    Party,

    /// <summary>An extraction campaign.</summary>
    Campaign,

    /// <summary>A measurement of safeguards.</summary>
    SafeguardEvaluation,

    /// <summary>A data set: its kind, licence, country, generator.</summary>
    Dataset,

    /// <summary>A statement of a summary of training content.</summary>
    ContentStatement,

    /// <summary>That a platform serves or carries a release.</summary>
    Deployment,
}

/// <summary>
/// A test of significance as its authors state it; without the null hypothesis and the number of candidates a p-value says nothing.
/// </summary>
/// <param name="NullHypothesis">What would be so if there were no relation.</param>
/// <param name="Statistic">The statistic.</param>
/// <param name="PValue">The p-value.</param>
/// <param name="SampleSize">How many observations.</param>
/// <param name="Alpha">The level of significance before correction.</param>
/// <param name="Candidates">How many candidates were tested; alpha is divided by it.</param>
/// <param name="KeyIsPublic">For watermarks: whether the key is public; null when not known.</param>
public sealed record SignificanceTest(
    string NullHypothesis, string Statistic, double PValue, int SampleSize, double Alpha, int Candidates, bool? KeyIsPublic);

/// <summary>
/// One item of evidence. It speaks to one question, says who asserts it and since when, and names the bytes it was computed from. It is
/// never changed or deleted: what turns out to be wrong is contradicted by another item.
/// </summary>
public sealed class EvidenceItem : IAppendOnly
{
    /// <summary>Its identity.</summary>
    public required EvidenceId Id { get; init; }

    /// <summary>What kind of thing it is about.</summary>
    public required EvidenceSubject Subject { get; init; }

    /// <summary>The UUID of that thing.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The one question it speaks to.</summary>
    public required EvidenceQuestion Question { get; init; }

    /// <summary>The kind, E1 to E17.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The class of strength; never above what the kind allows.</summary>
    public required EvidenceStrength Strength { get; init; }

    /// <summary>For or against.</summary>
    public required EvidenceDirection Direction { get; init; }

    /// <summary>What is stated, in one sentence.</summary>
    public required string Claim { get; init; }

    /// <summary>Who asserts it: "publisher", "Cisco", "the hub".</summary>
    public required string AssertedBy { get; init; }

    /// <summary>Whether the publisher states it against its own interest (an admission).</summary>
    public bool AgainstInterest { get; init; }

    /// <summary>Whether it is an allegation about a named party: shown as such, never as a finding.</summary>
    public bool IsAllegation { get; init; }

    /// <summary>The source: title, citation or file name.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source is published, if anywhere.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>The day of the source; null when it does not say.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>The digest of the bytes it was read or computed from; null for a source that only people can read.</summary>
    public Sha256Digest? BytesDigest { get; init; }

    /// <summary>The place inside those bytes: a JSON pointer, or a key and line.</summary>
    public string? Location { get; init; }

    /// <summary>The test behind it, for kinds that carry one.</summary>
    public SignificanceTest? Test { get; init; }

    /// <summary>A score as its authors state it, for kinds that carry one (E5, E6, E9, E10).</summary>
    public double? Score { get; init; }

    /// <summary>
    /// What it was computed or read over, without which it cannot be judged: files compared or left out, controls and prompts, signals
    /// that were missing, the source's exact wording; null when the source does not say.
    /// </summary>
    public string? Setup { get; init; }

    /// <summary>When it was recorded here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required PersonId RecordedBy { get; init; }
}
