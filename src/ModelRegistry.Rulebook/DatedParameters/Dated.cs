using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.DatedParameters;

/// <summary>A parameter's value on a day.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
/// <param name="Value">The value; null when none is set on that day, which a limb reads as unknown.</param>
/// <param name="Use">What a limb records of it.</param>
/// <param name="Reason">Why this value, or why none is set; null when the citation says it all.</param>
public sealed record Dated<T>(T? Value, ParameterUse Use, string? Reason)
    where T : class
{
    /// <summary>Whether a value is set on that day.</summary>
    public bool IsSet => Value is not null;
}

/// <summary>A number that stands in the law, exact.</summary>
/// <param name="Value">The number; null when none is set on that day.</param>
/// <param name="Use">What a limb records of it.</param>
/// <param name="Reason">Why this value, or why none is set; null when the citation says it all.</param>
public sealed record DatedNumber(decimal? Value, ParameterUse Use, string? Reason);
