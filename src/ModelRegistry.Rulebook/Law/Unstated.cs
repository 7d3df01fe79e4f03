using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Law;

/// <summary>What a question leaves out and rules of several places ask for, each in one set of words.</summary>
internal static class Unstated
{
    public static MissingFact EndUse { get; } = new("question.endUse", "What is the item for?");

    public static MissingFact Destination { get; } = new("question.destination", "To which country does the item go?");
}
