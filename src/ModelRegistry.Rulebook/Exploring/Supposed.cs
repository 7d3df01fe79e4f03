using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>A question with its facts, as they are or as somebody supposes them: nothing is recorded by supposing.</summary>
/// <param name="Question">The question.</param>
/// <param name="Facts">The facts.</param>
public sealed record Supposed(Question Question, Facts Facts);

/// <summary>What settles an open question: whose it is to say.</summary>
public enum SettledBy
{
    /// <summary>A fact that the asker states with the question.</summary>
    Statement,

    /// <summary>The question itself: where to, to whom, for what, when. Another answer is another transaction.</summary>
    Transaction,

    /// <summary>The record of a release; where the registry holds the release, it is recorded there and not stated.</summary>
    Record,

    /// <summary>An officer's confirmation with a source.</summary>
    Confirmation,
}

/// <summary>How an answer is written.</summary>
public enum AnswerForm
{
    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>A number such as 3e24, or two bounds such as 1e25..3e25.</summary>
    Amount,

    /// <summary>Two capital letters (ISO 3166-1 alpha-2).</summary>
    Country,

    /// <summary>A day, such as 2026-11-20.</summary>
    Day,

    /// <summary>Words, as the hint says.</summary>
    Text,
}

/// <summary>One value of an answer with its words.</summary>
/// <param name="Value">What is written.</param>
/// <param name="Words">What it says.</param>
public sealed record AnswerChoice(string Value, string Words);

/// <summary>How an open question can be answered.</summary>
/// <param name="Id">The id of the missing fact.</param>
/// <param name="Question">The question to put to a person.</param>
/// <param name="By">Whose answer settles it.</param>
/// <param name="Form">How the answer is written.</param>
public sealed record FactForm(string Id, string Question, SettledBy By, AnswerForm Form)
{
    /// <summary>For <see cref="AnswerForm.Choice"/>: the choices. "I do not know" is always possible beside them.</summary>
    public IReadOnlyList<AnswerChoice> Choices { get; init; } = [];

    /// <summary>Answers that are tried to see what turns on it: for numbers and countries some from each side of the law's lines.</summary>
    public IReadOnlyList<AnswerChoice> Trials { get; init; } = [];

    /// <summary>What would be right, with an example; null for choices.</summary>
    public string? Hint { get; init; }
}

/// <summary>An answer somebody gave.</summary>
/// <param name="Id">The id of the missing fact.</param>
/// <param name="Value">The answer as its form writes it; "unknown" says that it was asked and nobody knows.</param>
public sealed record GivenAnswer(string Id, string Value)
{
    /// <summary>Asked, and nobody knows.</summary>
    public const string Unknown = "unknown";
}
