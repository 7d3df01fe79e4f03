using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>Takes a case onto one's own desk, from the team's queue or from a colleague.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="BasedOn">The version of the case that the caller looked at; null to take it as it is.</param>
public sealed record TakeCase(string Reference, Guid? BasedOn = null) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Advise;
}

internal sealed class TakeCaseHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<TakeCase, Result<Done>>
{
    public Task<Result<Done>> Handle(TakeCase request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        return context.MoveByOfficeAsync(
            request.Reference, request.BasedOn, TakeCase.Needs, actor, @case => @case.Take(actor), cancellationToken);
    }
}
