using ModelRegistry.Rulebook.Editions;

namespace ModelRegistry.Rulebook.Exploring;

/// <summary>An answer beside the question it was given to, as it was put then: with the answers before it in place.</summary>
/// <param name="Given">The answer.</param>
/// <param name="Form">The question; null where the answers before it no longer lead to it.</param>
public sealed record AnsweredQuestion(GivenAnswer Given, FactForm? Form)
{
    /// <summary>The answer in words: those of the choice where there are choices.</summary>
    public string Words => Given.Value == GivenAnswer.Unknown
        ? "not known"
        : Form?.Choices.FirstOrDefault(IsGiven)?.Words ?? Given.Value;

    /// <summary>Every answer with its question, in the order they were given.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="start">The question and facts before any answer.</param>
    /// <param name="answers">The answers.</param>
    public static IReadOnlyList<AnsweredQuestion> All(RulebookEdition edition, Supposed start, IReadOnlyList<GivenAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(answers);
        var (settling, now, all) = (new Settling(edition), start, new List<AnsweredQuestion>());
        foreach (var answer in answers)
        {
            all.Add(new(answer, Put(edition, settling, now, answer.Id)));
            if (answer.Value != GivenAnswer.Unknown && settling.Settle(now, answer) is { } settled)
                now = settled;
        }

        return all;
    }

    private bool IsGiven(AnswerChoice choice) => string.Equals(choice.Value, Given.Value, StringComparison.OrdinalIgnoreCase);

    private static FactForm? Put(RulebookEdition edition, Settling settling, Supposed now, string id)
    {
        if (edition.WhyTooEarly(now.Question) is not null)
            return null;
        var open = edition.Evaluate(now.Question, now.Facts).Answer.Questions;
        return open.Select(missing => settling.FormOf(now, missing)).FirstOrDefault(form => form?.Id == id);
    }
}
