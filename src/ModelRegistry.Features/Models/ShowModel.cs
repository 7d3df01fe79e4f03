using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models;

/// <summary>A model with its developer and its releases.</summary>
/// <param name="Id">The model, when its id is known.</param>
/// <param name="Name">A name that it bears or bore, in any case, when not.</param>
public sealed record ShowModel(ModelId? Id = null, string? Name = null) : IQuery<ShowModel.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>What is recorded of it.</summary>
    /// <param name="Model">The model.</param>
    /// <param name="Developer">Who developed it; null when not recorded.</param>
    /// <param name="UltimateParent">The developer's ultimate parent; null when it has none or none is known.</param>
    /// <param name="Releases">Its releases in order of recording.</param>
    public sealed record Answer(Model Model, Party? Developer, Party? UltimateParent, IReadOnlyList<Release> Releases)
    {
        /// <summary>The names it bore before, oldest first.</summary>
        public IReadOnlyList<FormerName> FormerNames { get; init; } = [];
    }
}

internal sealed class ShowModelHandler(RegistryContext context) : IRequestHandler<ShowModel, Result<ShowModel.Answer>>
{
    public async Task<Result<ShowModel.Answer>> Handle(ShowModel request, CancellationToken cancellationToken)
    {
        var model = request.Id is { } id
            ? await context.Models.SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
            : await context.ModelNamedAsync(request.Name ?? "", cancellationToken);
        if (model is null)
        {
            return new Refusal.NotFound($"model {request.Name ?? request.Id?.ToString()}");
        }

        var developer = await PartyAsync(model.DeveloperId, cancellationToken);
        var releases = await context.Releases.AsNoTracking().Where(r => r.ModelId == model.Id)
            .OrderBy(r => EF.Property<long>(r, Columns.Sequence)).ToListAsync(cancellationToken);
        var former = await context.FormerNames.AsNoTracking().Where(name => name.ModelId == model.Id).ToListAsync(cancellationToken);
        return new ShowModel.Answer(model, developer, await PartyAsync(developer?.UltimateParentId, cancellationToken), releases)
        {
            FormerNames = [.. former.OrderBy(name => name.Until ?? name.From ?? DateOnly.MinValue).ThenBy(name => name.RecordedAt)],
        };
    }

    private async Task<Party?> PartyAsync(PartyId? id, CancellationToken cancellationToken) =>
        id is null ? null : await context.Parties.AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
}
