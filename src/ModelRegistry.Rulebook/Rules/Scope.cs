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
}
