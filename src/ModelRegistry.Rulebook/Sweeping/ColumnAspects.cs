using System.Buffers;
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
internal sealed class ColumnAspects(
    Question question, Facts stated, ParameterSet parameters, RegistryColumns columns, Func<int, Facts> whole)
{
    private const int LongestOnStack = 1024;
    private const int NoCell = -1;
    private ColumnCount? bounds;

    /// <summary>How often a release had to be read by itself.</summary>
    public long ReadAlone { get; private set; }

    private ColumnCount Bounds => bounds ??= new(columns, question.Day);

    /// <summary>What gives the number of the answer for each release.</summary>
    public Func<int, int> ReaderOf(Aspect aspect)
    {
        if (aspect == Ancestry.Publication)
            return release => (int)columns.Releases.Published(release, question.Day);
        if (aspect == WatchedFacts.Origin)
            return release => (int)columns.Origin(release, question, stated);
        if (aspect == PlantRoute.TrainedAbroad)
            return release => (int)columns.Releases.TrainedAbroad(release);
        if (aspect == InformedAccess.NamedByLetter)
            return Named();
        if (aspect == Eccn4E091.Count)
            return Count(aspect);
        return CellOf(aspect) is { } cell ? ByCell(aspect, cell) : release => Alone(aspect, release, whole(release));
    }

    private Func<int, int>? CellOf(Aspect aspect)
    {
        if (aspect == EntityListRule.ListedDeveloper || aspect == ReviewedDistillation.AlliedDeveloper)
            return release => columns.Releases.Developer(release) + 1;
        if (aspect == PlantRoute.TrainedOn)
            return release => (columns.Releases.Chips(release) * 3) + (int)columns.Releases.ChipsComplete(release);
        if (aspect == DistillationRule.Distilled)
            return release => Bounds.IsBounded(release) && !Bounds.MayBeTaught(release) ? (int)Bounds.Complete(release) : NoCell;
        return null;
    }

    private Func<int, int> ByCell(Aspect aspect, Func<int, int> cellOf)
    {
        var answers = new List<int>();
        return release =>
        {
            var cell = cellOf(release);
            if (cell == NoCell)
                return Alone(aspect, release, whole(release));
            while (answers.Count <= cell)
                answers.Add(NoCell);
            if (answers[cell] == NoCell)
                answers[cell] = aspect.AnswerOf(new(question, columns.FactsOf(release, question, stated), parameters));
            return answers[cell];
        };
    }

    private int Alone(Aspect aspect, int release, Facts facts)
    {
        ReadAlone++;
        return aspect.AnswerOf(new(question with { Item = question.Item with { Release = columns.NameOf(release) } }, facts, parameters));
    }

    private Func<int, int> Count(Aspect aspect)
    {
        var count = new CountOfColumns(question, stated, parameters);
        var known = Bounds;
        return release => (known.IsBounded(release) ? count.Answer(known, release) : null)
            ?? Alone(aspect, release, columns.FactsOf(release, question, stated));
    }

    private Func<int, int> Named()
    {
        var models = parameters.On(question.Day, question.AsKnownOn).List(InformedAccess.Models).Value;
        if (models is null)
            return static _ => 0;
        var named = SearchValues.Create([.. models], StringComparison.OrdinalIgnoreCase);
        return release =>
        {
            var bytes = columns.Releases.Name(release);
            Span<char> name = bytes.Length <= LongestOnStack ? stackalloc char[bytes.Length] : new char[bytes.Length];
            return name[..Encoding.UTF8.GetChars(bytes, name)].ContainsAny(named) ? 1 : 0;
        };
    }
}
