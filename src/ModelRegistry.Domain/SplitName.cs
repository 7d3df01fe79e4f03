namespace ModelRegistry.Domain;

/// <summary>The words of a name that is written in one, as names of enumerations are.</summary>
public static class SplitName
{
    /// <summary>"MilitaryIntelligence" as "military intelligence".</summary>
    /// <param name="name">The name, each word of which begins with a capital letter.</param>
    /// <param name="between">What stands between two words.</param>
    public static string Of(string name, string between = " ") => string.Concat(name.Select(
        (letter, index) => (index > 0 && char.IsUpper(letter) ? between : "") + char.ToLowerInvariant(letter)));

    /// <summary>The words of the value's name.</summary>
    public static string Of(Enum value, string between = " ") => Of(value.ToString(), between);
}
