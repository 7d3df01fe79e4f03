using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Sweeping;
using AskedParty = ModelRegistry.Rulebook.Questions.Party;

namespace ModelRegistry.Features.Sweeps;

/// <summary>Reads the whole registry into columns, some thousands of releases at a time.</summary>
internal sealed class ColumnsReader(RegistryContext context, PartyFacts parties, SubjectEvidence evidenceOf)
{
    private const int AtOnce = 2_000;

    /// <summary>The columns and, by number, the ids of the releases.</summary>
    /// <param name="question">The question: ownership is read as of its day, and evidence is kept where its profile weighs it anew.</param>
    /// <param name="asker">For whom it is asked: whose files count as the publisher's word.</param>
    /// <param name="decided">References of decisions that cover a release, by its id.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<(RegistryColumns Columns, List<ReleaseId> Ids)> ReadAsync(
        Question question, OrganisationId asker, IReadOnlyDictionary<ReleaseId, string> decided, CancellationToken stop)
    {
        var models = await context.Models.AsNoTracking().ToDictionaryAsync(model => model.Id, stop);
        var developers = await parties.OfAsync(models.Values.Select(model => model.DeveloperId).OfType<PartyId>(), question.Day, stop);
        var proposed = question.Profile.StartsWith("proposed/", StringComparison.Ordinal);
        var builder = new RegistryColumnsBuilder(await CampaignsAsync(stop), keepEvidence: proposed);
        var ids = await context.Releases.AsNoTracking().After(0).Select(release => release.Id).ToListAsync(stop);
        var numbers = new Dictionary<ReleaseId, int>(ids.Count);
        foreach (var part in ids.Chunk(AtOnce))
            await ReleasesAsync(part, asker, models, developers, decided, builder, numbers, stop);
        foreach (var part in ids.Chunk(AtOnce))
            await EdgesAsync(part, asker, builder, numbers, stop);
        return (builder.Build(), ids);
    }

    private async Task<IReadOnlyList<CampaignFacts>> CampaignsAsync(CancellationToken stop)
    {
        var campaigns = await context.Campaigns.AsNoTracking().ToListAsync(stop);
        var against = campaigns.Select(campaign => campaign.AllegedAgainstId).Distinct().ToList();
        var names = await context.Parties.AsNoTracking().Where(party => against.Contains(party.Id))
            .ToDictionaryAsync(party => party.Id, party => party.Name, stop);
        return [.. campaigns.OrderBy(campaign => campaign.DisclosedOn).ThenBy(campaign => campaign.Id.Value)
            .Select(campaign => CampaignFactsReader.Asked(campaign, names[campaign.AllegedAgainstId]))];
    }

    private async Task ReleasesAsync(
        ReleaseId[] part,
        OrganisationId asker,
        Dictionary<ModelId, Model> models,
        IReadOnlyDictionary<PartyId, AskedParty> developers,
        IReadOnlyDictionary<ReleaseId, string> decided,
        RegistryColumnsBuilder builder,
        Dictionary<ReleaseId, int> numbers,
        CancellationToken stop)
    {
        var ids = part.ToList();
        var releases = await context.Releases.AsNoTracking().Where(release => ids.Contains(release.Id)).ToDictionaryAsync(r => r.Id, stop);
        var runs = await context.TrainingRuns.AsNoTracking().Where(run => ids.Contains(run.ReleaseId)).ToListAsync(stop);
        var uses = await context.ChipUses.AsNoTracking().Where(use => ids.Contains(use.ReleaseId)).ToListAsync(stop);
        var about = uses.Select(use => (use.Id.Value, use.ReleaseId)).Concat(runs.Select(run => (run.Id.Value, run.ReleaseId)))
            .ToDictionary();
        var seen = await evidenceOf.OfAsync(about, asker, stop);
        var trained = runs.ToLookup(run => run.ReleaseId);
        var chips = uses.Where(use => seen.Counts(use.Id.Value)).OrderBy(use => use.Id.Value)
            .ToLookup(use => use.ReleaseId, use => LineageFactsReader.Chip(use, seen.Items));
        foreach (var id in part)
        {
            var model = models[releases[id].ModelId];
            numbers[id] = builder.Add(
                LineageFactsReader.Asked(releases[id], model, seen.Items) with
                {
                    Developer = model.DeveloperId is { } developer ? developers[developer] : null,
                    Training = [.. seen.Training(trained[id])],
                    Chips = [.. chips[id]],
                },
                releases[id].LineageComplete,
                decided.GetValueOrDefault(id));
        }
    }

    private async Task EdgesAsync(
        ReleaseId[] part, OrganisationId asker, RegistryColumnsBuilder builder, Dictionary<ReleaseId, int> numbers, CancellationToken stop)
    {
        var ids = part.ToList();
        var edges = await context.Derivations.AsNoTracking().Where(edge => ids.Contains(edge.ChildId)).OrderBy(edge => edge.Id)
            .ToListAsync(stop);
        var seen = await evidenceOf.OfAsync(edges.ToDictionary(edge => edge.Id.Value, edge => edge.ChildId), asker, stop);
        foreach (var edge in edges.Where(edge => seen.Counts(edge.Id.Value)))
            builder.Add(numbers[edge.ChildId], numbers[edge.ParentId], LineageFactsReader.Edge(edge, "", "", seen.Items));
    }
}
