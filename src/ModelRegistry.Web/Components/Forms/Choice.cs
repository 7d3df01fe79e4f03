namespace ModelRegistry.Web.Components.Forms;

/// <summary>One choice of a field: what is sent, what is read, and one sentence about it.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>The choices of an enumeration in its own order, with the words of <paramref name="word"/>.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(Func<TEnum, string> word)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => new Choice(value.ToString(), word(value)))];
}
