using MediatR;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Decisions.Papers;

/// <summary>
/// The letter of the measure that waits on a decision, as it would print: for the authority, before somebody confirms. Marked as a draft on
/// every page, unsigned, without attachments.
/// </summary>
/// <param name="Decision">The decision's reference.</param>
public sealed record PreviewMeasure(string Decision) : IQuery<DownloadDecision.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;
}

internal sealed class PreviewMeasureHandler(
    RegistryContext context, ICallerSource callers, MeasureLetters letters, PaperPress press, TimeProvider clock)
    : IRequestHandler<PreviewMeasure, Result<DownloadDecision.Answer>>
{
    public async Task<Result<DownloadDecision.Answer>> Handle(PreviewMeasure request, CancellationToken cancellationToken)
    {
        if (await context.FindDecidedAsync(request.Decision, cancellationToken) is not var (@case, decision)
            || !callers.Current.ReadsInternal(@case) || @case.WaitingMeasure is not { } waiting || waiting.Ordinal != decision.Ordinal)
            return new Refusal.NotFound($"a measure that waits on decision {request.Decision}");
        var text = await letters.PreviewAsync(@case, waiting, decision, callers.Current.ActsAt(clock), cancellationToken);
        return press.Preview(text).TryGet(out var pdf, out var unmade)
            ? new DownloadDecision.Answer($"{text.Reference}-draft.pdf", Domain.Sha256Digest.OfBytes(pdf).Hex, pdf)
            : unmade;
    }
}
