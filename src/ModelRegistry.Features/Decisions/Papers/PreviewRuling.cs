using MediatR;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>
/// The letter of a ruling on the open appeal as it would print if the vote were cast now: for a member of the panel, who agrees with
/// another one by it or says so first.
/// </summary>
/// <param name="Decision">The decision's reference.</param>
/// <param name="Outcome">What should become of it.</param>
/// <param name="Reasons">Why.</param>
public sealed record PreviewRuling(string Decision, AppealOutcome Outcome, string Reasons) : IQuery<LetterPreview>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Countersign;
}

internal sealed class PreviewRulingHandler(
    RegistryContext context, ICallerSource callers, MeasureLetters letters, PaperPress press, TimeProvider clock)
    : IRequestHandler<PreviewRuling, Result<LetterPreview>>
{
    public async Task<Result<LetterPreview>> Handle(PreviewRuling request, CancellationToken cancellationToken)
    {
        if (await context.FindDecidedAsync(request.Decision, cancellationToken) is not var (@case, decision)
            || !callers.Current.ReadsInternal(@case) || @case.OpenAppeal is null)
            return new Refusal.NotFound($"an appeal that is open against decision {request.Decision}");
        var actor = callers.Current.ActsAt(clock);
        if (@case.CanVote(request.Outcome, actor, out _) is { } early) return early.ToRefusal(@case, PreviewRuling.Needs);
        return LetterPreview.Of(
            await letters.PreviewRulingAsync(@case, decision, request.Outcome, request.Reasons.Trim(), actor, cancellationToken), press);
    }
}
