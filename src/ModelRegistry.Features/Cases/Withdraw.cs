using MediatR;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases;

/// <summary>Takes back one's own organisation's application, as long as nothing is decided.</summary>
/// <param name="Reference">The case's reference.</param>
public sealed record Withdraw(string Reference) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;
}

internal sealed class WithdrawHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<Withdraw, Result<Done>>
{
    public Task<Result<Done>> Handle(Withdraw request, CancellationToken cancellationToken) => context.MoveCaseAsync(
        request.Reference, basedOn: null, Withdraw.Needs, @case => @case.Withdraw(callers.Current.ActsAt(clock)), cancellationToken);
}
