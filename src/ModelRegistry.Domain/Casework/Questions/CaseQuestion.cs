namespace ModelRegistry.Domain.Casework.Questions;

/// <summary>How a question stands.</summary>
public enum QuestionState
{
    /// <summary>The applicant has it.</summary>
    Open = 1,

    /// <summary>Answered.</summary>
    Answered = 2,

    /// <summary>Closed by the authority without an answer.</summary>
    Closed = 3,
}

/// <summary>
/// A question of the authority to the applicant, with the thread of what both wrote. An answer settles the fact that the question names;
/// a message settles nothing and costs nothing.
/// </summary>
public sealed class CaseQuestion : ITenantOwned
{
    private readonly List<QuestionMessage> messages = [];

    private CaseQuestion()
    {
    }

    /// <summary>Its identity.</summary>
    public CaseQuestionId Id { get; private init; }

    /// <summary>The case.</summary>
    public CaseId CaseId { get; private init; }

    /// <inheritdoc/>
    public OrganisationId OrganisationId { get; private init; }

    /// <summary>Its number within the case, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>What is asked, as the applicant reads it.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The fact that an answer settles, by the id an evaluation asks it by; null for a question in words alone.</summary>
    public string? FactId { get; private init; }

    /// <summary>The last day to answer; after it the authority may go on with what is known.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>How it stands.</summary>
    public QuestionState State { get; private set; }

    /// <summary>The answer, as the form of the fact writes it; null while there is none.</summary>
    public string? Answer { get; private set; }

    /// <summary>When it was asked, to the microsecond.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>When it was answered or closed; null while it is open.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Everything written, in order; the first is the question itself.</summary>
    public IReadOnlyList<QuestionMessage> Messages => messages;

    /// <summary>Puts a question.</summary>
    /// <param name="id">Made at the edge.</param>
    /// <param name="case">The case.</param>
    /// <param name="number">Its number within the case.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="actor">Who asks.</param>
    internal static CaseQuestion Put(CaseQuestionId id, LicenceCase @case, int number, AskedQuestion asked, CaseActor actor)
    {
        var question = new CaseQuestion
        {
            Id = id,
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Number = number,
            Text = asked.Text,
            FactId = asked.FactId,
            DueOn = asked.DueOn,
            State = QuestionState.Open,
            AskedAt = actor.Moment,
        };
        question.Write(actor, asked.Text, ofTheApplicant: false);
        return question;
    }

    internal void Write(CaseActor actor, string text, bool ofTheApplicant) => messages.Add(new()
    {
        QuestionId = Id,
        OrganisationId = OrganisationId,
        Number = messages.Count + 1,
        PersonId = actor.Person,
        OfTheApplicant = ofTheApplicant,
        At = actor.Moment,
        Text = text,
    });

    internal void Settle(QuestionState state, string? answer, DateTimeOffset at) => (State, Answer, SettledAt) = (state, answer, at);
}

/// <summary>What is asked.</summary>
/// <param name="Text">The question in words.</param>
/// <param name="FactId">The fact that an answer settles; null for none.</param>
/// <param name="DueOn">The last day to answer.</param>
public sealed record AskedQuestion(string Text, string? FactId, DateOnly DueOn);

/// <summary>One message of a question's thread. Nothing written is ever changed.</summary>
public sealed class QuestionMessage : ITenantOwned, IAppendOnly
{
    /// <summary>The question.</summary>
    public required CaseQuestionId QuestionId { get; init; }

    /// <inheritdoc/>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Its place in the thread, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who wrote it; the name stands in an erasable table.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>True for the applicant's side, false for the authority's.</summary>
    public required bool OfTheApplicant { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was written.</summary>
    public required string Text { get; init; }
}
