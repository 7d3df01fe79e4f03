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

/// <summary>A question and its facts with the answers so far.</summary>
/// <param name="Now">The question and facts.</param>
/// <param name="Answers">Every answer, "unknown" among them.</param>
/// <param name="NotRead">The ids of answers that could not be read or fit nothing.</param>
public sealed record AnsweredSoFar(Supposed Now, IReadOnlyList<GivenAnswer> Answers, IReadOnlyList<string> NotRead);

/// <summary>
/// The shortest questionnaire that reaches an answer: each time the question is put whose worst answer leaves the least open. Every
/// question is put once, "I do not know" counts as an answer, and so it always ends.
/// </summary>
public static class Questionnaire
{
    /// <summary>The most answers that are read.</summary>
    public const int MostAnswers = 100;

    private const int MostLookedAhead = 10;

    /// <summary>The question and facts with what was answered, in the order it was given.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="start">The question and facts before any answer.</param>
    /// <param name="answers">The answers.</param>
    public static AnsweredSoFar Apply(RulebookEdition edition, Supposed start, IReadOnlyList<GivenAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(answers);
        var (settling, now, notRead) = (new Settling(edition), start, new List<string>());
        foreach (var answer in answers.Where(answer => answer.Value != GivenAnswer.Unknown))
        {
            if (settling.Settle(now, answer) is { } settled)
                now = settled;
            else
                notRead.Add(answer.Id);
        }

        return new(now, answers, notRead);
    }

    /// <summary>Finds the next question.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="so">What was answered.</param>
    /// <param name="precedents">What authorities have already decided for this very question.</param>
    /// <param name="mayAsk">Which questions may be put to this person; null for all.</param>
    public static QuestionnaireStep Step(
        RulebookEdition edition, AnsweredSoFar so, IReadOnlyList<Precedent>? precedents = null, Func<FactForm, bool>? mayAsk = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(so);
        var (settling, now) = (new Settling(edition), so.Now);
        var evaluation = edition.Evaluate(now.Question, now.Facts, precedents);
        var asked = so.Answers.Select(answer => answer.Id).ToHashSet(StringComparer.Ordinal);
        var open = evaluation.Answer.Questions.Select(fact => (Fact: fact, Form: settling.FormOf(now, fact))).ToArray();
        bool May(FactForm? form) => form is not null && !asked.Contains(form.Id) && mayAsk?.Invoke(form) != false;
        FactForm[] forms = [.. open.Where(one => May(one.Form)).Select(one => one.Form!).DistinctBy(form => form.Id)];
        return new()
        {
            Now = now,
            Evaluation = evaluation,
            Next = so.Answers.Count < MostAnswers ? Best(edition, settling, now, precedents, forms) : null,
            StillOpen = [.. open.Where(one => !May(one.Form)).Select(one => one.Fact)],
            NotRead = so.NotRead,
        };
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
