using ModelRegistry.Domain.Models;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>
/// Records training runs and chips. Sources that state other figures for a run of one name stand as rows beside each other: whose row
/// counts in an answer is for who asks to see, and together they are one run (<see cref="Lineage.MergedRuns"/>).
/// </summary>
internal sealed class RunImport(RegistryContext context, ImportedEvidence evidence)
{
    private const int LongestName = 200;

    public int Record(Known known, Release release, ImportedRun stated)
    {
        if (stated.Name.Length > LongestName) return 0;
        var key = (release.Id, Known.WhatOf(stated.Name, stated.Operations, stated.Place, stated.Period));
        if (!known.Runs.TryGetValue(key, out var run))
        {
            known.Runs[key] = run = new()
            {
                Id = new(FreshId.Next()),
                ReleaseId = release.Id,
                Name = stated.Name,
                Operations = stated.Operations,
                Place = stated.Place,
                Period = stated.Period,
            };
            context.TrainingRuns.Add(run);
        }

        return evidence.Run(known, run, stated) + stated.Chips.Sum(chips => Chips(known, release, run, chips));
    }

    public ChipUse Chip(Known known, Release release, TrainingRun? run, ImportedChips stated)
    {
        var key = (release.Id, Known.WhatOf(stated.Name, stated.Purpose, stated.Count, stated.Hours, stated.Channel, stated.Acquisition));
        if (!known.ChipUses.TryGetValue(key, out var use))
        {
            known.ChipUses[key] = use = new()
            {
                Id = new(FreshId.Next()),
                ReleaseId = release.Id,
                TrainingRunId = run?.Id,
                ChipName = stated.Name,
                Purpose = stated.Purpose,
                Count = stated.Count,
                Hours = stated.Hours,
                Channel = stated.Channel,
                Acquisition = stated.Acquisition is { Length: > 1000 } ? stated.Acquisition[..1000] : stated.Acquisition,
            };
            context.ChipUses.Add(use);
        }

        return use;
    }

    private int Chips(Known known, Release release, TrainingRun run, ImportedChips stated) =>
        stated.Name.Trim().Length is 0 or > LongestName ? 0 : evidence.Chips(known, Chip(known, release, run, stated), stated);
}
