using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Models;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models.Importing;

/// <summary>
/// What is recorded already of hosting, safeguards and training content of some releases: the same statement is not recorded twice. Read
/// only where a batch states any of it, which few files do.
/// </summary>
internal sealed class HeldRows
{
    public Dictionary<string, Platform> Platforms { get; private init; } = [];

    public Dictionary<(ReleaseId Release, PlatformId Platform, string What), Deployment> Deployments { get; private init; } = [];

    public Dictionary<(ReleaseId Release, string What), SafeguardEvaluation> Safeguards { get; private init; } = [];

    public Dictionary<(ReleaseId Release, string What), ContentStatement> Contents { get; private init; } = [];

    public static string WhatOf(Truth native, Country? from, Period? period) => $"{native}\n{from}\n{period}";

    public static string WhatOf(string benchmark, string measure, string result, string evaluator, DateOnly day) =>
        $"{benchmark}\n{measure}\n{result}\n{evaluator}\n{day:O}";

    public static string WhatOf(ContentField field, Truth answer, string? text) => $"{field}\n{answer}\n{text}";

    public static async Task<HeldRows> ReadAsync(
        RegistryContext context, IReadOnlyList<ImportedModel> batch, List<ReleaseId> own, CancellationToken stop)
    {
        var platforms = batch.SelectMany(model => model.Hostings).Select(held => Columns.KeyOf(held.What.Platform.Trim())).Distinct()
            .ToList();
        var hosted = platforms.Count > 0;
        var measured = batch.Any(model => model.Safeguards.Count > 0);
        var stated = batch.Any(model => model.Contents.Count > 0);
        return new()
        {
            Platforms = (await Known.InChunks(
                    platforms,
                    some => context.Platforms.Where(p => EF.Parameter(some).Contains(EF.Property<string>(p, Columns.NameKey))),
                    stop))
                .ToDictionary(p => Columns.KeyOf(p.Name)),
            Deployments = (await Known.InChunks(
                    hosted ? own : [],
                    some => context.Deployments.AsNoTracking().Where(d => EF.Parameter(some).Contains(d.ReleaseId)),
                    stop))
                .DistinctBy(d => (d.ReleaseId, d.PlatformId, WhatOf(d.Native, d.ServedFrom, d.Period)))
                .ToDictionary(d => (d.ReleaseId, d.PlatformId, WhatOf(d.Native, d.ServedFrom, d.Period))),
            Safeguards = (await Known.InChunks(
                    measured ? own : [],
                    some => context.SafeguardEvaluations.AsNoTracking().Where(s => EF.Parameter(some).Contains(s.ReleaseId)),
                    stop))
                .DistinctBy(s => (s.ReleaseId, What(s))).ToDictionary(s => (s.ReleaseId, What(s))),
            Contents = (await Known.InChunks(
                    stated ? own : [],
                    some => context.ContentStatements.AsNoTracking().Where(c => EF.Parameter(some).Contains(c.ReleaseId)),
                    stop))
                .DistinctBy(c => (c.ReleaseId, WhatOf(c.Field, c.Answer, c.Text)))
                .ToDictionary(c => (c.ReleaseId, WhatOf(c.Field, c.Answer, c.Text))),
        };
    }

    private static string What(SafeguardEvaluation s) => WhatOf(s.Benchmark, s.Measure, s.Result, s.Evaluator, s.PublishedOn);
}
