using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Statuses;

/// <summary>How a decision stands or stood, by the list that was signed for that time; for everybody who can name the decision.</summary>
/// <param name="Reference">The decision's reference.</param>
/// <param name="Time">The time that is asked for; null for now.</param>
public sealed record ShowStatus(string Reference, DateTimeOffset? Time = null) : IQuery<ShowStatus.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Verify;

    /// <summary>How it stands.</summary>
    /// <param name="Reference">The decision's reference.</param>
    /// <param name="Uri">The list's address.</param>
    /// <param name="List">The list's number.</param>
    /// <param name="Index">Its place in the list.</param>
    /// <param name="Status">How it stands; null where no list that can be relied on says it.</param>
    /// <param name="Sentence">The same with the time it is said of, or why nothing can be said.</param>
    /// <param name="Time">The time that was asked for.</param>
    /// <param name="IssuedAt">From when the list speaks; null where there is none.</param>
    /// <param name="ExpiresAt">Until when it does.</param>
    /// <param name="Leaf">The reference of that list in the log; null where the log has no key and nothing in it is proved.</param>
    public sealed record Answer(
        string Reference, string Uri, int List, int Index, DecisionStatus? Status, string Sentence, DateTimeOffset Time,
        DateTimeOffset? IssuedAt, DateTimeOffset? ExpiresAt, string? Leaf);
}

internal sealed class ShowStatusHandler(RegistryContext context, SigningDesk desk, LogDesk log, TimeProvider clock)
    : IRequestHandler<ShowStatus, Result<ShowStatus.Answer>>
{
    public async Task<Result<ShowStatus.Answer>> Handle(ShowStatus request, CancellationToken cancellationToken)
    {
        var reference = request.Reference.Trim();
        var place = await context.StatusPlaces.AsNoTracking().SingleOrDefaultAsync(one => one.Reference == reference, cancellationToken);
        if (place is null) return new Refusal.NotFound($"decision {reference} in a status list");
        var time = request.Time ?? clock.GetUtcNow();
        var uri = await context.StatusLists.Where(list => list.Number == place.List).Select(list => list.Uri)
            .SingleAsync(cancellationToken);
        var file = await context.SignedStatusLists.AsNoTracking()
            .Where(one => one.List == place.List && one.IssuedAt <= time && one.ExpiresAt > time)
            .OrderByDescending(one => one.Serial).FirstOrDefaultAsync(cancellationToken);
        var answer = new ShowStatus.Answer(
            reference, uri, place.List, place.Index, null, "No list was signed that speaks for that time.", time, file?.IssuedAt, file?.ExpiresAt,
            file is null || log.Signer is null ? null : StatusShelf.LeafOf(place.List, file.Serial));
        if (file is null) return answer;
        if (StatusListReader.Read(file.Token, desk.Roots, out var wrong) is not { } list) return answer with { Sentence = wrong };
        var said = list.Of(uri, place.Index, time);
        return answer with { Status = said.Status, Sentence = said.Sentence };
    }
}
