namespace ModelRegistry.Rulebook.Counting;

/// <summary>
/// The exclusion for models derived from a published one: additional training of not more than 2.5e25 operations or 25 per cent, whichever
/// is higher. "More than" is strict; to exceed the higher is to exceed both.
/// </summary>
internal static class Derivative
{
    public static Truth Excluded(Ancestry ancestry, OperationCounter counter, Figures figures, Readings readings, DateOnly day)
    {
        var line = ancestry.WeightsLine(ancestry.Root!.Key).Skip(1)
            .Select(step => (step.Release.Key, Base: step.Descent.And(Ancestry.PublishedOn(step.Release, day)))).ToArray();
        var certain = line.Where(step => step.Base == Truth.Yes).Select(step => step.Key).ToArray();
        var possible = line.Where(step => step.Base != Truth.No).Select(step => step.Key).ToArray();
        var excluded = certain.Length == 0 ? Truth.No : Within(ancestry, counter, figures, readings, certain);
        var atBest = possible.Length == certain.Length ? excluded : Within(ancestry, counter, figures, readings, possible);
        if (excluded != Truth.No)
            return excluded;
        return atBest != Truth.No || ancestry.Complete != Truth.Yes ? Truth.Unknown : Truth.No;
    }

    private static Truth Within(Ancestry ancestry, OperationCounter counter, Figures figures, Readings readings, string[] bases)
    {
        var basis = bases.Aggregate(new OperationSet(), (set, key) => set.Unite(counter.Training(key)));
        var training = counter.Training(ancestry.Root!.Key);
        var counts = readings.AdditionsAreTraining ? counter.Counted(ancestry.Root.Key) : [training];
        var within = counts.Select(count => Within(count, training, basis, figures, readings)).ToArray();
        return within.All(one => one == Truth.Yes) ? Truth.Yes : within.All(one => one == Truth.No) ? Truth.No : Truth.Unknown;
    }

    private static Truth Within(OperationSet count, OperationSet training, OperationSet basis, Figures figures, Readings readings)
    {
        var additional = count.Atoms.Where(part => !basis.Contains(part.Atom)).ToArray();
        var moreOperations = OperationSet.Sum(additional).MoreThan(figures.DerivativeOperations);
        var fraction = new Excess();
        foreach (var (atom, presence) in additional)
        {
            var weight = readings.FractionOfTotal && training.Contains(atom) ? 1 - figures.DerivativeFraction : 1;
            fraction.Add(weight, weight, atom, presence);
        }

        foreach (var (atom, presence) in basis.Atoms)
            fraction.Add(-figures.DerivativeFraction, -figures.DerivativeFraction, atom, presence);
        return moreOperations.And(fraction.IsPositive).Not();
    }
}
