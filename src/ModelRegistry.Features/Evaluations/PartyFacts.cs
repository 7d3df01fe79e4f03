using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Evidence;
using ModelRegistry.Domain.Parties;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Weighing;
using AskedParty = ModelRegistry.Rulebook.Questions.Party;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// Reads parties as the rules see them: country, headquarters, ultimate parent and owners on a day. What is not recorded stays null, and
/// so do parent and owners that no record of ownership (E16) or authority's own text shows, or that are contested.
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
        var above = parties.Select(party => party.UltimateParentId).OfType<PartyId>()
            .Concat(shares.Select(share => share.OwnerId)).Distinct().ToList();
        var over = await context.Parties.AsNoTracking().Where(party => above.Contains(party.Id)).ToDictionaryAsync(party => party.Id, stop);
        var owners = shares.Where(share => share.Period.Contains(day)).OrderBy(share => share.Id.Value)
            .ToLookup(share => share.OwnedId, share => new Owner(over[share.OwnerId].Name, share.Fraction));
        var shown = await ShownAsync(ids, stop);
        return parties.ToDictionary(party => party.Id, party => shown.Contains(party.Id)
            ? Asked(party, party.UltimateParentId is { } id ? over[id] : null, [.. owners[party.Id]])
            : Asked(party, null, []));
    }

    /// <summary>The parties whose ownership is shown by evidence that can carry it.</summary>
    private async Task<HashSet<PartyId>> ShownAsync(List<PartyId> parties, CancellationToken stop)
    {
        var subjects = parties.ConvertAll(party => party.Value);
        var items = await context.Evidence.AsNoTracking()
            .Where(item => item.Subject == EvidenceSubject.Party && subjects.Contains(item.SubjectId)).ToListAsync(stop);
        return [.. items.OrderBy(item => item.Id.Value).GroupBy(item => item.SubjectId)
            .Where(about => EvidenceWeighing.Weigh(EvidenceQuestion.Control, [.. about.Select(EvidenceFactsOf.Item)]).Truth == Truth.Yes)
            .Select(about => new PartyId(about.Key))];
    }

    private static AskedParty Asked(Domain.Parties.Party party, Domain.Parties.Party? parent, IReadOnlyList<Owner> owners) =>
        new(party.Name, party.Country?.Code, party.Headquarters?.Code, parent?.Name, parent?.Headquarters?.Code) { Owners = owners };
}
