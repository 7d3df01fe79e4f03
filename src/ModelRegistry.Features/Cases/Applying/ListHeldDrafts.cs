using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>
/// How many drafts and cases somebody holds and who could take them, for whoever closes the account. It says nothing of what they are
/// about.
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
    /// <param name="Cases">How many cases.</param>
    /// <param name="Colleagues">Who of the same organisation could take all of it.</param>
    public sealed record Answer(IReadOnlyList<Row> Drafts, int Cases, IReadOnlyList<Colleague> Colleagues)
    {
        /// <summary>Whether there is anything to hand over.</summary>
        public bool Any => Drafts.Count > 0 || Cases > 0;
    }
}

internal sealed class ListHeldDraftsHandler(RegistryContext context, HandingOver handing)
    : IRequestHandler<ListHeldDrafts, Result<ListHeldDrafts.Answer>>
{
    public async Task<Result<ListHeldDrafts.Answer>> Handle(ListHeldDrafts request, CancellationToken cancellationToken)
    {
        var drafts = await handing.DraftsOf(request.PersonId).AsNoTracking().OrderByDescending(draft => draft.SavedAt)
            .Select(draft => new { draft.Kind, draft.SavedAt }).ToListAsync(cancellationToken);
        var cases = await handing.CasesOf(request.PersonId).CountAsync(cancellationToken);
        if (drafts.Count == 0 && cases == 0) return new ListHeldDrafts.Answer([], 0, []);
        var names = await context.NamesAsync(await handing.ColleaguesAsync(request.PersonId, cancellationToken), cancellationToken);
        return new ListHeldDrafts.Answer(
            [.. drafts.Select(draft => new ListHeldDrafts.Row(draft.Kind, draft.SavedAt))], cases,
            [.. names.OrderBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase)
                .Select(pair => new ListHeldDrafts.Colleague(pair.Key, pair.Value))]);
    }
}
