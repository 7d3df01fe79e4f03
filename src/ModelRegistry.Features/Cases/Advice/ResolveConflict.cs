using FluentValidation;
using MediatR;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>
/// Gives the last word on every part on which the levels disagree, as a named higher level, by a person who has not advised.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="As">As whom it is resolved: "chair of the Operating Committee".</param>
/// <param name="Verdict">The last word.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Conditions">On what conditions, where the verdict has some.</param>
/// <param name="BasedOn">The version of the case that the caller looked at; null to take it as it is.</param>
public sealed record ResolveConflict(
    string Reference, string As, AdviceVerdict Verdict, string Reasons, IReadOnlyList<string> Conditions, Guid? BasedOn = null)
    : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Countersign;
}

internal sealed class ResolveConflictValidator : AbstractValidator<ResolveConflict>
{
    public ResolveConflictValidator()
    {
        RuleFor(act => act.As).Must(text => text?.Trim().Length is > 0 and <= 200)
            .Right("It does not say as whom it is resolved.", "Write the office, such as chair of the Operating Committee.");
        RuleFor(act => act.Verdict).Must(verdict => verdict != AdviceVerdict.NotApplicable)
            .Right("A disagreement is not resolved by having no opinion.", "Choose another verdict.");
        this.Advice(act => [new(AdvisedPart.Item, act.Verdict)], act => act.Reasons, act => act.Conditions);
    }
}

internal sealed class ResolveConflictHandler(RegistryContext context, ICallerSource callers, TimeProvider clock, CaseParts parts)
    : IRequestHandler<ResolveConflict, Result<Done>>
{
    public async Task<Result<Done>> Handle(ResolveConflict request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        if (request.BasedOn is { } version && version != @case.Version) return new Refusal.Conflict($"case {request.Reference}");
        var disputed = Disputed(@case, await parts.OfAsync(@case, cancellationToken));
        var read = AdviceRules.Read(
            disputed, AdviceLevel.Final, [.. disputed.Select(part => new PartVerdict(part.Key, request.Verdict))], request.Reasons,
            request.Conditions);
        return context.Moved(@case, @case.Resolve(read.Value, request.As.Trim(), actor), ResolveConflict.Needs);
    }

    private static IReadOnlyList<AdvisedPart> Disputed(LicenceCase @case, IReadOnlyList<AdvisedPart> parts)
    {
        var disputed = AdviceStanding.Conflicts(@case.AdviceThatCounts, parts).Select(one => one.Part).ToHashSet(StringComparer.Ordinal);
        return [.. parts.Where(part => disputed.Contains(part.Key))];
    }
}
