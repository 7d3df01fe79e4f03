namespace ModelRegistry.Rulebook.DatedParameters;

/// <summary>The values of a parameter meet without overlap, and without a gap that no reason is declared for.</summary>
internal static class Timeline
{
    public static void Check(Place place, IReadOnlyList<ParameterValue> values, IReadOnlyList<Period> gaps)
    {
        if (values.Count == 0)
            throw place.Wrong("values", "is empty; a parameter has at least one value, which may be unset with a reason.");
        var pairs = values.SelectMany((value, index) => values.Skip(index + 1).Select(other => (value, other)));
        foreach (var (value, other) in pairs)
        {
            var later = value.KnownFrom > other.KnownFrom ? value : other;
            if (value.Effective.Overlaps(other.Effective) && (value.KnownFrom == other.KnownFrom || !later.Corrects))
                throw place.Wrong("values", $"overlap: {value.Effective}, {other.Effective}; what was known later needs a later \"knownFrom\".");
        }

        Continuous(place, [.. values.Select(value => value.Effective), .. gaps]);
    }

    private static void Continuous(Place place, IReadOnlyList<Period> periods)
    {
        DateOnly? reached = periods.Min(period => period.From);
        foreach (var period in periods.OrderBy(period => period.From))
        {
            if (reached is not { } end)
                return;
            if (period.From > end)
                throw place.Wrong("values", $"leave a gap [{end:O}, {period.From:O}); fill it, or declare it in \"gaps\" with a reason.");
            if (period.Until is not { } until)
                reached = null;
            else if (until > end)
                reached = until;
        }
    }
}
