using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>Turns statements into records of one release and the evidence they rest on.</summary>
internal sealed class StatementImport(RegistryContext context, ImportedEvidence evidence, RunImport runs, HeldImport held, FileImport files)
{
    /// <summary>Records the statements of a release.</summary>
    /// <param name="known">What is held already.</param>
    /// <param name="imported">What was read.</param>
    /// <param name="release">The release.</param>
    /// <param name="standing">Whether the file may fill what rules read from columns.</param>
    public Recorded Record(Known known, ImportedModel imported, Release release, bool standing)
    {
        var notRecorded = new List<string>();
        var before = RecordedBefore.Against(known, imported, release).ToList();
        Fields(imported, release, standing);
        files.Record(known, imported, release, notRecorded);
        var items = imported.Statements.Sum(statement => Statement(known, release, imported, statement, notRecorded));
        items += imported.Parents.Where(p => !ParentEdges.MakesEdge(p)).Sum(p => evidence.Trace(known, release, p));
        items += imported.Runs.Sum(run => runs.Record(known, release, run));
        items += held.Record(known, imported, release, standing, notRecorded);
        var contradictions = imported.Contradictions.Where(c => RenamedModels.StillDiffer(known, c)).Concat(before).ToList();
        items += contradictions.Sum(c => evidence.Contradiction(known, release, c));
        return new(items, notRecorded, [.. contradictions.Select(c => c.Sentence)]);
    }

    /// <summary>What became of the statements of a file.</summary>
    internal sealed record Recorded(int Evidence, List<string> NotRecorded, List<string> Contradicted);

    public (int Edges, int Evidence) RecordParents(
        Known known, Release child, IReadOnlyList<ParentEdge> parents, bool standing, Func<ParentEdge, Release> releaseOf,
        List<string> contradicted)
    {
        var (edges, items) = (0, 0);
        foreach (var parent in parents)
        {
            var key = (child.Id, releaseOf(parent).Id, parent.Relation);
            if (!known.Edges.TryGetValue(key, out var edge))
            {
                edge = new() { Id = new(FreshId.Next()), ChildId = child.Id, ParentId = key.Item2, Relation = parent.Relation };
                context.NewRows.Add(edge);
                known.Edges[key] = edge;
                known.Ancestry.Add(edge);
                edges++;
            }

            foreach (var before in RecordedBefore.Against(edge, parent))
            {
                items += evidence.Contradiction(known, child, before);
                contradicted.Add(before.Sentence);
            }

            // What was read is not tracked: only an edge that gains something is written again.
            var isUntracked = !context.NewRows.Has(edge) && context.Entry(edge).State == EntityState.Detached;
            if (EdgeColumns.Gains(edge, parent, standing) && isUntracked) context.Attach(edge);

            EdgeColumns.Fill(edge, parent, standing);
            items += parent.Statements.Sum(statement => evidence.Parent(known, edge, statement));
        }

        return (edges, items);
    }

    private static void Fields(ImportedModel imported, Release release, bool standing)
    {
        string? First(Subject subject) => imported.About(subject).FirstOrDefault()?.Value;
        release.Licence ??= First(Subject.License) is { Length: <= 200 } licence ? licence : null;
        release.HostingRegion ??= First(Subject.HostingRegion) is { Length: <= 40 } region ? region : null;
        release.Gated = release.Gated == Truth.Unknown ? imported.Gated : release.Gated;
        if (standing) release.ReleasedOn ??= imported.About(Subject.ReleasedOn).Select(s => DayIn(s.Value))
            .FirstOrDefault(day => day is not null);
    }

    /// <summary>The day that a text begins with; null where it gives a month or a year only.</summary>
    public static DateOnly? DayIn(string text) => text.Trim() is { Length: >= 10 } day
        && DateOnly.TryParseExact(day[..10], "yyyy-MM-dd", out var found) ? found : null;

    private int Statement(Known known, Release release, ImportedModel imported, Statement statement, List<string> notRecorded)
    {
        switch (statement.About)
        {
            case Subject.DataSet when statement.Value.Trim().Length is > 0 and <= Columns.LongestName:
                return evidence.Item(
                    known, EvidenceSubject.DatasetUse, Use(known, release, statement.Value.Trim()).Id.Value,
                    EvidenceQuestion.OutputDerivation, statement);
            case Subject.Hardware when statement.Value.Trim().Length is > 0 and <= 200:
                var use = runs.Chip(known, release, null, new(statement.Value.Trim(), null, null, statement.From));
                return evidence.Item(known, EvidenceSubject.ChipUse, use.Id.Value, EvidenceQuestion.Hardware, statement);
            case Subject.DataSetDetail when SetOf(imported, statement) is { } set:
                return evidence.Item(
                    known, EvidenceSubject.Dataset, held.DataSetNamed(known, set).Id.Value, EvidenceQuestion.Identity, statement);
            case Subject.Allegation:
                notRecorded.Add("An allegation in a file is not recorded: it needs a hand that answers for it, its source and its day.");
                return 0;
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

    // A detail begins with the name of the set that the same files say was used.
    private static string? SetOf(ImportedModel imported, Statement detail) => imported.About(Subject.DataSet)
        .Select(set => set.Value.Trim()).FirstOrDefault(name => name.Length is > 0 and <= Columns.LongestName
            && detail.Value.StartsWith(name + ":", StringComparison.Ordinal));

    private DatasetUse Use(Known known, Release release, string name)
    {
        var set = held.DataSetNamed(known, name);
        if (!known.DatasetUses.TryGetValue((release.Id, set.Id), out var use))
        {
            known.DatasetUses[(release.Id, set.Id)] = use =
                new() { Id = new(FreshId.Next()), ReleaseId = release.Id, DatasetId = set.Id };
            context.NewRows.Add(use);
        }

        return use;
    }
}
