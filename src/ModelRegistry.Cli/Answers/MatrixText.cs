using ModelRegistry.Domain;
using ModelRegistry.Features.Exploring;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Cli.Answers;

/// <summary>The law of every place side by side, as lines that people read.</summary>
internal static class MatrixText
{
    public static void Print(CompareLaws.Answer matrix)
    {
        foreach (var row in matrix.Rows)
        {
            var marks = $"{(row.Differs ? ", differs" : "")}{(row.Concerned ? "" : ", does not concern it")}";
            Printed.Line($"{Word(row.Law)}: {Word(row.Clearance)} ({row.Day:yyyy-MM-dd}{marks})");
            Printed.Line(row.Headline, 1);
            if (row.Citations.Count > 0) Printed.Line("by " + string.Join("; ", row.Citations), 1);
            foreach (var why in row.WhyNotConcerned) Printed.Line("- " + why, 1);
            foreach (var question in row.Questions.Take(3)) Printed.Line("to settle it: " + question.Question, 1);
        }

        Printed.Line();
        Printed.Line(matrix.Sentence);
        foreach (var licence in matrix.Licences) Printed.Line($"- {licence.Authority}: {string.Join("; ", licence.Citations)}");
        if (matrix.Duties.Count > 0) Printed.Line("duties beside licences:");
        foreach (var duty in matrix.Duties) Printed.Line($"- {Word(duty.Law)}: {duty.Citation} ({duty.Title}): {Word(duty.Outcome)}");
    }

    public static object Document(CompareLaws.Answer matrix) => new
    {
        Rows = matrix.Rows.Select(row => new
        {
            row.Law,
            row.Clearance,
            row.Headline,
            row.Citations,
            row.Day,
            row.Concerned,
            row.Differs,
            row.WhyNotConcerned,
            row.Questions,
            row.ReviewPolicy,
            row.Digest,
        }),
        matrix.Licences,
        matrix.Sentence,
        matrix.Duties,
        matrix.Edition,
    };

    public static string Word<T>(T value)
        where T : struct, Enum => SplitName.Of(value);
}
