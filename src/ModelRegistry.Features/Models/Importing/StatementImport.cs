using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>Turns statements into records of one release and the evidence they rest on.</summary>
internal sealed class StatementImport(RegistryContext context, ImportedEvidence evidence)
{
    /// <summary>The longest path of a file that is recorded.</summary>
    public const int LongestPath = 400;

    public (int Evidence, List<string> NotRecorded) Record(Known known, ImportedModel imported, Release release)
    {
        var notRecorded = new List<string>();
        Fields(imported, release);
        Files(known, imported, release, notRecorded);
        var items = imported.Statements.Sum(statement => Statement(known, release, statement, notRecorded));
        items += imported.Parents.Where(p => !ParentEdges.MakesEdge(p)).Sum(p => evidence.Trace(known, release, p));
        items += imported.Runs.Sum(run => Run(known, release, run));
        items += imported.Contradictions.Where(c => RenamedModels.StillDiffer(known, c)).Sum(c => evidence.Contradiction(known, release, c));
        return (items, notRecorded);
    }

    public (int Edges, int Evidence) RecordParents(
        Known known, Release child, IReadOnlyList<ParentEdge> parents, Func<ParentEdge, Release> releaseOf)
    {
        var (edges, items) = (0, 0);
        foreach (var parent in parents)
        {
            var key = (child.Id, releaseOf(parent).Id, parent.Relation);
            if (!known.Edges.TryGetValue(key, out var edge))
            {
                edge = new() { Id = new(Guid.CreateVersion7()), ChildId = child.Id, ParentId = key.Item2, Relation = parent.Relation };
                context.Derivations.Add(edge);
                known.Edges[key] = edge;
                known.Ancestry.Add(edge);
                edges++;
            }

            edge.Share ??= parent.Statements.Select(statement => statement.Share).FirstOrDefault(share => share is not null);
            items += parent.Statements.Sum(statement => evidence.Parent(known, edge, statement));
        }

        return (edges, items);
    }

    private static void Fields(ImportedModel imported, Release release)
    {
        string? First(Subject subject) => imported.About(subject).FirstOrDefault()?.Value;
        release.Licence ??= First(Subject.License) is { Length: <= 200 } licence ? licence : null;
        release.HostingRegion ??= First(Subject.HostingRegion) is { Length: <= 40 } region ? region : null;
        release.Gated = release.Gated == Truth.Unknown ? imported.Gated : release.Gated;
    }

    private int Statement(Known known, Release release, Statement statement, List<string> notRecorded)
    {
        switch (statement.About)
        {
            case Subject.DataSet when statement.Value.Trim().Length is > 0 and <= Columns.LongestName:
                return evidence.Item(
                    known, EvidenceSubject.DatasetUse, Use(known, release, statement.Value.Trim()).Id.Value,
                    EvidenceQuestion.OutputDerivation, statement);
            case Subject.Hardware when statement.Value.Trim().Length is > 0 and <= 200:
                return evidence.Item(
                    known, EvidenceSubject.ChipUse, Chip(known, release, statement.Value.Trim()).Id.Value,
                    EvidenceQuestion.Hardware, statement);
            case Subject.Tag or Subject.Language or Subject.Task or Subject.Library or Subject.Title
                or Subject.GatingTerm or Subject.LastChanged:
                notRecorded.Add($"{statement.About} \"{statement.Value}\" says nothing that a rule reads.");
                return 0;
            case Subject.TensorInventory or Subject.WeightFingerprint:
                return evidence.Item(known, EvidenceSubject.Release, release.Id.Value, EvidenceQuestion.WeightDerivation, statement);
            case Subject.DeveloperNamespace or Subject.Author or Subject.DeveloperCountry or Subject.Publisher:
                return evidence.Item(known, EvidenceSubject.Release, release.Id.Value, EvidenceQuestion.Control, statement);
            case var _ when statement.From.Kind is EvidenceKind.TrainingAttestation:
                return evidence.Item(known, EvidenceSubject.Release, release.Id.Value, EvidenceQuestion.WeightDerivation, statement);
            default:
                return evidence.Item(known, EvidenceSubject.Release, release.Id.Value, EvidenceQuestion.Identity, statement);
        }
    }

    private DatasetUse Use(Known known, Release release, string name)
    {
        var key = Columns.KeyOf(name);
        if (!known.Datasets.TryGetValue(key, out var set))
        {
            known.Datasets[key] = set = new() { Id = new(Guid.CreateVersion7()), Name = name };
            context.Datasets.Add(set);
        }

        if (!known.DatasetUses.TryGetValue((release.Id, set.Id), out var use))
        {
            known.DatasetUses[(release.Id, set.Id)] = use =
                new() { Id = new(Guid.CreateVersion7()), ReleaseId = release.Id, DatasetId = set.Id };
            context.DatasetUses.Add(use);
        }

        return use;
    }

    // A run that another source has stated already keeps its figure; what this source says of it stands beside as evidence.
    private int Run(Known known, Release release, ImportedRun stated)
    {
        if (!known.Runs.TryGetValue((release.Id, stated.Name), out var run))
        {
            run = new() { Id = new(Guid.CreateVersion7()), ReleaseId = release.Id, Name = stated.Name, Operations = stated.Operations };
            known.Runs[(release.Id, stated.Name)] = run;
            context.TrainingRuns.Add(run);
        }

        return evidence.Run(known, run, stated) + stated.Chips.Sum(chips => Chips(known, release, run, chips));
    }

    private int Chips(Known known, Release release, TrainingRun run, ImportedChips stated)
    {
        if (stated.Name.Length > 200) return 0;
        if (!known.ChipUses.TryGetValue((release.Id, stated.Name), out var use))
        {
            use = new()
            {
                Id = new(Guid.CreateVersion7()),
                ReleaseId = release.Id,
                TrainingRunId = run.Id,
                ChipName = stated.Name,
                Purpose = ChipPurpose.Training,
                Count = stated.Count,
                Hours = stated.Hours,
            };
            known.ChipUses[(release.Id, stated.Name)] = use;
            context.ChipUses.Add(use);
        }

        return evidence.Chips(known, use, stated);
    }

    private ChipUse Chip(Known known, Release release, string name)
    {
        if (!known.ChipUses.TryGetValue((release.Id, name), out var use))
        {
            use = new() { Id = new(Guid.CreateVersion7()), ReleaseId = release.Id, ChipName = name, Purpose = ChipPurpose.Training };
            known.ChipUses[(release.Id, name)] = use;
            context.ChipUses.Add(use);
        }

        return use;
    }

    private void Files(Known known, ImportedModel imported, Release release, List<string> notRecorded)
    {
        var files = known.FilesOf(release.Id);
        foreach (var file in imported.Artifacts.OrderBy(a => a.Sha256 is null).DistinctBy(a => a.Name, StringComparer.Ordinal))
        {
            if (file.Name.Length > LongestPath)
            {
                notRecorded.Add($"A file whose path has {file.Name.Length} characters is not recorded; {LongestPath} is the most.");
            }
            else if (files.TryGetValue(file.Name, out var old) && (old.Digest is not null || file.Sha256 is null))
            {
                Same(old, file, notRecorded);
            }
            else
            {
                files[file.Name] = Replace(release, old, file);
            }
        }

        release.RootDigest = RootDigest.Of(files.Values);
    }

    private Artifact Replace(Release release, Artifact? old, ImportedArtifact file)
    {
        if (old is not null)
        {
            context.Artifacts.Remove(old);
        }

        var artifact = new Artifact
        {
            Id = new(Guid.CreateVersion7()),
            ReleaseId = release.Id,
            Path = file.Name,
            Digest = file.Sha256,
            SizeInBytes = file.Bytes,
            Format = FormatOf(file.Name),
        };
        context.Artifacts.Add(artifact);
        return artifact;
    }

    private static void Same(Artifact old, ImportedArtifact file, List<string> notRecorded)
    {
        if (file.Sha256 is { } digest && old.Digest != digest)
        {
            notRecorded.Add($"{file.Name} is recorded with digest {old.Digest}; {file.From.File} says {digest}. The first stays.");
        }
    }

    private static string FormatOf(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant() switch
    {
        "md" => "markdown",
        "" => "unknown",
        { Length: <= 40 } extension => extension,
        _ => "unknown",
    };
}
