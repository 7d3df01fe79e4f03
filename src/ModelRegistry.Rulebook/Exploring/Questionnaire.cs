using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>Where a questionnaire stands after what was answered.</summary>
public sealed record QuestionnaireStep
{
    /// <summary>The question and facts with every answer in them.</summary>
    public required Supposed Now { get; init; }

    /// <summary>The evaluation of that.</summary>
    public required Evaluation Evaluation { get; init; }

    /// <summary>Whether there is an answer: another than "cannot tell".</summary>
    public bool Settled => Evaluation.Answer.Clearance != Clearance.CannotTell;

    /// <summary>
    /// The best question to put next; null when none is left. After an answer is there, a further question may still open an exception.
    /// </summary>
    public FactForm? Next { get; init; }

    /// <summary>What stays open: nobody knows it, or no fact settles it.</summary>
    public IReadOnlyList<MissingFact> StillOpen { get; init; } = [];

    /// <summary>Answers that could not be read or fit nothing, each by its id.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];
}

/// <summary>
/// The shortest questionnaire that reaches an answer: each time the question is put whose worst answer leaves the least open. Every
/// question is put once, "I do not know" counts as an answer, and so it always ends.
/// </summary>
public static class Questionnaire
{
    /// <summary>The most answers that are read.</summary>
    public const int MostAnswers = 100;

    private const int MostLookedAhead = 10;

    /// <summary>Applies what was answered and finds the next question.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="start">The question and facts before any answer.</param>
    /// <param name="answers">The answers in the order they were given.</param>
    /// <param name="precedents">What authorities have already decided for this very question.</param>
    /// <param name="mayAsk">Which questions may be put to this person; null for all.</param>
    public static QuestionnaireStep Step(
        RulebookEdition edition,
        Supposed start,
        IReadOnlyList<GivenAnswer> answers,
        IReadOnlyList<Precedent>? precedents = null,
        Func<FactForm, bool>? mayAsk = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(answers);
        var settling = new Settling(edition);
        var (now, notRead) = Apply(settling, start, answers);
        var evaluation = edition.Evaluate(now.Question, now.Facts, precedents);
        var asked = answers.Select(answer => answer.Id).ToHashSet(StringComparer.Ordinal);
        var forms = evaluation.Answer.Questions.Select(fact => settling.FormOf(now, fact)).OfType<FactForm>()
            .Where(form => !asked.Contains(form.Id) && mayAsk?.Invoke(form) != false).DistinctBy(form => form.Id).ToArray();
        return new()
        {
            Now = now,
            Evaluation = evaluation,
            Next = answers.Count < MostAnswers ? Best(edition, settling, now, precedents, forms) : null,
            StillOpen = [.. evaluation.Answer.Questions.Where(fact => forms.All(form => form.Id != settling.FormOf(now, fact)?.Id))],
            NotRead = notRead,
        };
    }

    private static (Supposed Now, IReadOnlyList<string> NotRead) Apply(Settling settling, Supposed start,
        IReadOnlyList<GivenAnswer> answers)
    {
        var (now, notRead) = (start, new List<string>());
        foreach (var answer in answers.Where(answer => answer.Value != GivenAnswer.Unknown))
        {
            if (settling.Settle(now, answer) is { } settled)
                now = settled;
            else
                notRead.Add(answer.Id);
        }

        return (now, notRead);
    }

    private static FactForm? Best(
        RulebookEdition edition, Settling settling, Supposed now, IReadOnlyList<Precedent>? precedents, FactForm[] forms)
    {
        if (forms.Length <= 1)
            return forms.FirstOrDefault();
        return forms.Take(MostLookedAhead).Select((form, place) =>
            (Form: form, Left: Left(edition, settling, now, precedents, form), Place: place))
            .OrderBy(one => one.Left.Worst).ThenBy(one => one.Left.Total).ThenBy(one => one.Place).First().Form;
    }

    /// <summary>How many questions are left after a question, at worst and over its possible answers together.</summary>
    private static (int Worst, int Total) Left(
        RulebookEdition edition, Settling settling, Supposed now, IReadOnlyList<Precedent>? precedents, FactForm form)
    {
        var (worst, total) = (0, 0);
        foreach (var trial in form.Trials)
        {
            if (settling.Settle(now, new(form.Id, trial.Value)) is not { } then || edition.WhyTooEarly(then.Question) is not null)
                continue;
            var answer = edition.Evaluate(then.Question, then.Facts, precedents).Answer;
            var left = answer.Clearance == Clearance.CannotTell ? answer.Questions.Count : 0;
            (worst, total) = (Math.Max(worst, left), total + left);
        }

        return form.Trials.Count == 0 ? (int.MaxValue, int.MaxValue) : (worst, total);
    }
}
