using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Questions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Exploring;

namespace ModelRegistry.Features.Cases.Questions;

/// <summary>A question with its thread, as both sides read it.</summary>
/// <param name="Number">Its number within the case.</param>
/// <param name="Text">What is asked.</param>
/// <param name="State">How it stands.</param>
/// <param name="DueOn">The last day to answer.</param>
/// <param name="Answer">The answer in words; null while there is none.</param>
/// <param name="Form">How it is answered; null where it is answered in words, or where the caller cannot answer it.</param>
/// <param name="Thread">What was written, in order.</param>
public sealed record QuestionView(
    int Number, string Text, QuestionState State, DateOnly DueOn, string? Answer, FactForm? Form,
    IReadOnlyList<QuestionView.Message> Thread)
{
    /// <summary>One message.</summary>
    /// <param name="By">Who wrote it: a name to the authority's own people and on one's own side, the office to the applicant.</param>
    /// <param name="OfTheApplicant">From which side.</param>
    /// <param name="At">When.</param>
    /// <param name="Text">What was written.</param>
    public sealed record Message(string By, bool OfTheApplicant, DateTimeOffset At, string Text);
}

/// <summary>Shows the questions of a case.</summary>
internal sealed class QuestionViews(RegistryContext context, CaseAnswers answers)
{
    public async Task<IReadOnlyList<QuestionView>> OfAsync(LicenceCase @case, bool internally, CancellationToken stop)
    {
        if (@case.Questions.Count == 0) return [];
        var names = await context.NamesAsync(@case.Questions.SelectMany(one => one.Messages).Select(one => one.PersonId), stop);
        var forms = await answers.FormsAsync(@case, stop);
        return
        [
            .. @case.Questions.OrderBy(one => one.Number)
                .Select(one => Shown(one, forms.GetValueOrDefault(one.Id), names, internally)),
        ];
    }

    private static QuestionView Shown(
        CaseQuestion question, FactForm? form, IReadOnlyDictionary<PersonId, string> names, bool internally) => new(
        question.Number, question.Text, question.State, question.DueOn, InWords(question.Answer, form),
        internally || question.State != QuestionState.Open ? null : form,
        [.. question.Messages.OrderBy(one => one.Number).Select(one => Shown(one, names, internally, form))]);

    private static QuestionView.Message Shown(
        QuestionMessage message, IReadOnlyDictionary<PersonId, string> names, bool internally, FactForm? form) => new(
        internally || message.OfTheApplicant ? names.GetValueOrDefault(message.PersonId, "(unknown person)") : CaseAccess.Office,
        message.OfTheApplicant, message.At, InWords(message.Text, form) ?? "");

    private static string? InWords(string? answer, FactForm? form) => answer == GivenAnswer.Unknown
        ? "not known"
        : form?.Choices.FirstOrDefault(choice => choice.Value == answer)?.Words ?? answer;
}
