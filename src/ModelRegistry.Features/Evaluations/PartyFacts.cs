using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Questions;
using AskedParty = ModelRegistry.Rulebook.Questions.Party;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// Reads parties as the rules see them: country, headquarters, ultimate parent and owners on a day. What is not recorded for the day stays
/// null, and so do parent and owners that no record of ownership (E16) or authority's own text shows, or that are contested.
/// </summary>
internal sealed class PartyFacts(RegistryContext context)
{
    /// <summary>The parties by id, with whoever stands over them.</summary>
    public async Task<IReadOnlyDictionary<PartyId, AskedParty>> OfAsync(IEnumerable<PartyId> ids, DateOnly day, CancellationToken stop)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0)
        {
            return new Dictionary<PartyId, AskedParty>();
        }

        return await AskedAsync(
            await context.Parties.AsNoTracking().Where(party => wanted.Contains(party.Id)).ToListAsync(stop), day, stop);
    }

    /// <summary>
    /// The question with what the registry knows of its parties by name, where the asker says nothing. What the asker states is kept.
    /// </summary>
    public async Task<Question> CompletedAsync(Question question, CancellationToken stop)
    {
        var keys = question.Parties.Select(stated => stated.Party).Append(question.Exporter).OfType<AskedParty>()
            .Select(party => Columns.KeyOf(party.Name)).Distinct().ToList();
        if (keys.Count == 0)
        {
            return question;
        }

        var held = await context.Parties.AsNoTracking()
            .Where(party => keys.Contains(EF.Property<string>(party, Columns.NameKey))).ToListAsync(stop);
        var known = (await AskedAsync(held, question.Day, stop)).Values.ToDictionary(party => Columns.KeyOf(party.Name));
        return question with
        {
            Exporter = question.Exporter is { } exporter ? Completed(exporter, known) : null,
            Parties = [.. question.Parties.Select(stated => stated with { Party = Completed(stated.Party, known) })],
        };
    }

    private static AskedParty Completed(AskedParty stated, Dictionary<string, AskedParty> known) =>
        !known.TryGetValue(Columns.KeyOf(stated.Name), out var held)
            ? stated
            : stated with
            {
                Country = stated.Country ?? held.Country,
                Headquarters = stated.Headquarters ?? held.Headquarters,
                UltimateParent = stated.UltimateParent ?? held.UltimateParent,
                UltimateParentCountry = stated.UltimateParentCountry ?? ParentCountry(stated, held),
                Owners = stated.Owners.Count > 0 ? stated.Owners : held.Owners,
            };

    // The country of the recorded parent says nothing about another parent that the asker names.
    private static string? ParentCountry(AskedParty stated, AskedParty held) =>
        stated.UltimateParent is null || Columns.KeyOf(stated.UltimateParent) == Columns.KeyOf(held.UltimateParent ?? "")
            ? held.UltimateParentCountry
            : null;

    private async Task<Dictionary<PartyId, AskedParty>> AskedAsync(List<Domain.Parties.Party> parties, DateOnly day, CancellationToken stop)
    {
        var ids = parties.ConvertAll(party => party.Id);
        var shares = await context.Ownerships.AsNoTracking().Where(share => ids.Contains(share.OwnedId)).ToListAsync(stop);
        var rows = await context.PartyPeriods.AsNoTracking().Where(row => ids.Contains(row.PartyId)).ToListAsync(stop);
        var control = await ControlAsync(ids, shares, rows, stop);
        var counted = shares.Where(share => share.Period.Contains(day) && control.Shows(share.OwnedId, share.EvidenceId))
            .OrderBy(share => share.Id.Value).ToLookup(share => share.OwnedId);
        var history = rows.ToLookup(row => row.PartyId);
        var parents = parties.ToDictionary(party => party.Id, party => ParentOn(party, [.. history[party.Id]], control, day));
        var over = await OverAsync(parents.Values, counted.SelectMany(owners => owners), day, stop);
        return parties.ToDictionary(party => party.Id, party => Asked(
            On(party, [.. history[party.Id]], day),
            parents[party.Id] is { } parent ? over[parent] : null,
            [.. counted[party.Id].Select(share => new Owner(over[share.OwnerId].Name, share.Fraction))]));
    }

    // A value that is stated for days holds on those days and on no other; one without days holds where nobody states any.
    private static PartyId? ParentOn(Domain.Parties.Party party, List<PartyPeriod> rows, ControlShown control, DateOnly day) =>
        rows.Exists(row => row.UltimateParentId is not null)
            ? PartyHistory.On(rows.FindAll(row => control.Shows(party.Id, row.EvidenceId)), day, row => row.UltimateParentId is not null)
                ?.UltimateParentId
            : control.Shows(party.Id, null) ? party.UltimateParentId : null;

    private static PartyOn On(Domain.Parties.Party party, List<PartyPeriod> rows, DateOnly day) => new(
        party.Name,
        rows.Exists(row => row.Country is not null) ? PartyHistory.On(rows, day, row => row.Country is not null)?.Country : party.Country,
        rows.Exists(row => row.Headquarters is not null)
            ? PartyHistory.On(rows, day, row => row.Headquarters is not null)?.Headquarters
            : party.Headquarters);

    private sealed record PartyOn(string Name, Country? Country, Country? Headquarters);

    private async Task<Dictionary<PartyId, PartyOn>> OverAsync(
        IEnumerable<PartyId?> parents, IEnumerable<Ownership> shares, DateOnly day, CancellationToken stop)
    {
        var above = parents.OfType<PartyId>().Concat(shares.Select(share => share.OwnerId)).Distinct().ToList();
        var found = await context.Parties.AsNoTracking().Where(party => above.Contains(party.Id)).ToListAsync(stop);
        var rows = await context.PartyPeriods.AsNoTracking().Where(row => above.Contains(row.PartyId)).ToListAsync(stop);
        return found.ToDictionary(party => party.Id, party => On(party, rows.FindAll(row => row.PartyId == party.Id), day));
    }

    private async Task<ControlShown> ControlAsync(
        List<PartyId> parties, List<Ownership> shares, List<PartyPeriod> rows, CancellationToken stop)
    {
        var subjects = parties.ConvertAll(party => party.Value);
        var items = await context.Evidence.AsNoTracking()
            .Where(item => item.Subject == EvidenceSubject.Party && subjects.Contains(item.SubjectId)).ToListAsync(stop);
        return new(items, [.. shares.Select(share => share.EvidenceId).OfType<EvidenceId>(), .. rows.Select(row => row.EvidenceId)]);
    }

    private static AskedParty Asked(PartyOn party, PartyOn? parent, IReadOnlyList<Owner> owners) =>
        new(party.Name, party.Country?.Code, party.Headquarters?.Code, parent?.Name, parent?.Headquarters?.Code) { Owners = owners };
}
