using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Measures;

/// <summary>
/// Confirms or rejects a measure on a decision that another person proposed. A confirmed one takes effect by a signed letter, or not at
/// all.
/// </summary>
/// <param name="Decision">The decision's reference.</param>
/// <param name="Number">The measure that was read.</param>
/// <param name="Confirms">True to give it effect, false to reject it.</param>
/// <param name="Remark">What is remarked; needed to reject.</param>
public sealed record RuleOnMeasure(string Decision, int Number, bool Confirms, string? Remark = null) : ICommand<Done>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Issue;
}

internal sealed class RuleOnMeasureValidator : AbstractValidator<RuleOnMeasure>
{
    public RuleOnMeasureValidator() => this.RejectedNeedsRemark(act => act.Remark, act => act.Confirms, "measure");
}

internal sealed class RuleOnMeasureHandler(
    RegistryContext context, ICallerSource callers, MeasureLetters letters, LetterDesk desk, ActClock clock)
    : IRequestHandler<RuleOnMeasure, Result<Done>>
{
    public async Task<Result<Done>> Handle(RuleOnMeasure request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        if (await context.FindDecidedAsync(request.Decision, cancellationToken) is not var (@case, decision))
            return new Refusal.NotFound($"decision {request.Decision}");
        var remark = string.IsNullOrWhiteSpace(request.Remark) ? null : request.Remark.Trim();
        if (@case.CanRuleOn(request.Number, decision, request.Confirms, actor) is { } early)
            return early.ToRefusal(@case, RuleOnMeasure.Needs);
        if (!request.Confirms) return Moved(null);
        var made = await letters.OfMeasureAsync(@case, @case.WaitingMeasure!, decision, actor, cancellationToken);
        if (!made.TryGet(out var paper, out var unmade)) return unmade;
        desk.Keep(paper);
        return Moved(paper.PdfDigest);

        Result<Done> Moved(Sha256Digest? paper) => context.Moved(
            @case, @case.RuleOn(request.Number, decision, request.Confirms, remark, actor, paper), RuleOnMeasure.Needs);
    }
}
