using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Models;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Models.Finding;

/// <summary>Turns what was asked into narrowings, those that are likely to leave least first.</summary>
internal sealed class NarrowedBy(RegistryContext context, LastSweep sweeps)
{
    // Beyond every letter and digit: what begins with a word lies before the word followed by this.
    private const char Last = '\uffff';

    private const int NoAnswer = -1;

    public async Task<IReadOnlyList<Narrowing>> OfAsync(FindModels asked, CancellationToken stop)
    {
        var all = new List<Narrowing>();
        if (Sha256Digest.TryParse(asked.Text, out var digest)) all.Add(Digest(digest));
        else all.AddRange(NameWords.Asked(asked.Text ?? "").Select(Word));
        if (Said(asked.Developer) is { } developer) all.Add(Developer(await PartyAsync(developer, stop)));
        if (Said(asked.Chip) is { } chip) all.Add(Chip(chip));
        if (asked.Relation is { } relation) all.Add(Relation(relation));
        if (Said(asked.Licence) is { } licence) all.Add(Licence(licence));
        if (asked.Standing is { } standing) all.Add(await StandingAsync(standing, stop));
        if (Said(asked.Country) is { } country) all.Add(From(Country.Of(country)));
        return all;
    }

    private static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private Narrowing Word(string word)
    {
        var end = word + Last;
        return new(
            context.ModelWords.Where(w => string.Compare(w.Word, word) >= 0 && string.Compare(w.Word, end) < 0).Select(w => w.ModelId),
            models => models.Where(m => context.ModelWords.Any(
                w => w.ModelId == m.Id && string.Compare(w.Word, word) >= 0 && string.Compare(w.Word, end) < 0)));
    }

    private Narrowing Digest(Sha256Digest digest) => new(
        context.Artifacts.Where(a => a.Digest == digest).Join(context.Releases, a => a.ReleaseId, r => r.Id, (_, r) => r.ModelId)
            .Concat(context.Releases.Where(r => r.RootDigest == digest).Select(r => r.ModelId))
            .Concat(context.ReleasesWithPart(digest).Join(context.Releases, part => part.ReleaseId, r => r.Id, (_, r) => r.ModelId)),
        models => models.Where(m => context.Releases.Any(r => r.ModelId == m.Id
            && (r.RootDigest == digest || context.Artifacts.Any(a => a.ReleaseId == r.Id && a.Digest == digest)
                || context.Imports.Any(i => i.ReleaseId == r.Id && context.SourceDocuments.Any(
                    d => d.Id == i.SourceDocumentId && d.Digest == digest && DigestParts.Kinds.Contains(d.Kind))))))
            .IgnoreQueryFilters());

    private Narrowing Developer(PartyId party) => new(
        context.Models.Where(m => m.DeveloperId == party).Select(m => m.Id), models => models.Where(m => m.DeveloperId == party));

    private Narrowing From(Country country) => new(
        context.Parties.Where(p => p.Country == country).Join(context.Models, p => (PartyId?)p.Id, m => m.DeveloperId, (_, m) => m.Id),
        models => models.Where(m => context.Parties.Any(p => p.Id == m.DeveloperId && p.Country == country)));

    private Narrowing Relation(DerivationRelation relation) => new(
        context.Derivations.Where(e => e.Relation == relation).Join(context.Releases, e => e.ChildId, r => r.Id, (_, r) => r.ModelId),
        models => models.Where(m => context.Releases.Any(r => r.ModelId == m.Id
            && context.Derivations.Any(e => e.ChildId == r.Id && e.Relation == relation))));

    private Narrowing Chip(string chip) => new(
        context.ChipUses.Where(u => u.ChipName == chip).Join(context.Releases, u => u.ReleaseId, r => r.Id, (_, r) => r.ModelId),
        models => models.Where(m => context.Releases.Any(r => r.ModelId == m.Id
            && context.ChipUses.Any(u => u.ReleaseId == r.Id && u.ChipName == chip))));

    private Narrowing Licence(string licence) => new(
        context.Releases.Where(r => r.Licence == licence).Select(r => r.ModelId),
        models => models.Where(m => context.Releases.Any(r => r.ModelId == m.Id && r.Licence == licence)));

    private async Task<Narrowing> StandingAsync(Clearance standing, CancellationToken stop)
    {
        var (sweep, answers) = await sweeps.AnswersAsync(stop);
        var numbers = answers.Where(answer => answer.Value == standing).Select(answer => answer.Key).DefaultIfEmpty(NoAnswer).ToList();
        return new(
            context.SweptReleases.Where(s => s.SweepId == sweep && numbers.Contains(s.Answer))
                .Join(context.Releases, s => s.ReleaseId, r => r.Id, (_, r) => r.ModelId),
            models => models.Where(m => context.Releases.Any(r => r.ModelId == m.Id
                && context.SweptReleases.Any(s => s.SweepId == sweep && s.ReleaseId == r.Id && numbers.Contains(s.Answer)))));
    }

    // A name that no party has is an id that no model has.
    private async Task<PartyId> PartyAsync(string name, CancellationToken stop) =>
        (await context.Parties.AsNoTracking().Named(name).Select(party => new { party.Id }).SingleOrDefaultAsync(stop))?.Id ?? default;
}
