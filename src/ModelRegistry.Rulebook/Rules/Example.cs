using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Rules;

/// <summary>A named case that a rule is proved by: one runner proves them all.</summary>
/// <param name="Name">The case in a few words.</param>
/// <param name="Question">The question.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Expected">The outcome the rule must have.</param>
public sealed record Example(string Name, Question Question, Facts Facts, Outcome Expected);
