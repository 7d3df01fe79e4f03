namespace ModelRegistry.Formats.Fingerprints;

/// <summary>Pearson's correlation over values that come in pieces, each piece centred by itself: a level that all models share is
/// none.</summary>
internal sealed class Correlation
{
    private double left;
    private double right;
    private double product;

    /// <summary>How many pairs of values were taken.</summary>
    public long Count { get; private set; }

    /// <summary>The correlation; null while one side does not vary, as in norm layers that were never trained.</summary>
    public double? Value => left > Count * 1e-14 && right > Count * 1e-14 ? product / Math.Sqrt(left * right) : null;

    /// <summary>Takes a piece; values that are no numbers make it count for nothing.</summary>
    public void Add(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var (meanOne, meanOther) = (Mean(one), Mean(other));
        var (squareOne, squareOther, both) = (0d, 0d, 0d);
        for (var index = 0; index < one.Length; index++)
        {
            var (x, y) = (one[index] - meanOne, other[index] - meanOther);
            squareOne += x * x;
            squareOther += y * y;
            both += x * y;
        }

        if (!double.IsFinite(squareOne + squareOther + both)) return;
        left += squareOne;
        right += squareOther;
        product += both;
        Count += one.Length;
    }

    private static double Mean(ReadOnlySpan<float> values)
    {
        var sum = 0d;
        foreach (var value in values) sum += value;
        return sum / Math.Max(1, values.Length);
    }
}
