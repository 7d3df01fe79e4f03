namespace ModelRegistry.Features.Decisions;

/// <summary>The words of an enumeration's name: "MilitaryIntelligence" is "military intelligence".</summary>
internal static class InWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => Words(value.ToString());

    /// <summary>The words of a name that is written in one.</summary>
    public static string Words(string name) => string.Concat(name.Select(
        (letter, index) => (index > 0 && char.IsUpper(letter) ? " " : "") + char.ToLowerInvariant(letter)));
}
