using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>One fact that is settled or taken otherwise.</summary>
/// <param name="Id">The id of the fact.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="Value">The answer as its form writes it.</param>
/// <param name="Words">The answer in words.</param>
/// <param name="By">Whose it is to say.</param>
public sealed record FactChange(string Id, string Question, string Value, string Words, SettledBy By);

/// <summary>A set of changes that flips the answer, while no part of it does.</summary>
/// <param name="Changes">The changes, one to three.</param>
/// <param name="Clearance">The answer with all of them.</param>
/// <param name="Headline">That answer in a sentence.</param>
public sealed record FlipSet(IReadOnlyList<FactChange> Changes, Clearance Clearance, string Headline);

/// <summary>What would change an answer: the smallest sets of facts that flip it, each proved by evaluating again.</summary>
public sealed record WhatWouldChange
{
    /// <summary>The answer as it stands.</summary>
    public required Clearance Now { get; init; }

    /// <summary>Sets of facts about this very transaction, the smallest first.</summary>
    public required IReadOnlyList<FlipSet> Sets { get; init; }

    /// <summary>Another destination, end user or end use: another transaction, that somebody would have to mean.</summary>
    public required IReadOnlyList<FlipSet> OtherTransactions { get; init; }

    /// <summary>Open questions that no fact settles, with who could.</summary>
    public required IReadOnlyList<NotByAFact> NotByFacts { get; init; }

    /// <summary>How many times the rulebook was asked.</summary>
    public required int Evaluations { get; init; }

    /// <summary>The most it would have been asked.</summary>
    public required int Limit { get; init; }

    /// <summary>
    /// Whether every set of up to three candidates was tried. A fact that alone changes no limb and that no rule asks is not combined.
    /// </summary>
    public required bool Exhausted { get; init; }
}

/// <summary>An open question that no fact settles.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">The question.</param>
/// <param name="Instead">Who or what could settle it.</param>
public sealed record NotByAFact(string Id, string Question, string Instead);
