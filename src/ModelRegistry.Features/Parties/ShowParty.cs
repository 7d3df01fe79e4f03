using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Parties;

/// <summary>A party over time: its countries, who stood over it, who held which share of it, and on what that rests.</summary>
/// <param name="Id">The party, when its id is known.</param>
/// <param name="Name">Its name, in any case, when not.</param>
public sealed record ShowParty(PartyId? Id = null, string? Name = null) : IQuery<ShowParty.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>What is stated of it for a stretch of days.</summary>
    /// <param name="Row">The days and what is stated.</param>
    /// <param name="UltimateParent">Who stood over it, by name; null when that is not stated.</param>
    /// <param name="Evidence">What it rests on.</param>
    public sealed record Stretch(PartyPeriod Row, string? UltimateParent, EvidenceItem Evidence);

    /// <summary>A share.</summary>
    /// <param name="Held">The share with its days.</param>
    /// <param name="Other">The other party.</param>
    /// <param name="Evidence">What it rests on; null where that is filed under the party alone.</param>
    public sealed record Share(Ownership Held, string Other, EvidenceItem? Evidence);

    /// <summary>What is recorded.</summary>
    /// <param name="Party">The party as it is today.</param>
    /// <param name="UltimateParent">Its ultimate parent today, by name.</param>
    /// <param name="Stretches">What it was when, the earliest first; empty when everything is recorded without days.</param>
    /// <param name="Owners">Who holds or held shares of it.</param>
    /// <param name="Owned">What it holds or held shares of.</param>
    public sealed record Answer(
        Party Party, string? UltimateParent, IReadOnlyList<Stretch> Stretches, IReadOnlyList<Share> Owners, IReadOnlyList<Share> Owned);
}

internal sealed class ShowPartyHandler(RegistryContext context) : IRequestHandler<ShowParty, Result<ShowParty.Answer>>
{
    public async Task<Result<ShowParty.Answer>> Handle(ShowParty request, CancellationToken cancellationToken)
    {
        var party = request.Id is { } id
            ? await context.Parties.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
            : await context.Parties.AsNoTracking().Named(request.Name ?? "").SingleOrDefaultAsync(cancellationToken);
        if (party is null)
        {
            return new Refusal.NotFound($"party {request.Name ?? request.Id?.ToString()}");
        }

        var rows = await context.PartyPeriods.AsNoTracking().Where(row => row.PartyId == party.Id).ToListAsync(cancellationToken);
        var shares = await context.Ownerships.AsNoTracking()
            .Where(share => share.OwnedId == party.Id || share.OwnerId == party.Id).ToListAsync(cancellationToken);
        var rests = rows.Select(row => row.EvidenceId).Concat(shares.Select(share => share.EvidenceId).OfType<EvidenceId>());
        var over = rows.Select(row => row.UltimateParentId).Append(party.UltimateParentId).OfType<PartyId>();
        var sides = shares.SelectMany(share => new[] { share.OwnedId, share.OwnerId });
        var items = await ItemsAsync([.. rests], cancellationToken);
        var names = await NamesAsync([.. over, .. sides], cancellationToken);
        return new ShowParty.Answer(
            party,
            party.UltimateParentId is { } parent ? names[parent] : null,
            [.. rows.OrderBy(row => row.Period.From).ThenBy(row => row.Id.Value)
                .Select(row => new ShowParty.Stretch(row, row.UltimateParentId is { } then ? names[then] : null, items[row.EvidenceId]))],
            Shares(share => share.OwnedId == party.Id, share => share.OwnerId),
            Shares(share => share.OwnerId == party.Id, share => share.OwnedId));

        List<ShowParty.Share> Shares(Func<Ownership, bool> side, Func<Ownership, PartyId> other) =>
            [.. shares.Where(side).OrderBy(share => share.Period.From).ThenBy(share => share.Id.Value).Select(share => new ShowParty.Share(
                share, names[other(share)], share.EvidenceId is { } item ? items[item] : null))];
    }

    private Task<Dictionary<EvidenceId, EvidenceItem>> ItemsAsync(List<EvidenceId> ids, CancellationToken stop) =>
        context.Evidence.AsNoTracking().Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, stop);

    private Task<Dictionary<PartyId, string>> NamesAsync(List<PartyId> ids, CancellationToken stop) =>
        context.Parties.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
}
