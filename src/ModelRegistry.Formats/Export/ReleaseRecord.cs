using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats.Export;

/// <summary>What one statement rests on.</summary>
/// <param name="Kind">The kind of evidence, E1 to E17.</param>
/// <param name="Strength">Its class.</param>
/// <param name="AssertedBy">Who asserts it: <c>publisher</c> for the publisher, else a name.</param>
/// <param name="Bytes">The digest of the bytes it was read from; null where only people can read the source.</param>
/// <param name="Place">The place inside them; null where there is none.</param>
public sealed record RecordedGrade(EvidenceKind Kind, EvidenceStrength Strength, string AssertedBy, Sha256Digest? Bytes, string? Place)
{
    /// <summary>How <see cref="AssertedBy"/> calls the publisher.</summary>
    public const string Publisher = "publisher";

    /// <summary>The test behind it, for kinds that carry one.</summary>
    public SignificanceTest? Test { get; init; }

    /// <summary>The score behind it, for kinds that carry one.</summary>
    public double? Score { get; init; }
}

/// <summary>A statement on a release.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Value">What it says.</param>
/// <param name="Grade">What it rests on; null for what an importer handed over.</param>
public sealed record RecordedStatement(Subject About, string Value, RecordedGrade? Grade);

/// <summary>A parent of a release.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Revision">Its revision; null when not known.</param>
/// <param name="Relation">How the release was made from it.</param>
/// <param name="Grade">What that rests on; null for what an importer handed over.</param>
public sealed record RecordedParent(string Name, string? Revision, DerivationRelation Relation, RecordedGrade? Grade)
{
    /// <summary>The share of the release that comes of it; null when nobody states one.</summary>
    public Share? Share { get; init; }

    /// <summary>For derivation by outputs: the operations spent to generate the data.</summary>
    public Operations? Generation { get; init; }

    /// <summary>For derivation by outputs: whether the data is published.</summary>
    public Truth DataPublished { get; init; } = Truth.Unknown;

    /// <summary>For derivation by outputs: the days of querying.</summary>
    public Period? Queried { get; init; }
}

/// <summary>A file of a release.</summary>
/// <param name="Name">Its path.</param>
/// <param name="Bytes">Its size; null when not known.</param>
/// <param name="Sha256">Its digest; null when not known.</param>
public sealed record RecordedFile(string Name, long? Bytes, Sha256Digest? Sha256);

/// <summary>Chips of a run.</summary>
/// <param name="Name">The chip in the source's words.</param>
/// <param name="Count">How many; null when not known.</param>
/// <param name="Hours">Chip-hours; null when not known.</param>
public sealed record RecordedChips(string Name, Interval? Count, Interval? Hours)
{
    /// <summary>What they did for it.</summary>
    public ChipPurpose Purpose { get; init; } = ChipPurpose.Training;

    /// <summary>By which way they were come by.</summary>
    public AcquisitionChannel Channel { get; init; } = AcquisitionChannel.Unknown;

    /// <summary>How they were acquired, in the source's words.</summary>
    public string? Acquisition { get; init; }
}

/// <summary>Something that the registry has columns for.</summary>
/// <typeparam name="T">What kind of thing.</typeparam>
/// <param name="What">What is recorded.</param>
/// <param name="Grade">What it rests on; null where that is not recorded.</param>
public sealed record Recorded<T>(T What, RecordedGrade? Grade);

/// <summary>A training run.</summary>
/// <param name="Name">What it was.</param>
/// <param name="Operations">The operations; null when nobody states them.</param>
/// <param name="Chips">Its chips.</param>
public sealed record RecordedRun(string Name, Operations? Operations, IReadOnlyList<RecordedChips> Chips)
{
    /// <summary>The country it ran in; null when not known.</summary>
    public Country? Place { get; init; }

    /// <summary>When it ran; null when not known.</summary>
    public Period? Period { get; init; }

    /// <summary>What that rests on; null where it is not recorded.</summary>
    public RecordedGrade? Grade { get; init; }
}

/// <summary>What the registry knows of a release, plain: what the writers of documents are given.</summary>
public sealed record ReleaseRecord
{
    /// <summary>The model's name.</summary>
    public required string Name { get; init; }

    /// <summary>The statements on it, but its name.</summary>
    public IReadOnlyList<RecordedStatement> Statements { get; init; } = [];

    /// <summary>Its parents, one for each statement.</summary>
    public IReadOnlyList<RecordedParent> Parents { get; init; } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<RecordedFile> Files { get; init; } = [];

    /// <summary>Its training runs.</summary>
    public IReadOnlyList<RecordedRun> Runs { get; init; } = [];

    /// <summary>What is recorded of its data sets.</summary>
    public IReadOnlyList<Recorded<HeldDataSet>> DataSets { get; init; } = [];

    /// <summary>Which platforms serve or carry it.</summary>
    public IReadOnlyList<Recorded<HeldHosting>> Hostings { get; init; } = [];

    /// <summary>Measurements of its safeguards.</summary>
    public IReadOnlyList<Recorded<HeldSafeguard>> Safeguards { get; init; } = [];

    /// <summary>Answers of its summary of training content.</summary>
    public IReadOnlyList<Recorded<HeldContent>> Contents { get; init; } = [];

    /// <summary>Whether what is recorded is all; what is not known is left out.</summary>
    public IReadOnlyList<Recorded<HeldCompleteness>> Completeness { get; init; } = [];

    /// <summary>What a reader understood, as a record.</summary>
    /// <param name="model">A model that has a name.</param>
    /// <exception cref="ArgumentException">The model has no name.</exception>
    public static ReleaseRecord Of(ImportedModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (model.Name is not { } name) throw new ArgumentException("A model without a name cannot be written.", nameof(model));
        return new()
        {
            Name = name.Value,
            Statements = [.. model.Statements.Where(s => s.About is not Subject.Name)
                .Select(s => new RecordedStatement(s.About, s.Value, Grade(s.From, null)))],
            Parents = [.. model.Parents.Select(Of)],
            Files = [.. model.Artifacts.Select(a => new RecordedFile(a.Name, a.Bytes, a.Sha256))],
            Runs = [.. model.Runs.Select(Of)],
            DataSets = Of(model.DataSets),
            Hostings = Of(model.Hostings),
            Safeguards = Of(model.Safeguards),
            Contents = Of(model.Contents),
            Completeness = Of(model.Completeness),
        };
    }

    /// <summary>The first value on a subject; null when nothing is stated.</summary>
    public string? First(Subject about) => Statements.FirstOrDefault(s => s.About == about)?.Value;

    private static List<Recorded<T>> Of<T>(IEnumerable<Held<T>> held) =>
        [.. held.Select(one => new Recorded<T>(one.What, Grade(one.From, null)))];

    private static RecordedParent Of(ParentStatement parent) =>
        new(parent.Name, parent.Revision, parent.Relation, Grade(parent.From, parent.Strength))
        {
            Share = parent.Share,
            Generation = parent.Generation,
            DataPublished = parent.DataPublished,
            Queried = parent.Queried,
        };

    private static RecordedRun Of(ImportedRun run) => new(run.Name, run.Operations, [.. run.Chips.Select(Of)])
    {
        Place = run.Place,
        Period = run.Period,
        Grade = Grade(run.From, null),
    };

    private static RecordedChips Of(ImportedChips chips) => new(chips.Name, chips.Count, chips.Hours)
    {
        Purpose = chips.Purpose,
        Channel = chips.Channel,
        Acquisition = chips.Acquisition,
    };

    private static RecordedGrade? Grade(Provenance from, EvidenceStrength? strength) => from.Kind is not { } kind ? null : new(
        kind, from.Strength ?? strength ?? (from.AssertedBy is Asserter.Publisher ? EvidenceStrength.Weak : EvidenceStrength.Indicative),
        from.AssertedBy switch
        {
            Asserter.Publisher => RecordedGrade.Publisher,
            Asserter.Hub => "the hub",
            Asserter.Registry => "this registry",
            _ => from.Who ?? "a third party",
        },
        from.Sha256, from.Location)
    {
        Test = from.CitedTest,
        Score = from.CitedScore,
    };
}
