using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>
/// How many drafts somebody holds and who could take them, for whoever closes the account. It says nothing of what the drafts are about.
/// </summary>
/// <param name="PersonId">Who.</param>
public sealed record ListHeldDrafts(PersonId PersonId) : IQuery<ListHeldDrafts.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ManageAccounts;

    /// <summary>A draft, without its content.</summary>
    /// <param name="Kind">Its type.</param>
    /// <param name="SavedAt">When it was last saved.</param>
    public sealed record Row(ApplicationKind Kind, DateTimeOffset SavedAt);

    /// <summary>Somebody who could take them.</summary>
    /// <param name="PersonId">Who.</param>
    /// <param name="Name">Their name.</param>
    public sealed record Colleague(PersonId PersonId, string Name);

    /// <summary>What is held.</summary>
    /// <param name="Drafts">The drafts, the last saved first.</param>
    /// <param name="Colleagues">Who of the same organisation may apply.</param>
    public sealed record Answer(IReadOnlyList<Row> Drafts, IReadOnlyList<Colleague> Colleagues);
}

internal sealed class ListHeldDraftsHandler(RegistryContext context) : IRequestHandler<ListHeldDrafts, Result<ListHeldDrafts.Answer>>
{
    public async Task<Result<ListHeldDrafts.Answer>> Handle(ListHeldDrafts request, CancellationToken cancellationToken)
    {
        var drafts = await context.ApplicationDrafts.IgnoreQueryFilters().AsNoTracking().Where(draft => draft.HeldBy == request.PersonId)
            .OrderByDescending(draft => draft.SavedAt)
            .Select(draft => new { draft.Kind, draft.SavedAt, draft.OrganisationId }).ToListAsync(cancellationToken);
        if (drafts.Count == 0) return new ListHeldDrafts.Answer([], []);
        var persons = await context.ApplicantsOfAsync(drafts[0].OrganisationId, cancellationToken);
        var names = await context.NamesAsync(persons, cancellationToken);
        return new ListHeldDrafts.Answer(
            [.. drafts.Select(draft => new ListHeldDrafts.Row(draft.Kind, draft.SavedAt))],
            [.. names.Where(pair => pair.Key != request.PersonId).OrderBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase)
                .Select(pair => new ListHeldDrafts.Colleague(pair.Key, pair.Value))]);
    }
}
