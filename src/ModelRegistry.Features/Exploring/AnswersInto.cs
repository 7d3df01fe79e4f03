using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Rulebook.Exploring;

namespace ModelRegistry.Features.Exploring;

/// <summary>Puts answers to missing facts into a question and the facts stated with it.</summary>
internal sealed class AnswersInto(EditionInForce editions)
{
    public async Task<Result<EvaluateQuestion>> AppliedAsync(EvaluateQuestion request, CancellationToken stop)
    {
        var given = request.Answers.Where(answer => answer.Value.Trim() is { Length: > 0 } and not GivenAnswer.Unknown).ToArray();
        if (given.Length == 0)
        {
            return request;
        }

        var edition = (await editions.NowAsync(stop)).Edition;
        var so = Questionnaire.Apply(edition, new(request.Question, request.Stated), given);
        return so.NotRead.Count == 0
            ? request with { Question = so.Now.Question, Stated = so.Now.Facts, Answers = [] }
            : new Refusal.NotValid([.. so.NotRead.Select(id => new Problem(id, "This is no answer to it.", "Write it as its hint says, or leave it empty."))]);
    }
}
