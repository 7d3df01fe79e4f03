namespace ModelRegistry.Domain;

/// <summary>Of what a share is a share.</summary>
public enum ShareUnit
{
    /// <summary>Of the child's training operations.</summary>
    TrainingOperations,

    /// <summary>Of the child's training tokens.</summary>
    TrainingTokens,

    /// <summary>Of the weights of a merge.</summary>
    MergeWeight,
}

/// <summary>A share of a whole, from 0 to 1, known between two bounds; 0.10 is ten per cent.</summary>
public sealed record Share
{
    /// <summary>Makes the share.</summary>
    /// <param name="bounds">Between which fractions it lies; the upper bound is at most 1.</param>
    /// <param name="unit">Of what.</param>
    /// <param name="method">How it was found, in a few words.</param>
    /// <exception cref="ArgumentException">A bound is above 1.</exception>
    public Share(Interval bounds, ShareUnit unit, string method)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        if (bounds.Low > 1 || bounds.High is null or > 1)
        {
            throw new ArgumentException($"A share lies between 0 and 1 with both bounds stated, not {bounds}.", nameof(bounds));
        }

        Bounds = bounds;
        Unit = unit;
        Method = method;
    }

    /// <summary>Between which fractions the share lies.</summary>
    public Interval Bounds { get; }

    /// <summary>Of what it is a share.</summary>
    public ShareUnit Unit { get; }

    /// <summary>How it was found.</summary>
    public string Method { get; }
}
