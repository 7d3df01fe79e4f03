using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases;

/// <summary>Lays the draft that stands before a second person.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="BasedOn">The version of the case that the caller looked at; null to take it as it is.</param>
public sealed record SendToCountersign(string Reference, Guid? BasedOn = null) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Draft;
}

internal sealed class SendToCountersignHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<SendToCountersign, Result<Done>>
{
    public Task<Result<Done>> Handle(SendToCountersign request, CancellationToken cancellationToken) => context.MoveCaseAsync(
        request.Reference, request.BasedOn, SendToCountersign.Needs, @case => @case.SendToCountersign(callers.Current.ActsAt(clock)),
        cancellationToken);
}
