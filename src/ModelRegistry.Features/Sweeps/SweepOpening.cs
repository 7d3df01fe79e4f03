using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Sweeps;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Documents;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Sweeping;

namespace ModelRegistry.Features.Sweeps;

/// <summary>
/// Reads the registry for a sweep and finds out what of it is to be asked: what has no answer, and what has changed since.
/// </summary>
internal sealed class SweepOpening(RegistryContext context, ColumnsReader reader, PartyFacts parties)
{
    public async Task<SweptRegistry> OpenAsync(RegistrySweep row, RulebookEdition edition, CancellationToken stop)
    {
        var document = QuestionDocument.Read(System.Text.Encoding.UTF8.GetBytes(row.QuestionJson)).Document
            ?? throw new InvalidOperationException($"The stored question of sweep {row.Id} cannot be read.");
        var stated = document.Facts ?? new();
        var question = await parties.CompletedAsync(document.Question, stop);
        var decided = await DecidedAsync(row.OrganisationId, question, stop);
        var (columns, ids) = await reader.ReadAsync(question, row.OrganisationId, decided, stop);
        var stored = await context.SweptReleases.AsNoTracking().Where(swept => swept.SweepId == row.Id)
            .ToDictionaryAsync(swept => swept.ReleaseId, swept => swept.Fingerprint, stop);
        var answers = await context.SweepAnswers.AsNoTracking().Where(answer => answer.SweepId == row.Id).ToListAsync(stop);
        var salt = SweptRegistry.SaltOf(edition, EvaluationJson.Write(question, stated));
        return new(columns, ids, stored, salt, new Sweep(edition, question, stated, columns), decided.Keys.ToHashSet())
        {
            Question = document.Question,
            Stated = stated,
            Edition = edition.Hash,
            Answers = answers.ToDictionary(
                answer => KeyOf(answer.Clearance, answer.ReviewPolicy, answer.Rules), answer => answer.Number, StringComparer.Ordinal),
        };
    }

    public static string KeyOf(string clearance, string? policy, string rules) => $"{clearance}\n{policy}\n{rules}";

    // A decision covers its release and every release of the same bytes.
    private async Task<Dictionary<ReleaseId, string>> DecidedAsync(OrganisationId owner, Question question, CancellationToken stop)
    {
        if (!Country.TryParse(question.Destination, out var destination))
            return [];
        var decisions = await context.Decisions.AsNoTracking()
            .Where(decision => decision.OrganisationId == owner && decision.Destination == destination)
            .Select(decision => new { decision.Reference, decision.ReleaseId, decision.RootDigest }).ToListAsync(stop);
        var bytes = decisions.Select(decision => decision.RootDigest).OfType<Sha256Digest>().Distinct().ToList();
        var alike = await context.Releases.AsNoTracking().Where(release => release.RootDigest != null
            && bytes.Contains(release.RootDigest.Value))
            .Select(release => new { release.Id, release.RootDigest }).ToListAsync(stop);
        var pairs = decisions.Select(decision => (decision.ReleaseId, decision.Reference)).Concat(
            alike.SelectMany(release => decisions.Where(one => one.RootDigest == release.RootDigest)
                .Select(one => (release.Id, one.Reference))));
        return pairs.Distinct().GroupBy(pair => pair.Item1)
            .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(pair => pair.Item2).Order(StringComparer.Ordinal)));
    }
}
