using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>Routes a case anew by the edition in force: for a case that has not moved since that was released.</summary>
/// <param name="Reference">The case's reference.</param>
public sealed record RouteCase(string Reference) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Advise;
}

internal sealed class RouteCaseHandler(RegistryContext context, ICallerSource callers, CaseRouter router)
    : IRequestHandler<RouteCase, Result<Done>>
{
    public async Task<Result<Done>> Handle(RouteCase request, CancellationToken cancellationToken)
    {
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case || !callers.Current.ReadsInternal(@case))
            return CaseAccess.NoCase(request.Reference);
        if (@case.IsClosed) return new Refusal.NotValid("case", "The case is closed.", "Only open cases are routed.");
        if (await router.InForceAsync(cancellationToken) is not { } edition)
            return new Refusal.NotValid("routing", "No edition of routing is released.", "Two keepers of the rulebook release one.");
        await router.RouteAsync(@case, edition, callers.Current.Person, cancellationToken);
        return Done.Instance;
    }
}
