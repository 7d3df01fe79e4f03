using FluentValidation;
using MediatR;

namespace ModelRegistry.Features.Frame;

/// <summary>Second: can what is asked be? All problems at once.</summary>
internal sealed class Validate<TAct, TResult>(IEnumerable<IValidator<TAct>> validators) : IPipelineBehavior<TAct, TResult>
    where TAct : IAct, IRequest<TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TAct request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        var problems = new List<Problem>();
        foreach (var validator in validators)
        {
            var checkedAct = await validator.ValidateAsync(request, cancellationToken);
            problems.AddRange(checkedAct.Errors.Select(error =>
                new Problem(error.PropertyName, error.ErrorMessage, error.CustomState as string ?? "")));
        }

        return problems.Count == 0 ? await next() : TResult.Refused(new Refusal.NotValid(problems));
    }
}

/// <summary>Rules that say what would be right.</summary>
public static class Validation
{
    /// <summary>Ends a rule: what is wrong, and what would be right.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="wrong">What is wrong, in a sentence.</param>
    /// <param name="right">What would be right, in a sentence.</param>
    public static IRuleBuilderOptions<T, TProperty> Right<T, TProperty>(
        this IRuleBuilderOptions<T, TProperty> rule, string wrong, string right) =>
        rule.WithMessage(wrong).WithState(_ => right);
}
