namespace ModelRegistry.Formats.Imported;

/// <summary>Why something was not read as a statement.</summary>
public enum Reason
{
    /// <summary>Well-formed, and no reader of ours gives it a meaning: its text is kept.</summary>
    KeptNotInterpreted,

    /// <summary>Something one would expect is not there.</summary>
    Absent,

    /// <summary>It breaks the rules of its format or contradicts itself.</summary>
    Wrong,

    /// <summary>Reading stopped at a limit for untrusted files; the sentence names the limit.</summary>
    Limit,
}

/// <summary>One thing that was not understood. Every such thing is listed, so that nothing is dropped in silence.</summary>
/// <param name="Reason">Why.</param>
/// <param name="File">The file.</param>
/// <param name="Location">JSON pointer inside it; empty for the whole file.</param>
/// <param name="Line">Line counted from 1, where known.</param>
/// <param name="What">What was found, as a sentence.</param>
/// <param name="Right">What would be right, as a sentence.</param>
/// <param name="Text">The raw text, where there is one.</param>
public sealed record NotUnderstood(Reason Reason, string File, string Location, int? Line, string What, string Right, string? Text)
{
    /// <summary>The whole message on one line: place, what, what would be right.</summary>
    public override string ToString() =>
        File + (Line is { } line ? $", line {line}" : "") + (Location.Length > 0 ? $", {Location}" : "") + $": {What} {Right}";
}
