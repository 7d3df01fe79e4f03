using System.Runtime.CompilerServices;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>Whether a rule concerns a situation at all: what can never concern the item is not applicable, not unmet.</summary>
/// <param name="Concerned">Whether it does.</param>
/// <param name="WhyNot">Why not, in a sentence; null where it does.</param>
public readonly record struct Scope(bool Concerned, string? WhyNot)
{
    /// <summary>The rule concerns it.</summary>
    public static Scope In { get; } = new(true, null);

    /// <summary>The rule does not concern it.</summary>
    public static Scope Out(string whyNot) => new(false, whyNot);

    /// <summary>In, unless the condition fails.</summary>
    public static Scope When(bool condition, string whyNot) => condition ? In : Out(whyNot);

    /// <summary>The same; the sentence is written only where it fails.</summary>
    internal static Scope When(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref WhyNot whyNot) =>
        condition ? In : Out(whyNot.Written());
}

/// <summary>Why a rule does not concern a situation: an interpolated text that is not written where it does.</summary>
[InterpolatedStringHandler]
internal ref struct WhyNot
{
    private DefaultInterpolatedStringHandler said;

    /// <summary>Begins the sentence, unless the rule is concerned.</summary>
    public WhyNot(int literalLength, int formattedCount, bool concerned, out bool isWritten)
    {
        isWritten = !concerned;
        said = isWritten ? new(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string value) => said.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => said.AppendFormatted(value);

    public string Written() => said.ToStringAndClear();
}
