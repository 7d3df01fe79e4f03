using MediatR;

namespace ModelRegistry.Tests.House.Planted;

internal sealed class DistantActHandler : IRequestHandler<DistantAct, int>
{
    public Task<int> Handle(DistantAct request, CancellationToken cancellationToken) => Task.FromResult(1);
}
