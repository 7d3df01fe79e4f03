using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Formats.Export;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Exporting;

/// <summary>
/// Gathers what the registry has columns for: runs, chips, data sets, hosting, safeguards, training content, completeness.
/// </summary>
internal sealed class RecordedHeld(RegistryContext context)
{
    public static RecordedGrade Grade(EvidenceItem item) =>
        new(item.Kind, item.Strength, item.AssertedBy, item.BytesDigest, item.Location) { Test = item.Test, Score = item.Score };

    public async Task<ILookup<Guid, EvidenceItem>> EvidenceAsync(List<Guid> about, CancellationToken stop) => about.Count == 0
        ? Array.Empty<EvidenceItem>().ToLookup(e => e.SubjectId)
        : (await context.Evidence.AsNoTracking().Where(e => about.Contains(e.SubjectId))
            .OrderBy(e => EF.Property<long>(e, Columns.Sequence)).ToListAsync(stop)).ToLookup(e => e.SubjectId);

    public async Task<List<RecordedRun>> RunsAsync(ReleaseId id, CancellationToken stop)
    {
        var chips = await context.ChipUses.AsNoTracking().Where(c => c.ReleaseId == id).OrderBy(c => c.ChipName).ToListAsync(stop);
        var runs = await context.TrainingRuns.AsNoTracking().Where(r => r.ReleaseId == id).OrderBy(r => r.Name).ToListAsync(stop);
        var grades = await GradesAsync(runs.Select(run => run.Id.Value), stop);
        var alone = chips.Where(c => c.TrainingRunId is null).ToList();
        return
        [
            .. runs.Select(run => new RecordedRun(run.Name, run.Operations, Chips(chips.Where(c => c.TrainingRunId == run.Id)))
            {
                Place = run.Place,
                Period = run.Period,
                Grade = grades(run.Id.Value),
            }),
            .. alone.GroupBy(c => c.Purpose).Select(group => new RecordedRun($"{group.Key} without a run".ToLowerInvariant(), null, Chips(group))),
        ];
    }

    public async Task<List<Recorded<HeldDataSet>>> DataSetsAsync(ReleaseId id, CancellationToken stop)
    {
        var sets = await (from use in context.DatasetUses
                          join set in context.Datasets on use.DatasetId equals set.Id
                          where use.ReleaseId == id
                          orderby set.Name
                          select set).AsNoTracking().ToListAsync(stop);
        var known = sets.FindAll(set => set.Classification != DataClassification.Unknown || set.Licence is not null
            || set.SourceCountry is not null || set.TeacherName is not null);
        var grades = await GradesAsync(known.Select(set => set.Id.Value), stop);
        return known.ConvertAll(set => new Recorded<HeldDataSet>(
            new(set.Name, set.Classification, set.Licence, set.SourceCountry, set.TeacherName), grades(set.Id.Value)));
    }

    public async Task<List<Recorded<HeldHosting>>> HostingsAsync(ReleaseId id, CancellationToken stop)
    {
        var rows = await (from deployment in context.Deployments.AsNoTracking()
                          join platform in context.Platforms on deployment.PlatformId equals platform.Id
                          where deployment.ReleaseId == id
                          orderby platform.Name
                          select new { deployment, platform.Name, platform.Kind }).ToListAsync(stop);
        var grades = await GradesAsync(rows.Select(row => row.deployment.Id.Value), stop);
        return rows.ConvertAll(row => new Recorded<HeldHosting>(
            new(row.Name, row.Kind, row.deployment.Native, row.deployment.ServedFrom, row.deployment.Period),
                grades(row.deployment.Id.Value)));
    }

    public async Task<List<Recorded<HeldSafeguard>>> SafeguardsAsync(ReleaseId id, CancellationToken stop)
    {
        var rows = await context.SafeguardEvaluations.AsNoTracking().Where(s => s.ReleaseId == id)
            .OrderBy(s => s.PublishedOn).ThenBy(s => s.Benchmark).ThenBy(s => s.Measure).ToListAsync(stop);
        var grades = await GradesAsync(rows.Select(row => row.Id.Value), stop);
        return rows.ConvertAll(row => new Recorded<HeldSafeguard>(
            new(row.Benchmark, row.Measure, row.Result, row.Evaluator, row.PublishedOn, row.Source)
            {
                AttackSuccess = row.AttackSuccess,
                Trigger = row.Trigger,
                WithTrigger = row.WithTrigger,
                WithoutTrigger = row.WithoutTrigger,
            },
            grades(row.Id.Value)));
    }

    public async Task<List<Recorded<HeldContent>>> ContentsAsync(ReleaseId id, CancellationToken stop)
    {
        var rows = (await context.ContentStatements.AsNoTracking().Where(c => c.ReleaseId == id).ToListAsync(stop))
            .OrderBy(c => c.Field).ThenBy(c => c.Text, StringComparer.Ordinal).ToList();
        var grades = await GradesAsync(rows.Select(row => row.Id.Value), stop);
        return rows.ConvertAll(row => new Recorded<HeldContent>(new(row.Field, row.Answer, row.Text), grades(row.Id.Value)));
    }

    public static List<Recorded<HeldCompleteness>> Completeness(Release release) =>
    [
        .. new[]
        {
            (Completed.Training, release.TrainingComplete), (Completed.Lineage, release.LineageComplete),
                (Completed.Chips, release.ChipsComplete),
        }.Where(one => one.Item2 != Truth.Unknown).Select(one => new Recorded<HeldCompleteness>(new(one.Item1, one.Item2), null)),
    ];

    // What is alleged of a maker's querying of a teacher is public; it leaves as an allegation, with who says so and when.
    public async Task<List<RecordedStatement>> AllegationsAsync(Model model, CancellationToken stop)
    {
        if (model.DeveloperId is not { } developer) return [];
        var alleged = await context.Campaigns.AsNoTracking().Where(c => c.AllegedAgainstId == developer).ToListAsync(stop);
        return
        [
            .. alleged.OrderBy(c => c.DisclosedOn).ThenBy(c => c.Id.Value)
                .Select(c => new RecordedStatement(Subject.Allegation, InWords(c), null)),
        ];
    }

    private static string InWords(ExtractionCampaign alleged)
    {
        static string Known(Interval? number) => number?.ToString() ?? "unknown";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{alleged.Title}: alleged querying of {alleged.Teacher}, {Known(alleged.Exchanges)} exchanges by {Known(alleged.Accounts)} accounts, ")
            + $"window {alleged.Window?.ToString() ?? "unknown"}; disclosed by {alleged.DisclosedBy} on {alleged.DisclosedOn:O} ({alleged.Source})";
    }

    private static List<RecordedChips> Chips(IEnumerable<ChipUse> uses) =>
    [
        .. uses.Select(c => new RecordedChips(c.ChipName, c.Count, c.Hours)
        {
            Purpose = c.Purpose,
            Channel = c.Channel,
            Acquisition = c.Acquisition,
        }),
    ];

    private async Task<Func<Guid, RecordedGrade?>> GradesAsync(IEnumerable<Guid> about, CancellationToken stop)
    {
        var evidence = await EvidenceAsync([.. about], stop);
        return id => evidence[id].FirstOrDefault(item => item.Direction == EvidenceDirection.Supports) is { } item ? Grade(item) : null;
    }
}
