using ModelRegistry.Domain;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Clearances;

/// <summary>The answer to an enterprise, with what it rests on. It names its profile, its day and its edition.</summary>
public sealed record ClearanceAnswer
{
    /// <summary>The answer itself.</summary>
    public required Clearance Clearance { get; init; }

    /// <summary>The answer in a sentence, which names the profile and the day.</summary>
    public required string Headline { get; init; }

    /// <summary>Why, in the order of weight.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The conditions, where there are any.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>The questions that would settle it, those first that settle most.</summary>
    public IReadOnlyList<MissingFact> Questions { get; init; } = [];

    /// <summary>Every licence requirement that is met, with the exceptions to it and why each helps or does not.</summary>
    public IReadOnlyList<MetRequirement> Requirements { get; init; } = [];

    /// <summary>The provisions that count and are met, excepted or open, with what was found.</summary>
    public IReadOnlyList<ProvisionFound> Citations { get; init; } = [];

    /// <summary>The strictest review policy among the requirements that are met; null when a licence is not needed.</summary>
    public ReviewPolicy? ReviewPolicy { get; init; }

    /// <summary>The day the answer is good for.</summary>
    public required DateOnly GoodFor { get; init; }

    /// <summary>Whose law answered.</summary>
    public required Jurisdiction Law { get; init; }

    /// <summary>Which standings counted.</summary>
    public required string Profile { get; init; }

    /// <summary>The profile in words; a proposal says that it is no law.</summary>
    public required string ProfileInWords { get; init; }

    /// <summary>The hash of the rulebook edition.</summary>
    public required string Edition { get; init; }

    /// <summary>The release that the answer is about; null when nothing here matches, or several do.</summary>
    public ClearedRelease? Release { get; init; }

    /// <summary>The releases that match, when several do: the answer takes one.</summary>
    public IReadOnlyList<ClearedRelease> Matches { get; init; } = [];

    /// <summary>For a card of a model that is not held: its declared parents and what is known of them.</summary>
    public IReadOnlyList<DeclaredParent> DeclaredParents { get; init; } = [];

    /// <summary>The decision or order the answer rests on, where it does.</summary>
    public string? Decision { get; init; }

    /// <summary>What was asked, as it was put to the law.</summary>
    public required Question Question { get; init; }
}

/// <summary>A release that is held.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, as "model" or "model@label".</param>
/// <param name="RootDigest">Its root digest; null while no artifact has one.</param>
public sealed record ClearedRelease(ReleaseId Id, string Name, string? RootDigest);

/// <summary>A provision behind the answer.</summary>
/// <param name="Citation">The provision.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Role">The part it plays.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="StandingText">Where it stands on the day.</param>
public sealed record ProvisionFound(string Citation, string Title, RuleRole Role, Outcome Outcome, string StandingText);

/// <summary>A parent that a card declares.</summary>
/// <param name="Name">Its name as declared.</param>
/// <param name="Relation">The relation in words, as declared.</param>
/// <param name="Held">Whether the registry holds it.</param>
/// <param name="Clearance">The answer for the parent itself; null when it is not held.</param>
/// <param name="Headline">That answer in a sentence, or that it is not held.</param>
public sealed record DeclaredParent(
    string Name, string Relation, bool Held, Clearance? Clearance, string Headline);
