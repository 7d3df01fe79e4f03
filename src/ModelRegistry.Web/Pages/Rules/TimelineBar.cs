namespace ModelRegistry.Web.Pages.Rules;

/// <summary>A stretch of time in a drawing.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">The first day after it; null when it is open.</param>
/// <param name="Text">What is written in it.</param>
/// <param name="Style">How it is drawn: "firm", "soft" or "open".</param>
/// <param name="Row">In which row, from 0.</param>
public sealed record TimelineBar(DateOnly From, DateOnly? Until, string Text, string Style, int Row = 0);
