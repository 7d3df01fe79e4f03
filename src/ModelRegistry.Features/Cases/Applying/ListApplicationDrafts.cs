using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework.Applications;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases.Applying;

/// <summary>The applications that the caller's organisation is writing, the last saved first.</summary>
public sealed record ListApplicationDrafts : IQuery<ListApplicationDrafts.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;

    /// <summary>One draft.</summary>
    /// <param name="Id">The draft.</param>
    /// <param name="Title">Its type.</param>
    /// <param name="ReleaseName">For which release.</param>
    /// <param name="Holder">Who is to finish it.</param>
    /// <param name="HolderLeft">Whether that person's account is closed or gone, so that somebody else has to.</param>
    /// <param name="SavedBy">Who saved it last.</param>
    /// <param name="SavedAt">When.</param>
    /// <param name="Amends">The application it amends; null for none.</param>
    public sealed record Row(
        ApplicationDraftId Id, string Title, string ReleaseName, string Holder, bool HolderLeft, string SavedBy, DateTimeOffset SavedAt,
        string? Amends);

    /// <summary>The drafts.</summary>
    /// <param name="Drafts">The drafts, at most 200.</param>
    public sealed record Answer(IReadOnlyList<Row> Drafts);
}

internal sealed class ListApplicationDraftsHandler(RegistryContext context)
    : IRequestHandler<ListApplicationDrafts, Result<ListApplicationDrafts.Answer>>
{
    private const int Most = 200;

    public async Task<Result<ListApplicationDrafts.Answer>> Handle(ListApplicationDrafts request, CancellationToken cancellationToken)
    {
        var rows = await (from draft in context.ApplicationDrafts.AsNoTracking()
                          join release in context.Releases on draft.ReleaseId equals release.Id
                          join model in context.Models on release.ModelId equals model.Id
                          orderby draft.SavedAt descending
                          select new
                          {
                              draft.Id,
                              draft.Kind,
                              draft.HeldBy,
                              draft.SavedBy,
                              draft.SavedAt,
                              draft.Amends,
                              model.Name,
                              release.Label,
                          })
            .Take(Most).ToListAsync(cancellationToken);
        var names = await context.NamesAsync(rows.SelectMany(row => new[] { row.HeldBy, row.SavedBy }), cancellationToken);
        var holders = rows.Select(row => row.HeldBy).Distinct().ToList();
        var active = await context.Users.Where(account => holders.Contains(account.PersonId) && account.DisabledAt == null)
            .Select(account => account.PersonId).ToListAsync(cancellationToken);
        return new ListApplicationDrafts.Answer(
        [
            .. rows.Select(row => new ListApplicationDrafts.Row(
                row.Id, ApplicationTypes.Of(row.Kind).Title, ReleaseNames.Of(row.Name, row.Label), names[row.HeldBy],
                !active.Contains(row.HeldBy), names[row.SavedBy], row.SavedAt, row.Amends)),
        ]);
    }
}
