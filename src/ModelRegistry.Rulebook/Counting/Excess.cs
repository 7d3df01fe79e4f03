namespace ModelRegistry.Rulebook.Counting;

/// <summary>
/// Is a weighted sum of operations strictly positive? "More than ten per cent of the training" is such a question: each operation weighs its
/// share less a tenth. Each operation stands in it once, so the bounds are exact and nothing is divided.
/// </summary>
internal sealed class Excess
{
    private decimal? low = 0;
    private decimal? high = 0;

    public Truth IsPositive => low > 0 ? Truth.Yes : high <= 0 ? Truth.No : Truth.Unknown;

    /// <summary>Adds operations with a weight between two bounds.</summary>
    public void Add(decimal least, decimal most, OperationAtom atom, Truth presence)
    {
        var bottom = presence == Truth.Yes ? atom.Operations.Low : 0;
        low += least >= 0 ? least * bottom : least * atom.Operations.High;
        high += most <= 0 ? most * bottom : most * atom.Operations.High;
    }
}
