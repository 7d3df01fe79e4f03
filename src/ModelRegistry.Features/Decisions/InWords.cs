namespace ModelRegistry.Features.Decisions;

/// <summary>The words of an enumeration's name: "MilitaryIntelligence" is "military intelligence".</summary>
internal static class InWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select(
            (letter, index) => (index > 0 && char.IsUpper(letter) ? " " : "") + char.ToLowerInvariant(letter)));
}
