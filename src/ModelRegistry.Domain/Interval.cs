using System.Globalization;

namespace ModelRegistry.Domain;

/// <summary>
/// A number known between two bounds, both included; a missing upper bound means "no upper bound is known". Exact decimals, so that
/// 1e25 × 0.10 equals 1e24. Comparisons answer with <see cref="Truth"/>: a threshold inside the interval is Unknown.
/// </summary>
public sealed record Interval
{
    /// <summary>Makes the interval.</summary>
    /// <param name="low">The lower bound; never negative.</param>
    /// <param name="high">The upper bound, or null when none is known.</param>
    /// <exception cref="ArgumentException">A bound is negative or the bounds are crossed.</exception>
    public Interval(decimal low, decimal? high)
    {
        if (low < 0 || high < low)
        {
            throw new ArgumentException($"An interval needs 0 <= low <= high, not {low} to {high}.", nameof(low));
        }

        Low = low;
        High = high;
    }

    /// <summary>The lower bound, included.</summary>
    public decimal Low { get; }

    /// <summary>The upper bound, included; null when none is known.</summary>
    public decimal? High { get; }

    /// <summary>Nothing known but that it is not negative.</summary>
    public static Interval Unknown { get; } = new(0, null);

    /// <summary>Zero, exactly.</summary>
    public static Interval Zero { get; } = new(0, 0);

    /// <summary>One exact value.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>Whether both bounds are the same.</summary>
    public bool IsExact => High == Low;

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsUnknown => Low == 0 && High is null;

    /// <summary>Is the number at least the threshold?</summary>
    public Truth AtLeast(decimal threshold) =>
        Low >= threshold ? Truth.Yes : High is { } high && high < threshold ? Truth.No : Truth.Unknown;

    /// <summary>Is the number strictly more than the threshold?</summary>
    public Truth MoreThan(decimal threshold) =>
        Low > threshold ? Truth.Yes : High is { } high && high <= threshold ? Truth.No : Truth.Unknown;

    /// <summary>Is the number strictly less than the threshold?</summary>
    public Truth LessThan(decimal threshold) => AtLeast(threshold).Not();

    /// <summary>The sum of two numbers that are each known between bounds.</summary>
    public static Interval operator +(Interval left, Interval right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Low + right.Low, left.High + right.High);
    }

    /// <summary>The same as +.</summary>
    public static Interval Add(Interval left, Interval right) => left + right;

    /// <summary>The number times an exact factor that is not negative.</summary>
    public Interval Times(decimal factor) => new(Low * factor, High * factor);

    /// <summary>The product of two numbers that are each known between bounds; nothing times no bound is nothing.</summary>
    public static Interval operator *(Interval left, Interval right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        decimal? high = left.High == 0 || right.High == 0 ? 0 : left.High * right.High;
        return new(left.Low * right.Low, high);
    }

    /// <summary>The same as *.</summary>
    public static Interval Multiply(Interval left, Interval right) => left * right;

    /// <summary>Written with the fewest digits: "2.031e26", "1e25 to 3e25", "at least 1e25", "unknown".</summary>
    public override string ToString() =>
        IsUnknown ? "unknown"
        : High is not { } high ? "at least " + Text(Low)
        : IsExact ? Text(Low)
        : Text(Low) + " to " + Text(high);

    /// <summary>A number as people of the trade write it: powers of ten from a million up, plain digits below.</summary>
    public static string Text(decimal number) =>
        number < 1_000_000m
            ? number.ToString("0.############", CultureInfo.InvariantCulture)
            : number.ToString("0.##########e+0", CultureInfo.InvariantCulture).Replace("e+", "e", StringComparison.Ordinal);
}
