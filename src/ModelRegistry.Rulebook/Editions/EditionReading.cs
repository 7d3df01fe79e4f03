using ModelRegistry.Rulebook.DatedParameters;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>Why an edition does not load.</summary>
/// <param name="File">The parameter file; the rule's id where a rule is wrong.</param>
/// <param name="Place">The place in the file, as a JSON pointer or a line; empty for the whole.</param>
/// <param name="Sentence">What is wrong and what would be right.</param>
public sealed record EditionProblem(string File, string Place, string Sentence)
{
    /// <summary>File, place and sentence in one line.</summary>
    public override string ToString() => $"{File}{(Place.Length == 0 ? "" : "#" + Place)}: {Sentence}";
}

/// <summary>An edition, or every file of it that does not load; never both.</summary>
/// <param name="Edition">The edition; null when it does not load.</param>
/// <param name="Problems">Why not; none when it loads.</param>
public sealed record EditionReading(RulebookEdition? Edition, IReadOnlyList<EditionProblem> Problems)
{
    /// <summary>
    /// Reads this program's rules with other parameter files. Every file is read, every parameter that the program has must still be there
    /// with its kind, unit and columns, and every example of every rule must be answered without a fault.
    /// </summary>
    public static EditionReading Of(IReadOnlyList<ParameterSource> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var read = files.Select(Read).ToArray();
        EditionProblem[] problems = [.. read.Select(file => file.Problem).OfType<EditionProblem>()];
        if (problems.Length == 0)
            problems = [.. Twice(read.SelectMany(file => file.Parameters)), .. Missing([.. read.SelectMany(file => file.Parameters)])];
        if (problems.Length > 0)
            return new(null, problems);
        var edition = RulebookEdition.Of(RulebookEdition.Current.Rules, files);
        problems = [.. edition.Rules.SelectMany(rule => Faults(edition, rule))];
        return problems.Length > 0 ? new(null, problems) : new(edition, []);
    }

    /// <summary>The examples that come out otherwise than their rule says: what a change means before any question is asked.</summary>
    public static IEnumerable<(Rule Rule, Example Example, Evaluations.Outcome Found)> ChangedExamples(RulebookEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return from rule in edition.Rules
               from example in rule.Examples
               let found = edition.EvaluateRule(rule.Id, example.Question, example.Facts).Outcome
               where found != example.Expected
               select (rule, example, found);
    }

    /// <summary>The parameters of one file; null where it does not load.</summary>
    public static IReadOnlyList<Parameter>? Read(ParameterSource file, out EditionProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            problem = null;
            return file.Read();
        }
        catch (ParameterFileException wrong)
        {
            problem = new(file.Name, wrong.Place, wrong.Problem);
            return null;
        }
    }

    private static (IReadOnlyList<(string File, Parameter Parameter)> Parameters, EditionProblem? Problem) Read(ParameterSource file)
    {
        var parameters = Read(file, out var problem) ?? [];
        return ([.. parameters.Select(parameter => (file.Name, parameter))], problem);
    }

    private static IEnumerable<EditionProblem> Twice(IEnumerable<(string File, Parameter Parameter)> read) =>
        from same in read.GroupBy(one => one.Parameter.Id, StringComparer.Ordinal)
        where same.Count() > 1
        select new EditionProblem(same.Last().File, "", $"{same.Key} is defined before in {same.First().File}; an id is defined once.");

    private static IEnumerable<EditionProblem> Missing(IReadOnlyList<(string File, Parameter Parameter)> read)
    {
        var known = read.ToLookup(one => one.Parameter.Id, StringComparer.Ordinal);
        foreach (var own in RulebookEdition.Current.Parameters.All)
        {
            var (file, parameter) = known[own.Id].FirstOrDefault();
            if (parameter is null)
                yield return new("parameters", "", $"{own.Id} is in no file, and the program's rules read it; keep it.");
            else if (parameter.Kind != own.Kind || parameter.Unit != own.Unit || !parameter.Columns.SequenceEqual(own.Columns))
                yield return new(file, "", $"{own.Id} has another kind, unit or columns than the rules read; keep {own.Kind} in \"{own.Unit}\".");
        }
    }

    private static IEnumerable<EditionProblem> Faults(RulebookEdition edition, Rule rule)
    {
        foreach (var example in rule.Examples)
        {
            if (Fault(edition, rule, example) is { } fault)
            {
                yield return new(rule.Id, "", $"cannot be evaluated with these parameters (example \"{example.Name}\"): {fault}");
                yield break;
            }
        }
    }

    /// <summary>A rule reads tables as the program's own files write them; what it trips over is said, not thrown later.</summary>
    private static string? Fault(RulebookEdition edition, Rule rule, Example example)
    {
        try
        {
            edition.EvaluateRule(rule.Id, example.Question, example.Facts);
            return null;
        }
        catch (Exception fault) when (fault is ParameterFileException or InvalidOperationException or FormatException
            or KeyNotFoundException or ArgumentException or ArithmeticException)
        {
            return fault.Message;
        }
    }
}
