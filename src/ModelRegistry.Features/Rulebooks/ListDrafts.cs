using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Editions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Rulebooks;

/// <summary>The drafts of editions, newest first.</summary>
public sealed record ListDrafts : IQuery<ListDrafts.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;

    /// <summary>The drafts.</summary>
    /// <param name="Drafts">At most the newest fifty.</param>
    public sealed record Answer(IReadOnlyList<EditionDraft> Drafts);
}

internal sealed class ListDraftsHandler(RegistryContext context) : IRequestHandler<ListDrafts, Result<ListDrafts.Answer>>
{
    private const int Most = 50;

    public async Task<Result<ListDrafts.Answer>> Handle(ListDrafts request, CancellationToken cancellationToken) => new ListDrafts.Answer(
        await context.EditionDrafts.AsNoTracking().OrderByDescending(draft => EF.Property<long>(draft, Columns.Sequence))
            .Take(Most).ToListAsync(cancellationToken));
}
