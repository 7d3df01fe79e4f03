using MediatR;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Appeals;

/// <summary>Takes back one's own organisation's appeal, as long as the panel has not ruled.</summary>
/// <param name="Decision">The decision's reference.</param>
public sealed record WithdrawAppeal(string Decision) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;
}

internal sealed class WithdrawAppealHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<WithdrawAppeal, Result<Done>>
{
    public async Task<Result<Done>> Handle(WithdrawAppeal request, CancellationToken cancellationToken) =>
        await context.FindDecidedAsync(request.Decision, cancellationToken) is not var (@case, _)
            ? new Refusal.NotFound($"decision {request.Decision}")
            : context.Moved(@case, @case.WithdrawAppeal(callers.Current.ActsAt(clock)), WithdrawAppeal.Needs);
}
