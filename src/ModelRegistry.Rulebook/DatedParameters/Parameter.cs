using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.DatedParameters;

/// <summary>A number or list that stands in the law, with its values over time.</summary>
public sealed record Parameter
{
    /// <summary>A stable id: "us/eccn/4e091/threshold".</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Its kind.</summary>
    public required ParameterKind Kind { get; init; }

    /// <summary>Its unit: "operations", "fraction", "countries".</summary>
    public required string Unit { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Citation { get; init; }

    /// <summary>What it was read from.</summary>
    public required string Source { get; init; }

    /// <summary>The columns of a table; none for other kinds.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Its values.</summary>
    public required IReadOnlyList<ParameterValue> Values { get; init; }

    /// <summary>The value for a day as known on another, the latest known first; null when there is none.</summary>
    public ParameterValue? ValueOn(DateOnly day, DateOnly? asKnownOn)
    {
        ParameterValue? best = null;
        foreach (var value in Values)
        {
            var known = asKnownOn is not { } limit || value.KnownFrom <= limit;
            if (known && value.Effective.Contains(day) && (best is null || value.KnownFrom > best.KnownFrom))
                best = value;
        }

        return best;
    }

    /// <summary>What a limb records; a value that is not set makes the limb unknown and needs no mark besides.</summary>
    internal ParameterUse Use(ParameterValue? value) =>
        value is { IsSet: true }
            ? new(Id, Unit.Length == 0 ? value.Print() : $"{value.Print()} {Unit}", Citation, value.Verified)
            : new(Id, "not set on that day", Citation, true);
}
