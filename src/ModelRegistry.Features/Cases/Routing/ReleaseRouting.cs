using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>Releases an edition of routing that another keeper wrote: from then on it routes every case that moves.</summary>
/// <param name="Number">The edition.</param>
/// <param name="Digest">The digest of the rules that were read.</param>
public sealed record ReleaseRouting(int Number, string Digest) : ICommand<Done>, ITakesConfirmation
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;
}

internal sealed class ReleaseRoutingHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ReleaseRouting, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReleaseRouting request, CancellationToken cancellationToken)
    {
        var edition = await context.RoutingEditions.AsNoTracking().Include(one => one.Release)
            .SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken);
        if (edition is null) return new Refusal.NotFound($"edition {request.Number} of routing");
        if (edition.Release is not null) return new Refusal.NotValid("edition", "It is released already.", "Write another edition.");
        if (edition.Digest.Hex != request.Digest) return new Refusal.Conflict($"edition {request.Number} of routing");
        if (edition.WrittenBy == callers.Current.Person) return new Refusal.NeedsSecondPerson("The release of rules of routing");
        var releases = context.Set<RoutingRelease>();
        context.Add(new RoutingRelease
        {
            Edition = edition.Number,
            Number = await releases.MaxAsync(one => (int?)one.Number, cancellationToken) + 1 ?? 1,
            ReleasedBy = callers.Current.Person,
            ReleasedAt = clock.GetUtcNow(),
        });
        return Done.Instance;
    }
}
