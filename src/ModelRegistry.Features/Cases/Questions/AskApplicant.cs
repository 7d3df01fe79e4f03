using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Questions;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Questions;

/// <summary>
/// Puts questions to the applicant, in words or for facts that an evaluation lacks. The authority's clocks stop until the last one is
/// answered or closed, and a draft that stood is void: it was drawn without what is asked.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Questions">What is asked.</param>
/// <param name="DueOn">The last day to answer.</param>
/// <param name="BasedOn">The version of the case that the caller looked at; null to take it as it is.</param>
public sealed record AskApplicant(
    string Reference, IReadOnlyList<AskApplicant.Asked> Questions, DateOnly DueOn, Guid? BasedOn = null) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Draft;

    /// <summary>One question.</summary>
    /// <param name="Text">The question in words, as the applicant reads it.</param>
    /// <param name="FactId">The missing fact that its answer settles, by its id in the evaluation; null for words alone.</param>
    public sealed record Asked(string Text, string? FactId = null);
}

internal sealed class AskApplicantValidator : AbstractValidator<AskApplicant>
{
    private const int Most = 50;

    public AskApplicantValidator(TimeProvider clock)
    {
        RuleFor(act => act.Questions).Must(questions => questions.Count is > 0 and <= Most)
            .Right("Nothing is asked, or very much at once.", $"Ask 1 to {Most} questions.");
        RuleForEach(act => act.Questions)
            .Must(question => question.Text?.Trim().Length is > 0 and <= 2000 && question.FactId is not { Length: > 400 })
            .Right("A question is empty or very long.", "Write each in at most 2,000 characters.");
        RuleFor(act => act.DueOn).Must(day => day > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) && day.Year < 2100)
            .Right("The last day to answer is missing or is over.", "Write a day to come, such as four weeks from now.");
    }
}

internal sealed class AskApplicantHandler(
    RegistryContext context, ICallerSource callers, QuestionLetters letters, ActClock clock)
    : IRequestHandler<AskApplicant, Result<Done>>
{
    public async Task<Result<Done>> Handle(AskApplicant request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        var asked = request.Questions
            .Select(one => (new CaseQuestionId(Guid.CreateVersion7()), new AskedQuestion(one.Text.Trim(), one.FactId, request.DueOn)))
            .ToList();
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        if (request.BasedOn is { } version && version != @case.Version) return new Refusal.Conflict($"case {request.Reference}");
        if (@case.Ask(asked, actor) is { } refusal) return refusal.ToRefusal(@case, AskApplicant.Needs);
        var put = @case.Questions.OrderBy(question => question.Number).TakeLast(asked.Count).ToList();
        if (await letters.SendAsync(@case, put, actor, cancellationToken) is { } unsent) return unsent;
        context.KeepHistory(@case);
        return Done.Instance;
    }
}
