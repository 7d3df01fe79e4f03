namespace ModelRegistry.Domain.Models;

/// <summary>The operations of a release's own training, over all its recorded runs.</summary>
public static class TrainingSum
{
    /// <summary>
    /// The sum; without an upper bound unless the recorded runs are known to be all there were and each states its own.
    /// </summary>
    /// <param name="runs">The recorded runs.</param>
    /// <param name="complete">Whether they are all there were.</param>
    public static Interval Of(IEnumerable<TrainingRun> runs, Truth complete)
    {
        var stated = runs.Select(run => run.Operations?.Bounds ?? Interval.Unknown).Aggregate(Interval.Zero, Sum);
        return complete == Truth.Yes ? stated : new(stated.Low, null);
    }

    // Beyond any training there is no bound: a hostile file cannot overflow the sum.
    private static Interval Sum(Interval left, Interval right)
    {
        var sum = left + right;
        return new(Math.Min(sum.Low, Operations.Largest), sum.High > Operations.Largest ? null : sum.High);
    }
}
