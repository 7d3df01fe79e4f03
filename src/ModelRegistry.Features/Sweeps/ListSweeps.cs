using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Sweeps;

/// <summary>The newest sweeps of the caller's organisation, or by office of all; at most a hundred.</summary>
public sealed record ListSweeps : IQuery<ListSweeps.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Check;

    /// <summary>The sweeps.</summary>
    /// <param name="Sweeps">Newest first.</param>
    public sealed record Answer(IReadOnlyList<RegistrySweep> Sweeps);
}

internal sealed class ListSweepsHandler(RegistryContext context) : IRequestHandler<ListSweeps, Result<ListSweeps.Answer>>
{
    private const int Most = 100;

    public async Task<Result<ListSweeps.Answer>> Handle(ListSweeps request, CancellationToken cancellationToken) =>
        new ListSweeps.Answer(await context.Sweeps.AsNoTracking()
            .OrderByDescending(sweep => EF.Property<long>(sweep, Columns.Sequence)).Take(Most).ToListAsync(cancellationToken));
}
