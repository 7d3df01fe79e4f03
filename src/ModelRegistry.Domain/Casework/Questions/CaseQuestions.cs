using System.Text.Json;
using ModelRegistry.Domain.Casework.Questions;

namespace ModelRegistry.Domain.Casework;

/// <content>What passes between the authority and the applicant while the case is open.</content>
public sealed partial class LicenceCase
{
    /// <summary>The questions that the applicant has yet to answer.</summary>
    public IEnumerable<CaseQuestion> OpenQuestions => questions.Where(question => question.State == QuestionState.Open);

    /// <summary>Puts questions to the applicant; the authority's clocks stop until the last is answered or closed.</summary>
    /// <param name="asked">What is asked, each with an id made at the edge.</param>
    /// <param name="actor">An officer of the authority.</param>
    /// <exception cref="ArgumentException">Nothing is asked.</exception>
    public CaseRefusal? Ask(IReadOnlyList<(CaseQuestionId Id, AskedQuestion Asked)> asked, CaseActor actor)
    {
        if (asked.Count == 0) throw new ArgumentException("A question is asked, or none is.", nameof(asked));
        var sentence = asked.Count == 1 ? "A question was put to the applicant." : $"{asked.Count} questions were put to the applicant.";
        if (Move(Stage, CaseAct.Ask, actor, new(sentence)) is { } refusal) return refusal;
        foreach (var (id, question) in asked) questions.Add(CaseQuestion.Put(id, this, questions.Count + 1, question, actor));
        return null;
    }

    /// <summary>Writes into a question's thread without settling it.</summary>
    /// <param name="number">Which question.</param>
    /// <param name="text">What is written.</param>
    /// <param name="actor">Of the applicant or of the authority.</param>
    public CaseRefusal? Write(int number, string text, CaseActor actor)
    {
        if (NotOpen(number, out var question) is { } gone) return gone;
        var applicant = actor.Organisation == OrganisationId;
        var (act, sentence) = applicant
            ? (CaseAct.Remark, $"The applicant wrote on question {number}.")
            : (CaseAct.Explain, $"The authority wrote on question {number}.");
        if (Move(Stage, act, actor, new(sentence)) is { } refusal) return refusal;
        question!.Write(actor, text, applicant);
        return null;
    }

    /// <summary>Answers a question; with the last one the case goes back to the authority and its clocks run again.</summary>
    /// <param name="number">Which question.</param>
    /// <param name="answer">The answer, as the form of the fact writes it, or in words.</param>
    /// <param name="actor">A person of the organisation that applied.</param>
    public CaseRefusal? AnswerQuestion(int number, string answer, CaseActor actor)
    {
        if (NotOpen(number, out var question) is { } gone) return gone;
        var act = OpenQuestions.Count() > 1 ? CaseAct.Answer : CaseAct.AnswerLast;
        var about = CanonicalJson.DigestOf(CanonicalJson.Of(JsonSerializer.SerializeToElement(answer)));
        if (Move(Stage, act, actor, new($"Question {number} was answered.", About: about)) is { } refusal) return refusal;
        question!.Write(actor, answer, ofTheApplicant: true);
        question.Settle(QuestionState.Answered, answer, actor.Moment);
        return null;
    }

    /// <summary>Closes a question without an answer.</summary>
    /// <param name="number">Which question.</param>
    /// <param name="reason">Why, for the applicant to read.</param>
    /// <param name="actor">An officer of the authority.</param>
    public CaseRefusal? CloseQuestion(int number, string reason, CaseActor actor)
    {
        if (NotOpen(number, out var question) is { } gone) return gone;
        var act = OpenQuestions.Count() > 1 ? CaseAct.CloseQuestion : CaseAct.CloseLast;
        if (Move(Stage, act, actor, new($"Question {number} was closed without an answer: {reason}")) is { } refusal) return refusal;
        question!.Write(actor, reason, ofTheApplicant: false);
        question.Settle(QuestionState.Closed, null, actor.Moment);
        return null;
    }

    private CaseRefusal.NotAtThisStage? NotOpen(int number, out CaseQuestion? question)
    {
        question = questions.Find(one => one.Number == number);
        return question is { State: QuestionState.Open }
            ? null
            : new(question is null
                ? $"This case has no question {number}."
                : $"Question {number} is {(question.State == QuestionState.Answered ? "answered" : "closed")} already.");
    }
}
