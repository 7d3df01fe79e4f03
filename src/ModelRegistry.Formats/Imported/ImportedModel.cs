using System.Globalization;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;

namespace ModelRegistry.Formats.Imported;

/// <summary>
/// What a set of untrusted files says about one model, each statement with its source. Nothing is judged here: statements that
/// disagree stand side by side, what was not understood is listed, and what no source says is absent (unknown, not "none").
/// </summary>
public sealed record ImportedModel
{
    /// <summary>Every file or part that was read, with its digest.</summary>
    public required IReadOnlyList<SourceFile> Sources { get; init; }

    /// <summary>Every textual statement in the order read.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Every source's word about every parent, unmerged.</summary>
    public required IReadOnlyList<ParentStatement> Parents { get; init; }

    /// <summary>The files of the release.</summary>
    public required IReadOnlyList<ImportedArtifact> Artifacts { get; init; }

    /// <summary>The training runs that a source states.</summary>
    public IReadOnlyList<ImportedRun> Runs { get; init; } = [];

    /// <summary>What is said of data sets besides that they were used.</summary>
    public IReadOnlyList<Held<HeldDataSet>> DataSets { get; init; } = [];

    /// <summary>Which platforms serve or carry it.</summary>
    public IReadOnlyList<Held<HeldHosting>> Hostings { get; init; } = [];

    /// <summary>Measurements of its safeguards.</summary>
    public IReadOnlyList<Held<HeldSafeguard>> Safeguards { get; init; } = [];

    /// <summary>Answers to fields of the public summary of training content.</summary>
    public IReadOnlyList<Held<HeldContent>> Contents { get; init; } = [];

    /// <summary>Whether what is stated is all.</summary>
    public IReadOnlyList<Held<HeldCompleteness>> Completeness { get; init; } = [];

    /// <summary>What was not understood, or kept without a meaning.</summary>
    public required IReadOnlyList<NotUnderstood> NotUnderstood { get; init; }

    /// <summary>The paths of files of weights that were not taken, since their header lies or their data is not there; each has its
    /// sentences in <see cref="NotUnderstood"/>.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];

    /// <summary>Sources that cannot all be right.</summary>
    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    /// <summary>
    /// Whether reading ended at the limit of time: what is here is a part, nobody knows of how much, and is not recorded.
    /// </summary>
    public bool RanOutOfTime { get; init; }

    /// <summary>The name, or null when no source and no importer gave one. The hub's word goes before the importer's.</summary>
    public Statement? Name => About(Subject.Name).OrderBy(s => s.From.AssertedBy == Asserter.Hub ? 0 : 1).FirstOrDefault();

    /// <summary>The publishing account, by the hub's word or as the first part of the name.</summary>
    public Statement? DeveloperNamespace => About(Subject.DeveloperNamespace).FirstOrDefault();

    /// <summary>The commit that was read, if a source states it.</summary>
    public Statement? CommitRevision => About(Subject.CommitRevision).FirstOrDefault();

    /// <summary>What names the release among its model's releases: the commit, or the version where no commit is stated.</summary>
    public Statement? Revision => CommitRevision ?? About(Subject.Version).FirstOrDefault();

    /// <summary>The declared parents, one statement a name (the card's before the hub's copy of it), weak traces and the hub's
    /// inferences left out.</summary>
    public IReadOnlyList<ParentStatement> DeclaredParents =>
        [.. Parents.Where(p => p.Force == Force.Declared)
            .OrderBy(p => p.Relation is DerivationRelation.Undeclared ? 1 : 0)
            .DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether access is gated; unknown when no source says.</summary>
    public Truth Gated => About(Subject.Gated).FirstOrDefault() switch
    {
        null => Truth.Unknown,
        { Value: "no" } => Truth.No,
        _ => Truth.Yes,
    };

    /// <summary>When the hub says the repository was made, in UTC; null when unknown.</summary>
    public DateTimeOffset? FirstPublished => About(Subject.FirstPublished).FirstOrDefault() is { } first
        ? DateTimeOffset.Parse(first.Value, CultureInfo.InvariantCulture)
        : null;

    /// <summary>All statements on one subject.</summary>
    public IEnumerable<Statement> About(Subject subject) => Statements.Where(s => s.About == subject);
}
