using MediatR;
using ModelRegistry.Features.Cases.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases;

/// <summary>Lays the draft that stands before a second person.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="BasedOn">The version of the case that the caller looked at; null to take it as it is.</param>
public sealed record SendToCountersign(string Reference, Guid? BasedOn = null) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Draft;
}

internal sealed class SendToCountersignHandler(RegistryContext context, ICallerSource callers, TimeProvider clock, CaseBlocks blocks)
    : IRequestHandler<SendToCountersign, Result<Done>>
{
    public async Task<Result<Done>> Handle(SendToCountersign request, CancellationToken cancellationToken)
    {
        await context.HoldFlagsAsync(cancellationToken);
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        if (request.BasedOn is { } version && version != @case.Version) return new Refusal.Conflict($"case {request.Reference}");
        await blocks.HeedAsync(@case, cancellationToken);
        return context.Moved(@case, @case.SendToCountersign(callers.Current.ActsAt(clock)), SendToCountersign.Needs);
    }
}
