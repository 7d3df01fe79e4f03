namespace ModelRegistry.Web.Pages.Casework;

/// <summary>A determination as an officer typed it.</summary>
public sealed class DraftInput
{
    /// <summary>The version of the case that the officer looked at.</summary>
    public Guid? Version { get; set; }

    public string? Outcome { get; set; }

    public string? Reasons { get; set; }

    public string? Conditions { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidUntil { get; set; }

    /// <summary>One condition a line.</summary>
    public string[] ConditionLines() => Lines(Conditions);

    /// <summary>What was typed one a line, without what is blank.</summary>
    internal static string[] Lines(string? typed) =>
        (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
