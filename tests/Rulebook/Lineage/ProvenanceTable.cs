using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Weighing;
using static ModelRegistry.Domain.Evidence.EvidenceKind;
using static ModelRegistry.Domain.Evidence.EvidenceQuestion;
using static ModelRegistry.Domain.Evidence.EvidenceStrength;

namespace ModelRegistry.Tests.Rulebook.Lineage;

/// <summary>The table of the seventeen kinds of evidence, row by row: what each speaks to, its class, and what it can carry.</summary>
public sealed class ProvenanceTable
{
    private static readonly SignificanceTest Significant = new("independent initialisations", "U", 1e-6, 1000, 0.01, 10, null);

    [Fact]
    public void has_seventeen_rows_in_order() =>
        Assert.Equal(Enumerable.Range(1, 17).Select(n => $"E{n}"), EvidenceKinds.All.Select(rule => rule.Code));

    [Theory]
    [InlineData(DigestEquality, Conclusive, "Identity")]
    [InlineData(EvidenceKind.Signature, Conclusive, "Identity")]
    [InlineData(TrainingAttestation, Strong, "WeightDerivation OutputDerivation Hardware")]
    [InlineData(PermutationTest, Conclusive, "WeightDerivation")]
    [InlineData(RobustStatistic, Strong, "WeightDerivation")]
    [InlineData(MultiSignalFingerprint, Strong, "WeightDerivation")]
    [InlineData(ArchitectureEquality, Indicative, "WeightDerivation")]
    [InlineData(PublisherDeclaration, Strong, "Identity WeightDerivation OutputDerivation Hardware Control")]
    [InlineData(BlackBoxAgreement, Moderate, "WeightDerivation OutputDerivation")]
    [InlineData(RepresentationDistance, Moderate, "WeightDerivation Identity")]
    [InlineData(WatermarkRadioactivity, Strong, "OutputDerivation")]
    [InlineData(BehaviourMarker, Indicative, "OutputDerivation")]
    [InlineData(ProviderTelemetry, Moderate, "OutputDerivation")]
    [InlineData(ThirdPartyFinding, Strong, "Identity WeightDerivation OutputDerivation Hardware Control")]
    [InlineData(ChipEvidence, Strong, "Hardware")]
    [InlineData(OwnershipRecord, Strong, "Control")]
    [InlineData(AuthorDenial, Moderate, "Identity WeightDerivation OutputDerivation Hardware Control")]
    public void says_what_a_kind_speaks_to_and_how_strongly_at_most(EvidenceKind kind, EvidenceStrength strongest, string questions)
    {
        Assert.Equal(questions.Split(' ').Order(), kind.Rule().Questions.Select(question => question.ToString()).Order());
        Assert.Equal(strongest, kind.Rule().Strongest);
        Assert.True(EvidenceClasses.Of(kind, Conclusive, admission: true, null, null) <= strongest);
    }

    [Fact]
    public void E1_equal_digests_carry_identity_and_descent() => Assert.Equal(
        (Truth.Yes, Truth.Yes), (Weigh(Identity, Item(Identity, DigestEquality)), Weigh(WeightDerivation, Item(Identity, DigestEquality))));

    [Fact]
    public void E2_a_signature_shows_whose_bytes_they_are_and_nothing_of_lineage() => Assert.Equal(
        (Truth.Yes, Truth.Unknown),
        (Weigh(Identity, Item(Identity, EvidenceKind.Signature)), Weigh(WeightDerivation, Item(Identity, EvidenceKind.Signature))));

    [Fact]
    public void E3_an_attestation_carries_weights_outputs_and_hardware() => Assert.All(
        [WeightDerivation, OutputDerivation, Hardware], question => Assert.Equal(Truth.Yes, Weigh(question, Item(question, TrainingAttestation))));

    [Theory]
    [InlineData(0.00099, 10, Truth.Yes, Conclusive)]
    [InlineData(0.001, 10, Truth.Unknown, None)]
    [InlineData(0.00099, 11, Truth.Unknown, None)]
    [InlineData(1e-9, 0, Truth.Unknown, None)]
    public void E4_an_exact_test_counts_below_alpha_by_the_candidates(double p, int candidates, Truth carries, EvidenceStrength strength)
    {
        var test = Significant with { PValue = p, Candidates = candidates };
        Assert.Equal(carries, Weigh(WeightDerivation, Item(WeightDerivation, PermutationTest) with { Test = test }));
        Assert.Equal(strength, EvidenceClasses.Of(PermutationTest, Conclusive, false, test, null));
    }

    [Fact]
    public void E4_shows_the_relation_and_not_the_direction()
    {
        var item = Kept(PermutationTest, WeightDerivation) with { Test = Significant };
        Assert.Equal(Conclusive, EvidenceSides.Of([item.Made], WeightDerivation).Strength);
        Assert.Equal(Truth.Unknown, EdgeDirection.Of(DerivationRelation.FineTune, [item.Made], null, null).Known);
    }

    [Fact]
    public void E5_carries_with_a_strong_fingerprint_or_a_declaration_and_not_alone()
    {
        var statistic = Item(WeightDerivation, RobustStatistic);
        Assert.Equal(Truth.Unknown, Weigh(WeightDerivation, statistic));
        Assert.Equal(Truth.Yes, Weigh(WeightDerivation, statistic, Item(WeightDerivation, MultiSignalFingerprint) with { Score = 0.76 }));
        Assert.Equal(Truth.Unknown, Weigh(WeightDerivation, statistic, Item(WeightDerivation, MultiSignalFingerprint) with { Score = 0.75 }));
        Assert.Equal(Truth.Yes, Weigh(WeightDerivation, statistic, Item(WeightDerivation, PublisherDeclaration)));
    }

    [Theory]
    [InlineData(0.76, Strong)]
    [InlineData(0.75, Weak)]
    [InlineData(0.65, Weak)]
    [InlineData(0.649, None)]
    public void E6_has_the_class_of_its_score_and_carries_nothing_alone(double score, EvidenceStrength strength)
    {
        Assert.Equal(strength, EvidenceClasses.Of(MultiSignalFingerprint, Strong, false, null, score));
        Assert.Equal(Truth.Unknown, Weigh(WeightDerivation, Item(WeightDerivation, MultiSignalFingerprint) with { Score = score }));
    }

    [Theory]
    [InlineData(ArchitectureEquality, WeightDerivation)]
    [InlineData(BlackBoxAgreement, WeightDerivation)]
    [InlineData(BlackBoxAgreement, OutputDerivation)]
    [InlineData(RepresentationDistance, WeightDerivation)]
    [InlineData(RepresentationDistance, Identity)]
    [InlineData(BehaviourMarker, OutputDerivation)]
    [InlineData(ProviderTelemetry, OutputDerivation)]
    public void E7_E9_E10_E12_E13_carry_nothing_however_many(EvidenceKind kind, EvidenceQuestion question) => Assert.Equal(
        Truth.Unknown,
        Weigh(question, [.. Enumerable.Range(0, 20).Select(n => Item(question, kind) with { Id = $"{n}", AssertedBy = $"{n}", Strength = Conclusive })]));

    [Fact]
    public void E7_E10_E12_together_carry_nothing_and_do_not_convince_beside_another()
    {
        var weak = new[] { ArchitectureEquality, RepresentationDistance }.Select(kind => Item(WeightDerivation, kind) with { AssertedBy = "another" }).ToArray();
        Assert.Equal(Truth.Unknown, Weigh(WeightDerivation, weak));
        EvidenceFacts[] beside = [Item(WeightDerivation, TrainingAttestation), .. weak];
        Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(WeightDerivation, beside, StandardOfProof.ClearAndConvincing).Truth);
    }

    [Theory]
    [InlineData(true, Strong)]
    [InlineData(false, Weak)]
    public void E8_is_strong_against_interest_and_weak_otherwise(bool admission, EvidenceStrength strength) =>
        Assert.Equal(strength, EvidenceClasses.Of(PublisherDeclaration, Strong, admission, null, null));

    [Theory]
    [InlineData(1e-5, false, Strong)]
    [InlineData(1.1e-5, false, Indicative)]
    [InlineData(1e-9, true, Indicative)]
    [InlineData(1e-9, null, Indicative)]
    public void E11_is_strong_at_its_level_on_a_key_that_is_not_public(double p, bool? isPublic, EvidenceStrength strength)
    {
        var mark = Item(OutputDerivation, WatermarkRadioactivity) with { Test = new("no mark", "score", p, 1000, 1e-5, 1, isPublic) };
        Assert.Equal(strength, EvidenceWeighing.ClassOf(mark));
        Assert.Equal(Truth.Unknown, Weigh(OutputDerivation, mark));
        Assert.Equal(strength == Strong ? Truth.Yes : Truth.Unknown, Weigh(OutputDerivation, mark, Item(OutputDerivation, ProviderTelemetry)));
    }

    [Fact]
    public void E14_carries_descent_with_another_only() => Assert.Equal(
        (Truth.Unknown, Truth.Yes),
        (Weigh(OutputDerivation, Item(OutputDerivation, ThirdPartyFinding)), Weigh(Hardware, Item(Hardware, ThirdPartyFinding))));

    [Theory]
    [InlineData(Weak, Truth.Unknown)]
    [InlineData(Moderate, Truth.Yes)]
    public void E15_an_estimate_or_the_press_does_not_show_a_chip(EvidenceStrength strength, Truth expected) =>
        Assert.Equal(expected, Weigh(Hardware, Item(Hardware, ChipEvidence) with { Strength = strength }));

    [Fact]
    public void E16_a_register_carries_control() => Assert.Equal(Truth.Yes, Weigh(Control, Item(Control, OwnershipRecord)));

    [Theory]
    [InlineData(DigestEquality, true)]
    [InlineData(TrainingAttestation, true)]
    [InlineData(PermutationTest, true)]
    [InlineData(PublisherDeclaration, false)]
    [InlineData(RobustStatistic, false)]
    public void E17_a_denial_yields_to_E1_E3_and_E4_only(EvidenceKind kind, bool outweighs)
    {
        var item = Kept(kind, kind == DigestEquality ? Identity : WeightDerivation) with { Admission = true, Test = kind == PermutationTest ? Significant : null };
        var denial = Kept(AuthorDenial, WeightDerivation);
        Assert.Equal(!outweighs, EvidenceSides.Of([item.Made, denial.Made], WeightDerivation).Contested);
        EvidenceFacts[] asked = [Facts(item.Made), Item(WeightDerivation, MultiSignalFingerprint), Facts(denial.Made)];
        Assert.Equal(outweighs ? Truth.Yes : Truth.Unknown, Weigh(WeightDerivation, asked));
    }

    [Fact]
    public void E17_does_not_yield_to_an_exact_test_that_is_not_significant() => Assert.True(EvidenceSides.Of(
        [(Kept(PermutationTest, WeightDerivation) with { Test = Significant with { PValue = 0.5 } }).Made, Kept(TrainingAttestation, Hardware).Made,
            Kept(AuthorDenial, WeightDerivation).Made], WeightDerivation).Contested);

    [Theory]
    [InlineData(PublisherDeclaration, DerivationRelation.FineTune, null, null, Truth.Yes)]
    [InlineData(TrainingAttestation, DerivationRelation.FineTune, null, null, Truth.Yes)]
    [InlineData(RobustStatistic, DerivationRelation.FineTune, null, null, Truth.Unknown)]
    [InlineData(RobustStatistic, DerivationRelation.Quantization, null, null, Truth.Yes)]
    [InlineData(RobustStatistic, DerivationRelation.Prune, null, null, Truth.Yes)]
    [InlineData(RobustStatistic, DerivationRelation.FineTune, "2025-02-01", "2025-01-01", Truth.Yes)]
    [InlineData(RobustStatistic, DerivationRelation.FineTune, "2025-01-01", "2025-01-01", Truth.Unknown)]
    [InlineData(RobustStatistic, DerivationRelation.Quantization, "2025-01-01", "2025-02-01", Truth.Unknown)]
    public void a_direction_needs_a_day_a_declaration_an_attestation_or_a_one_way_artefact(
        EvidenceKind kind, DerivationRelation relation, string? child, string? parent, Truth known) =>
        Assert.Equal(known, EdgeDirection.Of(relation, [Kept(kind, WeightDerivation).Made], Day(child), Day(parent)).Known);

    [Fact]
    public void classes_are_never_added()
    {
        var many = Enumerable.Range(0, 30).Select(_ => Kept(BlackBoxAgreement, WeightDerivation).Made);
        Assert.Equal(Moderate, EvidenceSides.Of(many, WeightDerivation).Strength);
    }

    [Fact]
    public void an_item_speaks_to_its_own_question_only() =>
        Assert.Equal(None, EvidenceSides.Of([Kept(TrainingAttestation, OutputDerivation).Made], WeightDerivation).Strength);

    [Fact]
    public void an_allegation_is_no_finding()
    {
        var alleged = (Kept(ThirdPartyFinding, OutputDerivation) with { Alleged = true }).Made;
        Assert.Equal(None, EvidenceSides.Of([alleged], OutputDerivation).Strength);
        Assert.Equal(Truth.Unknown, EdgeDirection.Of(DerivationRelation.TrainingOnOutputs, [alleged], null, null).Known);
    }

    [Fact]
    public void what_nobody_recorded_is_unknown_and_never_none() => Assert.Equal(Truth.Unknown, Weigh(OutputDerivation));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    private static Truth Weigh(EvidenceQuestion question, params EvidenceFacts[] items) => EvidenceWeighing.Weigh(question, items).Truth;

    private static EvidenceFacts Item(EvidenceQuestion question, EvidenceKind kind) =>
        new(kind.ToString(), kind, question, Strong, EvidenceDirection.Supports, "claim", "publisher", "source");

    private static EvidenceFacts Facts(EvidenceItem item) => new(
        item.Id.ToString(), item.Kind, item.Question, item.Strength, item.Direction, item.Claim, item.AssertedBy, item.Source)
    {
        AgainstInterest = item.AgainstInterest,
        IsAllegation = item.IsAllegation,
        Test = item.Test,
    };

    private static Stated Kept(EvidenceKind kind, EvidenceQuestion question) => new(kind, question);

    private sealed record Stated(EvidenceKind Kind, EvidenceQuestion Question)
    {
        public SignificanceTest? Test { get; init; }

        public bool Admission { get; init; }

        public bool Alleged { get; init; }

        public EvidenceItem Made => new()
        {
            Id = new(Guid.NewGuid()),
            Subject = EvidenceSubject.Derivation,
            SubjectId = Guid.Empty,
            Question = Question,
            Kind = Kind,
            Strength = Kind.Rule().Strongest,
            Direction = EvidenceDirection.Supports,
            Claim = "claim",
            AssertedBy = "somebody",
            AgainstInterest = Admission,
            IsAllegation = Alleged,
            Test = Test,
            Source = "source",
            RecordedAt = DateTimeOffset.UnixEpoch,
            RecordedBy = new(Guid.Empty),
        };
    }
}
