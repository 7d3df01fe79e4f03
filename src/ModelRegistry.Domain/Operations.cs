using System.Globalization;

namespace ModelRegistry.Domain;

/// <summary>How a number of training operations came to be known.</summary>
public enum EstimateMethod
{
    /// <summary>Nobody said how.</summary>
    NotStated,

    /// <summary>Stated by the developer.</summary>
    DeclaredByDeveloper,

    /// <summary>Counted from hardware, hours and utilisation.</summary>
    HardwareTime,

    /// <summary>Counted as six operations for each parameter and token (6ND).</summary>
    ParametersTimesTokens,

    /// <summary>Estimated by a third party.</summary>
    ThirdPartyEstimate,

    /// <summary>Measured by a trusted builder.</summary>
    Attested,
}

/// <summary>
/// A number of training operations: bounds in operations (FLOP), the text as it was asserted, and the method of estimate.
/// </summary>
/// <param name="Bounds">Between which numbers of operations it lies.</param>
/// <param name="AsAsserted">The exact text of the source: "3.8e25 FLOP".</param>
/// <param name="Method">How the number was found.</param>
public sealed record Operations(Interval Bounds, string AsAsserted, EstimateMethod Method)
{
    /// <summary>The largest number of operations that an exact decimal holds here; no training run comes near it.</summary>
    public const decimal Largest = 1e28m;

    /// <summary>Reads "3.8e25", "1e25..3e25" or "1e25 to 3e25"; says what would be right otherwise.</summary>
    /// <param name="text">What a person or a file stated.</param>
    /// <param name="method">How the number was found.</param>
    /// <param name="operations">The number read, when it could be.</param>
    /// <param name="problem">What is wrong and what would be right, when it could not.</param>
    public static bool TryParse(string text, EstimateMethod method, out Operations? operations, out string? problem)
    {
        operations = null;
        problem = null;
        string[] ends = text.Replace(" to ", "..", StringComparison.OrdinalIgnoreCase).Split("..");
        if (ends.Length <= 2 && TryNumber(ends[0], out var low) && TryNumber(ends[^1], out var high) && high >= low)
        {
            operations = new(new(low, high), text.Trim(), method);
            return true;
        }

        problem = $"\"{text}\" is not a number of operations. Write one number from 0 to 1e28, such as 3.8e25, or two, such as 1e25..3e25.";
        return false;
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && number is >= 0 and <= Largest;
}
