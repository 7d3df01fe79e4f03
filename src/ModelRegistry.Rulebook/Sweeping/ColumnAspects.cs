using System.Text;
using ModelRegistry.Rulebook.Counting;
using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Law.Proposed;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>
/// Answers aspects from the columns. Where an aspect is a function of one cell, such as the developer, the rule's own reading of one
/// release with that cell answers for all of them; where nothing is known of an aspect, the rule reads the release itself.
/// </summary>
internal sealed class ColumnAspects(Question question, Facts stated, ParameterSet parameters, RegistryColumns columns, Func<int, Facts> whole)
{
    private readonly Dictionary<(Aspect Aspect, int Cell), int> byCell = [];
    private readonly ParameterView view = parameters.On(question.Day, question.AsKnownOn);
    private readonly Dictionary<Aspect, CountOfColumns> counts = [];
    private ColumnCount? bounds;
    private string[]? named;

    /// <summary>How often a release had to be read by itself.</summary>
    public long ReadAlone { get; private set; }

    private ColumnCount Bounds => bounds ??= new(columns, question.Day);

    public int AnswerOf(Aspect aspect, int release)
    {
        if (aspect == Ancestry.Publication)
            return (int)columns.Releases.Published(release, question.Day);
        if (aspect == WatchedFacts.Origin)
            return (int)columns.Origin(release, question, stated);
        if (aspect == PlantRoute.TrainedAbroad)
            return (int)columns.Releases.TrainedAbroad(release);
        if (aspect == InformedAccess.NamedByLetter)
            return IsNamed(release) ? 1 : 0;
        if (aspect == Eccn4E091.Count)
            return Count(aspect, release);
        return CellOf(aspect, release) is { } cell ? ByCell(aspect, cell, release) : Alone(aspect, release, whole(release));
    }

    private int? CellOf(Aspect aspect, int release)
    {
        if (aspect == EntityListRule.ListedDeveloper || aspect == ReviewedDistillation.AlliedDeveloper)
            return columns.Releases.Developer(release);
        if (aspect == PlantRoute.TrainedOn)
            return (columns.Releases.Chips(release) * 3) + (int)columns.Releases.ChipsComplete(release);
        if (aspect == DistillationRule.Distilled && Bounds.IsBounded(release) && !Bounds.MayBeTaught(release))
            return (int)Bounds.Complete(release);
        return null;
    }

    private int ByCell(Aspect aspect, int cell, int release)
    {
        if (!byCell.TryGetValue((aspect, cell), out var answer))
            byCell[(aspect, cell)] = answer = aspect.AnswerOf(new(question, columns.FactsOf(release, question, stated), parameters));
        return answer;
    }

    private int Alone(Aspect aspect, int release, Facts facts)
    {
        ReadAlone++;
        return aspect.AnswerOf(new(question with { Item = question.Item with { Release = columns.NameOf(release) } }, facts, parameters));
    }

    private int Count(Aspect aspect, int release)
    {
        if (!counts.TryGetValue(aspect, out var of))
            counts[aspect] = of = new(question, stated, parameters);
        return (Bounds.IsBounded(release) ? of.Answer(Bounds, release) : null)
            ?? Alone(aspect, release, columns.FactsOf(release, question, stated));
    }

    private bool IsNamed(int release)
    {
        named ??= [.. view.List(InformedAccess.Models).Value ?? new HashSet<string>()];
        var bytes = columns.Releases.Name(release);
        Span<char> name = bytes.Length <= 1024 ? stackalloc char[bytes.Length] : new char[bytes.Length];
        ReadOnlySpan<char> read = name[..Encoding.UTF8.GetChars(bytes, name)];
        foreach (var model in named)
        {
            if (read.Contains(model, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
