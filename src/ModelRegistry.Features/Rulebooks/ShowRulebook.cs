using MediatR;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>The rulebook that answers here, for everybody: law is public.</summary>
public sealed record ShowRulebook : IQuery<InForce>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Verify;
}

internal sealed class ShowRulebookHandler(EditionInForce editions) : IRequestHandler<ShowRulebook, Result<InForce>>
{
    public async Task<Result<InForce>> Handle(ShowRulebook request, CancellationToken cancellationToken) =>
        await editions.NowAsync(cancellationToken);
}
