using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Domain.Casework.Questions;
using ModelRegistry.Features.Cases.Corrections;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Exploring;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases.Questions;

/// <summary>What an applicant's answers settle: each binds to the fact that its question names.</summary>
internal sealed class CaseAnswers(EditionInForce editions)
{
    /// <summary>
    /// The answers that settle a fact, in the order they were given: those of the application's own form, then those to questions.
    /// "Unknown" settles none.
    /// </summary>
    public static IReadOnlyList<GivenAnswer> Given(LicenceCase @case) =>
    [
        .. from asked in ApplicationTypes.Of(@case.Application.Kind).Fields
           where asked.FactId is not null && @case.Application.Details.ContainsKey(asked.Name)
           select new GivenAnswer(asked.FactId!, @case.Application.Details[asked.Name]),
        .. @case.Questions.Where(one => one is { State: QuestionState.Answered, FactId: not null } && one.Answer != GivenAnswer.Unknown)
            .OrderBy(one => one.SettledAt).ThenBy(one => one.Number)
            .Select(one => new GivenAnswer(one.FactId!, one.Answer!)),
    ];

    /// <summary>The application's question with what was answered since filled in.</summary>
    public async Task<Question> CompletedAsync(LicenceCase @case, CancellationToken stop)
    {
        var asked = CorrectedQuestion.Of(@case);
        return Given(@case) is { Count: > 0 } given
            ? Questionnaire.Apply((await editions.NowAsync(stop)).Edition, new(asked, new Facts()), given).Now.Question
            : asked;
    }

    /// <summary>How each question is answered; one that is answered in words alone has no form.</summary>
    public async Task<IReadOnlyDictionary<CaseQuestionId, FactForm>> FormsAsync(LicenceCase @case, CancellationToken stop)
    {
        var settling = new Settling((await editions.NowAsync(stop)).Edition);
        var at = await AtAsync(@case, stop);
        return @case.Questions.Select(question => (question.Id, Form: FormOf(settling, at, question))).Where(one => one.Form is not null)
            .ToDictionary(one => one.Id, one => one.Form!);
    }

    /// <summary>Why a reply is no answer to what is asked; null when it is one.</summary>
    public async Task<Refusal?> WrongAsync(LicenceCase @case, CaseQuestion question, string reply, CancellationToken stop)
    {
        if (question.FactId is not { } fact || reply == GivenAnswer.Unknown) return null;
        var settling = new Settling((await editions.NowAsync(stop)).Edition);
        var at = await AtAsync(@case, stop);
        if (settling.Settle(at, new(fact, reply)) is not null) return null;
        return new Refusal.NotValid(
            nameof(AnswerCaseQuestion.Reply), "This is no answer to what is asked.", Right(FormOf(settling, at, question)));
    }

    private static FactForm? FormOf(Settling settling, Supposed at, CaseQuestion question) =>
        question.FactId is { } fact ? settling.FormOf(at, new MissingFact(fact, question.Text)) : null;

    private async Task<Supposed> AtAsync(LicenceCase @case, CancellationToken stop) => new(await CompletedAsync(@case, stop), new Facts());

    private static string Right(FactForm? form) => form is { Choices.Count: > 0 }
        ? $"Choose one of {string.Join(", ", form.Choices.Select(choice => choice.Value))}, or write {GivenAnswer.Unknown}."
        : $"{form?.Hint ?? "Write it as the question asks."} Write {GivenAnswer.Unknown} where nobody knows.";
}
