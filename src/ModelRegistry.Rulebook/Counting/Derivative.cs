namespace ModelRegistry.Rulebook.Counting;

/// <summary>
/// The exclusion for models derived from a published one: additional training of not more than 2.5e25 operations or 25 per cent, whichever
/// is higher. "More than" is strict; to exceed the higher is to exceed both.
/// </summary>
internal static class Derivative
{
    public static Truth Excluded(Ancestry ancestry, OperationCounter counter, Figures figures, Readings readings, DateOnly day)
    {
        var (certain, possible) = (new List<string>(), new List<string>());
        var line = ancestry.WeightsLine(ancestry.Root!.Key);
        for (var step = 1; step < line.Count; step++)
        {
            var published = line[step].Descent.And(Ancestry.PublishedOn(line[step].Release, day));
            if (published == Truth.Yes)
                certain.Add(line[step].Release.Key);
            if (published != Truth.No)
                possible.Add(line[step].Release.Key);
        }

        var excluded = certain.Count == 0 ? Truth.No : Within(ancestry, counter, figures, readings, certain);
        var atBest = possible.Count == certain.Count ? excluded : Within(ancestry, counter, figures, readings, possible);
        if (excluded != Truth.No)
            return excluded;
        return atBest != Truth.No || ancestry.Complete != Truth.Yes ? Truth.Unknown : Truth.No;
    }

    private static Truth Within(Ancestry ancestry, OperationCounter counter, Figures figures, Readings readings, List<string> bases)
    {
        var basis = new OperationSet();
        foreach (var key in bases)
            basis.Unite(counter.Training(key));
        var training = counter.Training(ancestry.Root!.Key);
        var counts = readings.AdditionsAreTraining ? counter.Counted(ancestry.Root.Key) : [training];
        Truth? agreed = null;
        foreach (var count in counts)
        {
            var within = Within(count, training, basis, figures, readings);
            agreed = agreed is null || agreed == within ? within : Truth.Unknown;
        }

        return agreed ?? Truth.Yes;
    }

    private static Truth Within(OperationSet count, OperationSet training, OperationSet basis, Figures figures, Readings readings)
    {
        var additional = new OperationSet.OperationSum();
        var fraction = new Excess();
        foreach (var (atom, presence) in count.Atoms)
        {
            if (basis.Contains(atom))
                continue;
            additional.Add(atom, presence);
            var weight = readings.FractionOfTotal && training.Contains(atom) ? 1 - figures.DerivativeFraction : 1;
            fraction.Add(weight, weight, atom, presence);
        }

        foreach (var (atom, presence) in basis.Atoms)
            fraction.Add(-figures.DerivativeFraction, -figures.DerivativeFraction, atom, presence);
        return additional.Total.MoreThan(figures.DerivativeOperations).And(fraction.IsPositive).Not();
    }
}
