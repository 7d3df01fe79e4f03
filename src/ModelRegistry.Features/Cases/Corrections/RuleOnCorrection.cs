using FluentValidation;
using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Corrections;

/// <summary>Confirms or rejects a correction that another person proposed.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Number">The correction that was read.</param>
/// <param name="Confirms">True to give it effect, false to reject it.</param>
/// <param name="Remark">What is remarked; needed to reject.</param>
public sealed record RuleOnCorrection(string Reference, int Number, bool Confirms, string? Remark = null)
    : ICommand<Done>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Issue;
}

internal sealed class RuleOnCorrectionValidator : AbstractValidator<RuleOnCorrection>
{
    public RuleOnCorrectionValidator() => this.RejectedNeedsRemark(act => act.Remark, act => act.Confirms, "correction");
}

internal sealed class RuleOnCorrectionHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<RuleOnCorrection, Result<Done>>
{
    public async Task<Result<Done>> Handle(RuleOnCorrection request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        var remark = string.IsNullOrWhiteSpace(request.Remark) ? null : request.Remark.Trim();
        return context.Moved(
            @case, @case.RuleOnCorrection(request.Number, request.Confirms, remark, actor), RuleOnCorrection.Needs);
    }
}
