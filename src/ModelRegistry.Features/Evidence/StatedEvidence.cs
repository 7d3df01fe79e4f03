using FluentValidation;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Evidence;

/// <summary>What a fact that somebody records rests on; no fact is recorded without it.</summary>
public sealed record StatedEvidence
{
    /// <summary>The kind, E1 to E17.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>The one question it speaks to; one that the kind may speak to.</summary>
    public required EvidenceQuestion Question { get; init; }

    /// <summary>The class of strength; at most what the kind allows.</summary>
    public required EvidenceStrength Strength { get; init; }

    /// <summary>For or against.</summary>
    public EvidenceDirection Direction { get; init; } = EvidenceDirection.Supports;

    /// <summary>What is stated, in one sentence.</summary>
    public required string Claim { get; init; }

    /// <summary>Who asserts it.</summary>
    public required string AssertedBy { get; init; }

    /// <summary>Whether a publisher says it against its own interest.</summary>
    public bool AgainstInterest { get; init; }

    /// <summary>Whether it is an allegation about a named party.</summary>
    public bool IsAllegation { get; init; }

    /// <summary>Title, citation or file name.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source is published.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>The day of the source.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>The digest of the bytes it was read or computed from.</summary>
    public Sha256Digest? BytesDigest { get; init; }

    /// <summary>The place inside those bytes.</summary>
    public string? Location { get; init; }

    /// <summary>The test behind it.</summary>
    public SignificanceTest? Test { get; init; }

    /// <summary>A score, for kinds that carry one.</summary>
    public double? Score { get; init; }

    /// <summary>What it was computed or read over: files, controls, prompts, missing signals, exact wording.</summary>
    public string? Setup { get; init; }
}

/// <summary>
/// What provenance asks of every item: a kind under its own questions, never stronger than it can be, a claim
/// with a source.
/// </summary>
internal sealed class StatedEvidenceValidator : AbstractValidator<StatedEvidence>
{
    public StatedEvidenceValidator()
    {
        RuleFor(e => e.Kind).IsInEnum().Right("There is no such kind of evidence.", "The kinds are E1 to E17.");
        RuleFor(e => e.Question).Must((e, question) => e.Kind.Rule().Questions.Contains(question))
            .When(HasKind)
            .WithMessage(e => $"{e.Kind.Rule().Code} ({e.Kind.Rule().Name}) does not speak to {e.Question}.")
            .WithState(e => $"It may speak to: {string.Join(", ", e.Kind.Rule().Questions)}.");
        RuleFor(e => e.Strength).Must((e, strength) => strength <= e.Kind.Rule().Strongest)
            .When(HasKind)
            .WithMessage(e => $"{e.Kind.Rule().Code} ({e.Kind.Rule().Name}) cannot be {e.Strength}.")
            .WithState(e => $"It is {e.Kind.Rule().Strongest} at most.");
        RuleFor(e => e.Strength).Must(strength => strength <= EvidenceStrength.Weak)
            .When(e => e.Kind == EvidenceKind.PublisherDeclaration && !e.AgainstInterest)
            .Right("A publisher's declaration that is no admission cannot be stronger than Weak.", "Say Weak, or that it is against the publisher's interest.");
        RuleFor(e => e.Test).NotNull().When(e => HasKind(e) && e.Kind.Rule().IsTest)
            .Right("The test behind it is missing.", "State null hypothesis, statistic, p-value, sample size, alpha and number of candidates.");
        RuleFor(e => e.Test!).Must(IsWhole).When(e => e.Test is not null)
            .Right("A p-value without its test says nothing.",
                "State the null hypothesis, a p-value from 0 to 1, a sample of at least 1, an alpha between 0 and 1, and at least 1 candidate.");
        RuleFor(e => e.Score).NotNull()
            .When(e => e.Kind == EvidenceKind.MultiSignalFingerprint && e.Strength > EvidenceStrength.Indicative)
            .Right("The score of the fingerprint is missing.", "State it: above 0.75 is strong, from 0.65 weak, below it nothing.");
        RuleFor(e => e.Setup).NotEmpty().When(e => e.Kind is EvidenceKind.MultiSignalFingerprint or EvidenceKind.BlackBoxAgreement
                && e.Strength > EvidenceStrength.Indicative)
            .Right("What it was computed over is missing.", "Name the signals that were missing, or the controls and prompts.");
        RuleFor(e => e.BytesDigest).NotNull().When(e => IsComputed(e.Kind) && e.Strength > EvidenceStrength.Indicative)
            .Right("The bytes that the figure was computed from are not named.", "Give the SHA-256 digest of the weights, outputs or report.");
        RuleFor(e => e.Claim).NotEmpty().Right("The claim is missing.", "State it in one sentence.");
        RuleFor(e => e.AssertedBy).NotEmpty().MaximumLength(300).Right("Who asserts it is missing or too long.", "Name who asserts it, in at most 300 characters.");
        RuleFor(e => e.Source).NotEmpty().Right("The source is missing.", "Give a title, a citation or a file name.");
        RuleFor(e => e.Location).MaximumLength(400).Right("The place inside the source is too long.", "A JSON pointer or a line, at most 400 characters.");
    }

    // Figures that somebody else computed are recorded with the bytes they came from.
    private static bool IsComputed(EvidenceKind kind) => kind is EvidenceKind.DigestEquality or EvidenceKind.PermutationTest
        or EvidenceKind.RobustStatistic or EvidenceKind.MultiSignalFingerprint or EvidenceKind.BlackBoxAgreement
        or EvidenceKind.RepresentationDistance or EvidenceKind.WatermarkRadioactivity;

    private static bool IsWhole(SignificanceTest test) =>
        !string.IsNullOrWhiteSpace(test.NullHypothesis) && !string.IsNullOrWhiteSpace(test.Statistic)
        && test is { PValue: >= 0 and <= 1, SampleSize: > 0, Alpha: > 0 and < 1, Candidates: > 0 };

    private static bool HasKind(StatedEvidence evidence) => Enum.IsDefined(evidence.Kind);
}
