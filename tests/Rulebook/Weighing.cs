using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Weighing;
using static ModelRegistry.Domain.Evidence.EvidenceKind;
using static ModelRegistry.Domain.Evidence.EvidenceQuestion;

namespace ModelRegistry.Tests.Rulebook;

/// <summary>The table from evidence to a fact, line by line.</summary>
public sealed class Weighing
{
    [Theory]
    [InlineData(Identity, DigestEquality, Truth.Yes)]
    [InlineData(Identity, EvidenceKind.Signature, Truth.Yes)]
    [InlineData(WeightDerivation, DigestEquality, Truth.Yes)]
    [InlineData(WeightDerivation, TrainingAttestation, Truth.Yes)]
    [InlineData(WeightDerivation, PublisherDeclaration, Truth.Yes)]
    [InlineData(WeightDerivation, RobustStatistic, Truth.Unknown)]
    [InlineData(WeightDerivation, MultiSignalFingerprint, Truth.Unknown)]
    [InlineData(WeightDerivation, ArchitectureEquality, Truth.Unknown)]
    [InlineData(WeightDerivation, BlackBoxAgreement, Truth.Unknown)]
    [InlineData(WeightDerivation, RepresentationDistance, Truth.Unknown)]
    [InlineData(OutputDerivation, TrainingAttestation, Truth.Yes)]
    [InlineData(OutputDerivation, PublisherDeclaration, Truth.Yes)]
    [InlineData(OutputDerivation, BehaviourMarker, Truth.Unknown)]
    [InlineData(OutputDerivation, ProviderTelemetry, Truth.Unknown)]
    [InlineData(OutputDerivation, ThirdPartyFinding, Truth.Unknown)]
    [InlineData(Hardware, TrainingAttestation, Truth.Yes)]
    [InlineData(Hardware, ChipEvidence, Truth.Yes)]
    [InlineData(Hardware, ThirdPartyFinding, Truth.Yes)]
    [InlineData(Control, OwnershipRecord, Truth.Yes)]
    public void One_item_alone(EvidenceQuestion question, EvidenceKind kind, Truth expected) =>
        Assert.Equal(expected, EvidenceWeighing.Weigh(question, [Item(question, kind)]).Truth);

    [Theory]
    [InlineData(0.0009, Truth.Yes)]
    [InlineData(0.001, Truth.Unknown)]
    public void An_exact_test_counts_at_its_level_divided_by_the_candidates(double pValue, Truth expected)
    {
        var item = Item(WeightDerivation, PermutationTest) with { Test = new("independent", "U", pValue, 1000, 0.01, 10, null) };
        Assert.Equal(expected, EvidenceWeighing.Weigh(WeightDerivation, [item]).Truth);
    }

    [Theory]
    [InlineData(1e-5, false, true, Truth.Yes)]
    [InlineData(1.1e-5, false, true, Truth.Unknown)]
    [InlineData(1e-5, true, true, Truth.Unknown)]
    [InlineData(1e-5, null, true, Truth.Unknown)]
    [InlineData(1e-5, false, false, Truth.Unknown)]
    public void Radioactivity_asks_for_its_level_a_secret_key_and_telemetry(double pValue, bool? keyIsPublic, bool telemetry, Truth expected)
    {
        var mark = Item(OutputDerivation, WatermarkRadioactivity) with { Test = new("no mark", "score", pValue, 1000, 1e-5, 1, keyIsPublic) };
        EvidenceFacts[] items = telemetry ? [mark, Item(OutputDerivation, ProviderTelemetry)] : [mark];
        Assert.Equal(expected, EvidenceWeighing.Weigh(OutputDerivation, items).Truth);
    }

    [Theory]
    [InlineData(Identity)]
    [InlineData(WeightDerivation)]
    [InlineData(OutputDerivation)]
    [InlineData(Hardware)]
    [InlineData(Control)]
    public void Configuration_tokenizer_and_style_make_nothing_so_however_much_of_them_there_is(EvidenceQuestion question)
    {
        EvidenceKind[] kinds = [ArchitectureEquality, RepresentationDistance, BehaviourMarker, ProviderTelemetry];
        for (var chosen = 1; chosen < 1 << kinds.Length; chosen++)
        {
            var some = kinds.Where((_, at) => (chosen >> at & 1) == 1)
                .SelectMany(kind => Enumerable.Repeat(Item(question, kind) with { Strength = EvidenceStrength.Conclusive, AgainstInterest = true }, 5));
            Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(question, [.. some]).Truth);
        }
    }

    [Fact]
    public void A_black_box_test_that_misses_its_corrected_level_is_of_no_class()
    {
        var item = Item(WeightDerivation, BlackBoxAgreement) with { Test = new("no relation", "agreement", 0.001, 1000, 0.05, 40, null) };
        Assert.Equal(EvidenceStrength.Moderate, EvidenceWeighing.ClassOf(item));
        Assert.Equal(EvidenceStrength.None, EvidenceWeighing.ClassOf(item with { Test = item.Test! with { Candidates = 50 } }));
    }

    [Fact]
    public void A_robust_statistic_carries_with_a_strong_fingerprint_only()
    {
        var statistic = Item(WeightDerivation, RobustStatistic);
        var print = Item(WeightDerivation, MultiSignalFingerprint);
        Assert.Equal(Truth.Yes, EvidenceWeighing.Weigh(WeightDerivation, [statistic, print]).Truth);
        Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(WeightDerivation, [statistic, print with { Strength = EvidenceStrength.Weak }]).Truth);
    }

    [Fact]
    public void A_declaration_alone_is_marked_declared()
    {
        Assert.True(EvidenceWeighing.Weigh(WeightDerivation, [Item(WeightDerivation, PublisherDeclaration)]).Declared);
        Assert.False(EvidenceWeighing.Weigh(WeightDerivation, [Item(WeightDerivation, TrainingAttestation)]).Declared);
    }

    [Fact]
    public void An_item_of_equal_class_against_it_contests_and_a_weaker_one_does_not()
    {
        var declared = Item(WeightDerivation, PublisherDeclaration) with { Strength = EvidenceStrength.Weak };
        var against = Item(WeightDerivation, PublisherDeclaration) with { Direction = EvidenceDirection.Contradicts, Strength = EvidenceStrength.Weak };
        var weighed = EvidenceWeighing.Weigh(WeightDerivation, [declared, against]);
        Assert.True(weighed.Contested);
        Assert.Equal(Truth.Unknown, weighed.Truth);
        Assert.Equal(Truth.Yes, EvidenceWeighing.Weigh(WeightDerivation, [declared with { Strength = EvidenceStrength.Strong, AgainstInterest = true }, against]).Truth);
    }

    [Fact]
    public void A_denial_yields_to_digest_attestation_and_exact_test_only()
    {
        var denial = Item(OutputDerivation, AuthorDenial) with { Direction = EvidenceDirection.Contradicts };
        Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(OutputDerivation, [Item(OutputDerivation, PublisherDeclaration), denial]).Truth);
        Assert.Equal(Truth.Yes, EvidenceWeighing.Weigh(OutputDerivation, [Item(OutputDerivation, TrainingAttestation), denial]).Truth);
    }

    [Fact]
    public void Clear_and_convincing_asks_for_two_sources()
    {
        var declared = Item(OutputDerivation, PublisherDeclaration);
        var found = Item(OutputDerivation, ThirdPartyFinding) with { AssertedBy = "another" };
        Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(OutputDerivation, [declared], StandardOfProof.ClearAndConvincing).Truth);
        Assert.Equal(Truth.Yes, EvidenceWeighing.Weigh(OutputDerivation, [declared, found], StandardOfProof.ClearAndConvincing).Truth);
        Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(OutputDerivation, [declared, found with { AssertedBy = declared.AssertedBy }], StandardOfProof.ClearAndConvincing).Truth);
    }

    public static TheoryData<string, bool, bool> Pairs => new()
    {
        { "publisher (file brought by the authority, not fetched from the publisher)", true, false },
        { "Acme Labs, Inc.", true, false },
        { EvidenceFacts.BroughtByAnother, false, false },
        { "acme labs", false, true },
        { "An Agency", false, true },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void One_publisher_worded_two_ways_is_one_source(string other, bool declared, bool independent)
    {
        var first = Item(OutputDerivation, PublisherDeclaration) with { AssertedBy = "publisher" };
        var second = Item(OutputDerivation, declared ? PublisherDeclaration : ThirdPartyFinding) with { AssertedBy = other };
        Assert.Equal(independent ? Truth.Yes : Truth.Unknown, EvidenceWeighing.Weigh(OutputDerivation, [first, second], StandardOfProof.ClearAndConvincing).Truth);
    }

    [Fact]
    public void The_same_party_or_the_same_bytes_are_one_source()
    {
        var builder = Item(OutputDerivation, TrainingAttestation) with { AssertedBy = "Acme Labs" };
        var found = Item(OutputDerivation, ThirdPartyFinding) with { AssertedBy = "ACME Labs Inc" };
        Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(OutputDerivation, [builder, found], StandardOfProof.ClearAndConvincing).Truth);
        var other = found with { AssertedBy = "An Agency", BytesDigest = "00" };
        Assert.Equal(Truth.Yes, EvidenceWeighing.Weigh(OutputDerivation, [builder, other], StandardOfProof.ClearAndConvincing).Truth);
        Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(OutputDerivation, [builder with { BytesDigest = "00" }, other], StandardOfProof.ClearAndConvincing).Truth);
    }

    [Fact]
    public void An_allegation_and_another_question_carry_nothing()
    {
        Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(OutputDerivation, [Item(OutputDerivation, PublisherDeclaration) with { IsAllegation = true }]).Truth);
        Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(OutputDerivation, [Item(WeightDerivation, PublisherDeclaration)]).Truth);
        Assert.Equal(Truth.Unknown, EvidenceWeighing.Weigh(OutputDerivation, []).Truth);
    }

    private static EvidenceFacts Item(EvidenceQuestion question, EvidenceKind kind) =>
        new(kind.ToString(), kind, question, EvidenceStrength.Strong, EvidenceDirection.Supports, "claim", "publisher", "source");
}
