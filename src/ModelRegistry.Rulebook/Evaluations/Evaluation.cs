using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Rulebook.Evaluations;

/// <summary>The answer to an enterprise.</summary>
public enum Clearance
{
    /// <summary>No licence required, under this profile, on this day.</summary>
    Cleared,

    /// <summary>Cleared, with conditions.</summary>
    ClearedWithConditions,

    /// <summary>A licence is needed.</summary>
    NeedsLicence,

    /// <summary>An authority has refused.</summary>
    Refused,

    /// <summary>Cannot tell.</summary>
    CannotTell,
}

/// <summary>What an authority has already decided for the question at hand.</summary>
/// <param name="Reference">The decision's or order's reference.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Forbids">True when it forbids; false when it licenses.</param>
/// <param name="Conditions">The conditions of a licence.</param>
/// <param name="ValidUntil">The first day it no longer holds; null when it has no end.</param>
public sealed record Precedent(string Reference, string Authority, bool Forbids, IReadOnlyList<string> Conditions, DateOnly? ValidUntil);

/// <summary>The answer, with what it rests on.</summary>
public sealed record Answer
{
    /// <summary>The answer itself.</summary>
    public required Clearance Clearance { get; init; }

    /// <summary>The answer in a sentence, which names the profile and the day.</summary>
    public required string Headline { get; init; }

    /// <summary>Why, in the order of weight, each with its citation.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The conditions, where there are any.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>The questions that would settle it, those first that settle most.</summary>
    public IReadOnlyList<MissingFact> Questions { get; init; } = [];

    /// <summary>Every licence requirement that is met, with the exceptions to it and why each helps or does not.</summary>
    public IReadOnlyList<MetRequirement> Requirements { get; init; } = [];

    /// <summary>The strictest review policy among the requirements that are met.</summary>
    public ReviewPolicy? ReviewPolicy { get; init; }

    /// <summary>The day the answer is good for.</summary>
    public required DateOnly GoodFor { get; init; }

    /// <summary>The decision or order it rests on, where it does.</summary>
    public string? Decision { get; init; }
}

/// <summary>Facts, edition, profile, day and findings: everything needed to answer again in ten years.</summary>
/// <param name="Edition">The hash of the rulebook edition.</param>
/// <param name="Question">The question.</param>
/// <param name="Facts">The facts, frozen.</param>
/// <param name="Findings">The findings in the rulebook's order.</param>
/// <param name="Answer">The answer.</param>
public sealed record Evaluation(string Edition, Question Question, Facts Facts, IReadOnlyList<Finding> Findings, Answer Answer)
{
    /// <summary>What authorities had decided for this very question, frozen with the facts: the answer may rest on it.</summary>
    public IReadOnlyList<Precedent> Precedents { get; init; } = [];
}
