using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>How an application would be looked at, with the provision's words for it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Text">In a sentence, with its citation.</param>
public sealed record StatedPolicy(ReviewPolicy Policy, string Text);
