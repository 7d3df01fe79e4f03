using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>The limbs of 4E091 from bounds on the count: what is the same for every release is read once.</summary>
internal sealed class CountOfColumns
{
    private readonly Figures? figures;
    private readonly (double Threshold, double Derivative) limits;
    private readonly double? floor;
    private readonly Truth below;
    private readonly bool verified;
    private readonly bool readable;

    public CountOfColumns(Question question, Facts stated, ParameterSet parameters)
    {
        var situation = new Situation(question, stated, parameters);
        figures = Assessment.FiguresOf(situation);
        limits = ((double)(figures?.Threshold ?? 0), (double)(figures?.DerivativeOperations ?? 0));
        floor = (double?)situation.Parameters.Number(Eccn4E091.FrontierFloor).Value;
        below = stated.BelowPublishedFrontier;
        verified = Eccn4E091.Uses(situation).All(use => use.Verified);
        var readings = OpenReadings.Of(situation);
        readable = Enumerable.Range(1, Readings.Count).All(number => readings.Use(number).Verified);
    }

    /// <summary>The number of the answer; null where only the exact count can tell.</summary>
    public int? Answer(ColumnCount bounds, int release)
    {
        if (!readable)
            return null;
        if (figures is null)
            return Eccn4E091.Number(Truth.Unknown, Truth.Unknown, below == Truth.Unknown ? Truth.Unknown : below.Not(), verified);
        if (bounds.AtLeast(release, limits.Threshold) is not { } reaches || bounds.Excluded(release, limits.Derivative) is not { } excluded)
            return null;
        if (Frontier(bounds, release) is not { } notBelow)
            return null;
        return Eccn4E091.Number(reaches, excluded.Not(), notBelow, verified);
    }

    private Truth? Frontier(ColumnCount bounds, int release) =>
        below != Truth.Unknown ? below.Not() : floor is { } least ? bounds.AtLeast(release, least) : Truth.Unknown;
}
