using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Tests.Formats.Export;

/// <summary>Releases drawn by a seed, with everything that the registry holds of one.</summary>
internal sealed class Rich(int seed)
{
    private static readonly string[] Odd = ["plain", "with | bars | in it", "\"quoted\" {and} [braced]", "über naïve 模型", "a; b: c", "line\nbreak"];

    private readonly Random random = new(seed);

    public ReleaseRecord Release() => new()
    {
        Name = "acme/small",
        Statements = [.. Many(6, () => new RecordedStatement(One<Subject>(Computed), Words(), Graded()))],
        Parents = [.. Enum.GetValues<DerivationRelation>().Select((relation, i) => Parent($"p{i}/{relation}", relation))],
        Files = [new("a/b.bin", null, null), new("c.bin", random.Next(), Sha256Digest.OfBytes([(byte)seed]))],
        Runs = [.. Many(3, Run).DistinctBy(run => run.Name)],
        DataSets = [.. Many(3, () => new Recorded<HeldDataSet>(new(Words(), One<DataClassification>(), Maybe(Words), MaybeCountry(), Maybe(Words)), Graded()))],
        Hostings = [.. Many(3, () => new Recorded<HeldHosting>(new(Words(), One<PlatformKind>(), One<Truth>(), MaybeCountry(), MaybePeriod()), Graded()))],
        Safeguards = [.. Many(3, () => new Recorded<HeldSafeguard>(Safeguard(), Graded()))],
        Contents = [.. Many(3, () => new Recorded<HeldContent>(new(One<ContentField>(), One<Truth>(), Words()), Graded()))],
        Completeness = [.. Enum.GetValues<Completed>().Select(of => new Recorded<HeldCompleteness>(new(of, One<Truth>()), Graded()))],
    };

    private static Subject[] Computed =>
        [Subject.Name, Subject.Signature, Subject.SignedFiles, Subject.LeftOutOfSignature, Subject.SignedRoot, Subject.TensorInventory];

    private RecordedParent Parent(string name, DerivationRelation relation) => new(name, Maybe(() => "v" + random.Next(9)), relation, Graded())
    {
        Share = random.Next(2) == 0 ? null : new(Fraction(), One<ShareUnit>(), "counted"),
        Generation = random.Next(2) == 0 ? null : Operations(),
        DataPublished = One<Truth>(),
        Queried = MaybePeriod(),
    };

    private RecordedRun Run() => new(Words(), Maybe(Operations), [.. Many(3, Chips)]) { Place = MaybeCountry(), Period = MaybePeriod(), Grade = Graded() };

    private RecordedChips Chips() => new(Words(), MaybeInterval(), MaybeInterval())
    {
        Purpose = One<ChipPurpose>(),
        Channel = One<AcquisitionChannel>(),
        Acquisition = Maybe(Words),
    };

    private HeldSafeguard Safeguard() => new(Words(), Words(), Words(), Words(), random.Next(2) == 0 ? null : Day(), Words())
    {
        AttackSuccess = Maybe(Fraction),
        Trigger = Maybe(Words),
        WithTrigger = Maybe(Fraction),
        WithoutTrigger = Maybe(Fraction),
    };

    private RecordedGrade Graded() => new(
        One<EvidenceKind>(), One<EvidenceStrength>(), $"Party {random.Next(4)}", Sha256Digest.OfBytes([(byte)random.Next(4)]), "/a")
    {
        Test = random.Next(2) == 0 ? null : new(Words(), Words(), random.NextDouble() * 1e-9, random.Next(9999), 0.01, random.Next(1, 99),
            random.Next(3) switch { 0 => true, 1 => false, _ => null }),
        Score = random.Next(2) == 0 ? null : random.NextDouble(),
    };

    private Operations Operations() => new(random.Next(2) == 0 ? new(1e24m, null) : new(random.Next(9), 3e25m), "about 1e24 FLOP", One<EstimateMethod>());

    private Interval Fraction() => new(random.Next(50) / 100m, (50 + random.Next(50)) / 100m);

    private Interval? MaybeInterval() => random.Next(2) == 0 ? null : new(random.Next(100), random.Next(2) == 0 ? null : 2048.5m);

    private DateOnly Day() => new DateOnly(2024, 1, 1).AddDays(random.Next(700));

    private Period? MaybePeriod() => random.Next(2) == 0 ? null : new(Day(), random.Next(2) == 0 ? null : new(2027, 1, 1));

    private Country? MaybeCountry() => random.Next(2) == 0 ? null : Country.Of("DE");

    private string Words() => Odd[random.Next(Odd.Length)] + " " + random.Next(1000);

    private T? Maybe<T>(Func<T> make)
        where T : class => random.Next(2) == 0 ? null : make();

    private List<T> Many<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => make())];

    private T One<T>(params T[] but)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().Except(but).ToList();
        return values[random.Next(values.Count)];
    }
}
