using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Rulebook.Questions;

/// <summary>
/// Everything a rule may ask beside the question itself, each part possibly unknown, frozen with the evaluation. Read from the registry
/// or stated inline with a question.
/// </summary>
public record Facts
{
    /// <summary>For weights and access to a model: the release with its ancestors; null when nothing is known of it.</summary>
    public virtual LineageFacts? Lineage { get; init; }

    /// <summary>For a chip or computer: what is known of it; null to take the accelerator table's row.</summary>
    public ChipFacts? Chip { get; init; }

    /// <summary>Alleged extraction campaigns against teachers among the ancestors.</summary>
    public virtual IReadOnlyList<CampaignFacts> Campaigns { get; init; } = [];

    /// <summary>What is recorded towards a safe harbour of reviewed distillation.</summary>
    public SafeHarbourFacts SafeHarbour { get; init; } = new();

    /// <summary>Whether the item is in the United States or of US origin (15 CFR 734.3(a)(1), (2)).</summary>
    public virtual Truth InOrFromUnitedStates { get; init; } = Truth.Unknown;

    /// <summary>For 15 CFR 734.9: whether the item is the direct product of listed technology or software, or of a plant that is.</summary>
    public Truth DirectProductOfListedTechnology { get; init; } = Truth.Unknown;

    /// <summary>
    /// A classification answer on the frontier exclusion of 4E091 (15 CFR 748.3(f)): fewer operations than the best published model
    /// needs.
    /// </summary>
    public Truth BelowPublishedFrontier { get; init; } = Truth.Unknown;

    /// <summary>Whether the facility for the weights meets paragraphs 14, 15 and 18 of Supplement No. 10 to 15 CFR part 748.</summary>
    public Truth SecureFacility { get; init; } = Truth.Unknown;

    /// <summary>Facts that rules declare (<see cref="DeclaredFact"/>) and that are stated with the question, each id once.</summary>
    public IReadOnlyList<StatedFact> Stated { get; init; } = [];

    /// <summary>Facts that an officer has confirmed with a source, by the id of the parameter or standing they settle.</summary>
    public IReadOnlyList<Confirmation> Confirmations { get; init; } = [];
}

/// <summary>An officer's confirmation of something unverified.</summary>
/// <param name="Settles">The id of the parameter or of the standing that it settles, as the finding printed it.</param>
/// <param name="HoldsAsWritten">Yes when the rulebook's value or standing holds; No when it does not.</param>
/// <param name="Source">The source.</param>
public sealed record Confirmation(string Settles, Truth HoldsAsWritten, string Source);

/// <summary>One item of evidence as a rule sees it.</summary>
/// <param name="Id">Its id in the registry, or a name of the asker's own.</param>
/// <param name="Kind">E1 to E17.</param>
/// <param name="Question">The one question it speaks to.</param>
/// <param name="Strength">Its class.</param>
/// <param name="Direction">For or against.</param>
/// <param name="Claim">What it states.</param>
/// <param name="AssertedBy">By whom.</param>
/// <param name="Source">The source.</param>
public sealed record EvidenceFacts(
    string Id,
    EvidenceKind Kind,
    EvidenceQuestion Question,
    EvidenceStrength Strength,
    EvidenceDirection Direction,
    string Claim,
    string AssertedBy,
    string Source)
{
    /// <summary>How <see cref="AssertedBy"/> calls a publisher's word that only a stranger's file has.</summary>
    public const string BroughtByAnother = "a file that another organisation brought in the publisher's name";

    /// <summary>The day of the source.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>Whether it is an admission.</summary>
    public bool AgainstInterest { get; init; }

    /// <summary>Whether it is an allegation.</summary>
    public bool IsAllegation { get; init; }

    /// <summary>The test behind it.</summary>
    public SignificanceTest? Test { get; init; }

    /// <summary>The score behind it.</summary>
    public double? Score { get; init; }

    /// <summary>The digest of the bytes behind it.</summary>
    public string? BytesDigest { get; init; }
}

/// <summary>A release with its ancestors.</summary>
/// <param name="Root">The key of the release in question.</param>
/// <param name="Releases">The release and every known ancestor.</param>
/// <param name="Derivations">The edges between them.</param>
public sealed record LineageFacts(string Root, IReadOnlyList<ReleaseFacts> Releases, IReadOnlyList<DerivationFacts> Derivations)
{
    /// <summary>
    /// Whether every parent and every generator of unpublished training data is known. Unknown means there may be more: counts then have
    /// no upper bound.
    /// </summary>
    public Truth Complete { get; init; } = Truth.Unknown;
}

/// <summary>One release as the rules see it.</summary>
public sealed record ReleaseFacts
{
    /// <summary>The key that edges name it by.</summary>
    public required string Key { get; init; }

    /// <summary>The name people read.</summary>
    public required string Name { get; init; }

    /// <summary>The family whose checkpoints and fine-tunes are one data-generation model (4E091 Note 3); null: itself.</summary>
    public string? Family { get; init; }

    /// <summary>Who developed it.</summary>
    public Party? Developer { get; init; }

    /// <summary>Whether the weights are published, since when, and on what that rests.</summary>
    public WeightsPublication Publication { get; init; } = WeightsPublication.Unknown;

    /// <summary>The day it came out.</summary>
    public DateOnly? ReleasedOn { get; init; }

    /// <summary>The training that produced its parameters beyond its parents' training.</summary>
    public IReadOnlyList<TrainingFacts> Training { get; init; } = [];

    /// <summary>Whether <see cref="Training"/> names all of it; Unknown leaves the count without an upper bound.</summary>
    public Truth TrainingComplete { get; init; } = Truth.Unknown;

    /// <summary>The chips it was trained or served on.</summary>
    public IReadOnlyList<ChipUseFacts> Chips { get; init; } = [];

    /// <summary>Whether <see cref="Chips"/> names all of them.</summary>
    public Truth ChipsComplete { get; init; } = Truth.Unknown;

    /// <summary>Evidence on the release itself: identity, control, publication.</summary>
    public IReadOnlyList<EvidenceFacts> Evidence { get; init; } = [];
}

/// <summary>One training run.</summary>
/// <param name="Name">What it was.</param>
/// <param name="Operations">Between which numbers of operations; null when not known.</param>
/// <param name="Method">How that was found.</param>
/// <param name="Place">The country it ran in; null when not known.</param>
/// <param name="From">Its first day; null when not known.</param>
public sealed record TrainingFacts(
    string Name,
    Interval? Operations,
    EstimateMethod Method = EstimateMethod.NotStated,
    string? Place = null,
    DateOnly? From = null);

/// <summary>The use of a chip.</summary>
/// <param name="Chip">The chip's name; free text when the source fits more than one.</param>
/// <param name="Purpose">Training or serving.</param>
/// <param name="SubjectToEar">Whether those chips are themselves subject to the EAR.</param>
public sealed record ChipUseFacts(string Chip, ChipPurpose Purpose, Truth SubjectToEar = Truth.Unknown)
{
    /// <summary>How many; null when not known.</summary>
    public Interval? Count { get; init; }

    /// <summary>True when the asker takes the use as given for the sake of the question.</summary>
    public bool Stipulated { get; init; }

    /// <summary>What shows the use.</summary>
    public IReadOnlyList<EvidenceFacts> Evidence { get; init; } = [];
}

/// <summary>An edge child ← parent.</summary>
/// <param name="Child">The key of the child.</param>
/// <param name="Parent">The key of the parent.</param>
/// <param name="Relation">The relation that is stated.</param>
public sealed record DerivationFacts(string Child, string Parent, DerivationRelation Relation)
{
    /// <summary>
    /// For derivation by outputs: the fraction of the child's own training operations (those of its <see cref="ReleaseFacts.Training"/>,
    /// its parents' training not counted) spent on this parent's outputs; null when not known.
    /// </summary>
    public Interval? ShareOfOperations { get; init; }

    /// <summary>The operations spent to generate those outputs; null when not known.</summary>
    public Interval? GenerationOperations { get; init; }

    /// <summary>Whether the outputs are published (15 CFR 734.7(a)).</summary>
    public Truth DataPublished { get; init; } = Truth.Unknown;

    /// <summary>True when the asker takes the edge as given for the sake of the question; the trace says so.</summary>
    public bool Stipulated { get; init; }

    /// <summary>What shows the edge.</summary>
    public IReadOnlyList<EvidenceFacts> Evidence { get; init; } = [];
}

/// <summary>A chip. Null figures are unknown.</summary>
/// <param name="Name">Its name.</param>
public sealed record ChipFacts(string Name)
{
    /// <summary>Total processing performance: 2 × MacTOPS × bit length (3A090, technical note).</summary>
    public Interval? TotalProcessingPerformance { get; init; }

    /// <summary>TPP divided by the applicable die area in square millimetres.</summary>
    public Interval? PerformanceDensity { get; init; }

    /// <summary>Memory bandwidth in gigabytes a second.</summary>
    public Interval? MemoryBandwidth { get; init; }

    /// <summary>Whether it is designed or marketed for data centres.</summary>
    public Truth ForDataCentres { get; init; } = Truth.Unknown;

    /// <summary>The designer's country.</summary>
    public string? DesignerCountry { get; init; }

    /// <summary>Where the designer's ultimate parent is headquartered.</summary>
    public string? DesignerParentCountry { get; init; }

    /// <summary>Where it was made.</summary>
    public string? FoundryCountry { get; init; }

    /// <summary>Whether it was commercially available in the United States on 2026-01-15 (91 FR 1684).</summary>
    public Truth AvailableInUnitedStates { get; init; } = Truth.Unknown;

    /// <summary>Whether the exporter's certifications of 15 CFR 742.6(b)(10) are given.</summary>
    public Truth CertificationsGiven { get; init; } = Truth.Unknown;

    /// <summary>Whether a purchase order for it is on file (15 CFR 740.8).</summary>
    public Truth PurchaseOrder { get; init; } = Truth.Unknown;

    /// <summary>Whether BIS was notified in time and gave its confirmation number (License Exception NAC, 15 CFR 740.8).</summary>
    public Truth NotificationConfirmed { get; init; } = Truth.Unknown;

    /// <summary>Whether the asker knows that making it broke the EAR (General Prohibition 10).</summary>
    public Truth KnownViolation { get; init; } = Truth.Unknown;
}
