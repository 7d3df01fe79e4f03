using ModelRegistry.Domain;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Formats.Imported;

/// <summary>Something a source states that the registry has columns for, with its place.</summary>
/// <typeparam name="T">What kind of thing.</typeparam>
/// <param name="What">What is stated.</param>
/// <param name="From">Where it stands and who asserts it.</param>
public sealed record Held<T>(T What, Provenance From);

/// <summary>What is said of a data set besides that it was used.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Where its content came from.</param>
/// <param name="Licence">Its licence; null when not said.</param>
/// <param name="SourceCountry">Where its content was collected or made; null when not said.</param>
/// <param name="Teacher">For synthetic data what generated it; null when not said.</param>
public sealed record HeldDataSet(string Name, DataClassification Kind, string? Licence, Country? SourceCountry, string? Teacher);

/// <summary>That a platform serves or carries the release.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Native">Whether the platform itself offers the release.</param>
/// <param name="ServedFrom">The country it is served from; null when not said.</param>
/// <param name="Period">When; null when not said.</param>
public sealed record HeldHosting(string Platform, PlatformKind Kind, Truth Native, Country? ServedFrom, Period? Period);

/// <summary>A measurement of the release's safeguards.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Measure">What was measured.</param>
/// <param name="Result">The result as stated.</param>
/// <param name="Evaluator">Who measured.</param>
/// <param name="PublishedOn">The day of the source; null when it has none, and then it is kept as a statement only.</param>
/// <param name="Source">The source.</param>
public sealed record HeldSafeguard(
    string Benchmark, string Measure, string Result, string Evaluator, DateOnly? PublishedOn, string Source)
{
    /// <summary>Attack success as a fraction; null when that is not what was measured.</summary>
    public Interval? AttackSuccess { get; init; }

    /// <summary>The trigger phrase or its kind; null when none.</summary>
    public string? Trigger { get; init; }

    /// <summary>The fraction of bad outputs with the trigger.</summary>
    public Interval? WithTrigger { get; init; }

    /// <summary>The same without it.</summary>
    public Interval? WithoutTrigger { get; init; }
}

/// <summary>An answer to a field of the public summary of training content (C(2025) 8311).</summary>
/// <param name="Field">The field.</param>
/// <param name="Answer">Yes or no, where it asks for one.</param>
/// <param name="Text">The text; null when a yes or no is all.</param>
public sealed record HeldContent(ContentField Field, Truth Answer, string? Text);

/// <summary>Of what a source says whether all is stated.</summary>
public enum Completed
{
    /// <summary>The training runs.</summary>
    Training,

    /// <summary>Parents, teachers and generators of data.</summary>
    Lineage,

    /// <summary>The chips.</summary>
    Chips,
}

/// <summary>Whether what is stated is all there is.</summary>
/// <param name="Of">Of what.</param>
/// <param name="Answer">All, not all, or not known.</param>
public sealed record HeldCompleteness(Completed Of, Truth Answer);
