using MediatR;

namespace ModelRegistry.Tests.House.Planted;

/// <summary>Stands for the contract of the same name in Features, where acts declare who may do them.</summary>
internal interface IAct;

/// <summary>A sound act: declares its permission, one handler, which does not send.</summary>
internal sealed record SoundAct : IRequest<int>, IAct;

internal sealed class SoundActHandler : IRequestHandler<SoundAct, int>
{
    public Task<int> Handle(SoundAct request, CancellationToken cancellationToken) => Task.FromResult(1);
}

/// <summary>An act whose handler sends another.</summary>
internal sealed record SendingAct : IRequest<int>, IAct;

internal sealed class SendingActHandler(IMediator mediator) : IRequestHandler<SendingAct, int>
{
    public Task<int> Handle(SendingAct request, CancellationToken cancellationToken) => mediator.Send(new SoundAct(), cancellationToken);
}

/// <summary>An act that reaches for the mediator through the container.</summary>
internal sealed record LocatingAct : IRequest<int>, IAct;

internal sealed class LocatingActHandler(IServiceProvider provider) : IRequestHandler<LocatingAct, int>
{
    public Task<int> Handle(LocatingAct request, CancellationToken cancellationToken) => Task.FromResult(provider.GetHashCode());
}

/// <summary>An act that says nothing about who may do it.</summary>
internal sealed record OpenAct : IRequest<int>;

internal sealed class OpenActHandler : IRequestHandler<OpenAct, int>
{
    public Task<int> Handle(OpenAct request, CancellationToken cancellationToken) => Task.FromResult(1);
}

/// <summary>An act that nobody handles.</summary>
internal sealed record OrphanAct : IRequest<int>, IAct;

/// <summary>An act that two handle.</summary>
internal sealed record DoubleAct : IRequest<int>, IAct;

internal sealed class FirstDoubleActHandler : IRequestHandler<DoubleAct, int>
{
    public Task<int> Handle(DoubleAct request, CancellationToken cancellationToken) => Task.FromResult(1);
}

internal sealed class SecondDoubleActHandler : IRequestHandler<DoubleAct, int>
{
    public Task<int> Handle(DoubleAct request, CancellationToken cancellationToken) => Task.FromResult(2);
}

/// <summary>An act whose handler lives in another file.</summary>
internal sealed record DistantAct : IRequest<int>, IAct;
