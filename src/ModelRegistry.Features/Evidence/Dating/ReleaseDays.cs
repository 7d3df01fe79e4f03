namespace ModelRegistry.Features.Evidence.Dating;

/// <summary>The days of the release itself and of what was measured of it.</summary>
internal static class ReleaseDays
{
    private const string Itself = "the release itself";
    private const string Record = "the registry's record";

    public static IEnumerable<ShowTimeline.Entry> Of(Dossier dossier)
    {
        var release = dossier.Release;
        if (release.ReleasedOn is { } came)
            yield return new(came, false, DatedKind.Release, "The release came out", Record, "evidence on the release", Itself);
        if (release.Publication.Since is { } since)
            yield return new(since, false, DatedKind.Release, "Its weights are published since then", Record, release.Publication.Basis, Itself);
        yield return new(
            TimelineReader.Day(release.RecordedAt), true, DatedKind.Release, "It was first recorded here", "this registry", "its own log", Itself);

        // A measurement with evidence stands there as that evidence.
        foreach (var one in dossier.Safeguards.Where(one => dossier.On(one.Id.Value).Count == 0))
        {
            yield return new(
                one.PublishedOn, false, DatedKind.Safeguards, $"{one.Measure}: {one.Result} ({one.Benchmark})", one.Evaluator, one.Source, "its safeguards");
        }

        foreach (var one in dossier.Layers)
        {
            yield return new(
                one.PublishedOn, false, DatedKind.Safeguards, $"{one.Layer}: {one.Fate.ToString().ToLowerInvariant()}", one.Evaluator, one.Source,
                "layers of safety since a parent");
        }
    }
}
