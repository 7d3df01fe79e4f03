using FluentValidation;
using MediatR;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>Answers a referral to one's own agency: the agency's advice, and the end of the referral.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Number">Which referral of it.</param>
/// <param name="Verdicts">What is advised on which parts.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Conditions">On what conditions, where a verdict has some.</param>
public sealed record AnswerReferral(
    string Reference, int Number, IReadOnlyList<PartVerdict> Verdicts, string Reasons, IReadOnlyList<string> Conditions) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.AnswerReferrals;
}

internal sealed class AnswerReferralValidator : AbstractValidator<AnswerReferral>
{
    public AnswerReferralValidator() => this.Advice(act => act.Verdicts, act => act.Reasons, act => act.Conditions);
}

internal sealed class AnswerReferralHandler(
    RegistryContext context, ICallerSource callers, TimeProvider clock, ReferralDesk desk, CaseParts parts, AdviceTimes times)
    : IRequestHandler<AnswerReferral, Result<Done>>
{
    public async Task<Result<Done>> Handle(AnswerReferral request, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(request.Reference, request.Number, cancellationToken) is not { Case: var @case })
            return new Refusal.NotFound($"open referral {request.Number} of case {request.Reference}");
        var now = await parts.OfAsync(@case, cancellationToken);
        var read = AdviceRules.Read(now, AdviceLevel.Agency, request.Verdicts, request.Reasons, request.Conditions);
        if (!read.TryGet(out var given, out var unread)) return unread;
        var due = await times.FromNowAsync(@case, AdviceTimes.Escalation, cancellationToken);
        var refusal = @case.AnswerReferral(request.Number, given, now, due?.Due, callers.Current.ActsAt(clock));
        return context.Moved(@case, refusal, AnswerReferral.Needs);
    }
}
