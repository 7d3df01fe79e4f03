using ModelRegistry.Documents;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Domain.Casework.Questions;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>The letter with questions to the applicant, in the language that the applicant wished.</summary>
internal sealed class QuestionLetters(LetterDesk desk, Signatories signatories, SigningSettings signing, PaperSettings papers)
{
    /// <summary>
    /// Signs and keeps the letter of the questions that were just put. An office without a signing key asks all the same: a question is no
    /// decision, and the page of the case puts it.
    /// </summary>
    public async Task<Refusal?> SendAsync(LicenceCase @case, IReadOnlyList<CaseQuestion> asked, CaseActor actor, CancellationToken stop)
    {
        if (!signing.HasKey) return null;
        var words = Words(@case);
        var named = asked.Select(question => new QuestionNamed(question.Number, question.Text, question.FactId)).ToList();
        var letter = await LetterAsync(@case, named, asked[0].DueOn, actor, words, stop);
        var made = await desk.MakeAsync(@case, PaperKind.Question, letter, words, actor, stop);
        if (!made.TryGet(out var paper, out var refused)) return refused;
        desk.Keep(paper);
        return null;
    }

    /// <summary>The letter as it would print if these were asked now; marked as a draft.</summary>
    public async Task<DecisionText> PreviewAsync(
        LicenceCase @case, IReadOnlyList<QuestionNamed> asked, DateOnly dueOn, CaseActor actor, CancellationToken stop)
    {
        var words = Words(@case);
        return PaperOfLetter.Compose(await LetterAsync(@case, asked, dueOn, actor, words, stop), words["mark.draft"]);
    }

    private async Task<LetterDocument> LetterAsync(
        LicenceCase @case, IReadOnlyList<QuestionNamed> asked, DateOnly dueOn, CaseActor actor, PaperWords words, CancellationToken stop)
    {
        var reference = CaseReference.OfPaper(@case.Reference, 'Q', asked[0].Number);
        return await desk.BeginAsync(@case, actor, LetterKind.Question, reference, words, stop) with
        {
            Questions = asked,
            AnswerBy = dueOn,
            People = [new(Part.AskedBy, PersonNamed.Of(await signatories.OfAsync(actor.Person, stop)))],
        };
    }

    private PaperWords Words(LicenceCase @case) =>
        LetterTemplates.Newest(LetterTemplates.Question).In(papers.Wished(@case.Application.Language));
}
