using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>A family of missing facts: how each is asked, and what an answer makes of the question and its facts.</summary>
internal abstract class FactFamily
{
    /// <summary>How it is answered; null when it is of another family.</summary>
    public abstract FactForm? Form(Supposed at, MissingFact missing);

    /// <summary>The question and facts with that answer; null when the answer cannot be read, or does not fit what is asked.</summary>
    public abstract Supposed? Settle(Supposed at, string id, string value);
}
