using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Cases.Corrections;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Questions;
using AskedParty = ModelRegistry.Rulebook.Questions.Party;

namespace ModelRegistry.Features.Accounts.Offices;

/// <summary>
/// Judges whether a case is one that somebody has declared an interest in: by who applied, and by the parties of the question with their
/// owners and ultimate parents, as they were handed in and as they were corrected since.
/// </summary>
internal sealed class ConflictBook(RegistryContext context)
{
    /// <summary>With whom the interest is that keeps the person from acting on the case or decision of this reference; null for
    /// none.</summary>
    public async Task<string?> ConcernsAsync(PersonId person, string reference, CancellationToken stop)
    {
        var declared = await context.Conflicts.AsNoTracking()
            .Where(one => one.PersonId == person && !context.ConflictEnds.Any(end => end.ConflictId == one.Id))
            .Select(one => new { one.ConcernsKey, one.Concerns }).ToListAsync(stop);
        if (declared.Count == 0)
        {
            return null;
        }

        // The judge sees the case whether or not the person does.
        var cases = await context.Cases.IgnoreQueryFilters().AsNoTracking()
            .Include(@case => @case.Corrections).ThenInclude(correction => correction.Ruling)
            .Where(@case => @case.Reference == reference || context.Decisions.IgnoreQueryFilters()
                .Any(decision => decision.CaseId == @case.Id && decision.Reference == reference))
            .ToListAsync(stop);
        var applied = cases.ConvertAll(@case => @case.OrganisationId);
        var applicants = await context.Organisations.Where(one => applied.Contains(one.Id)).Select(one => one.Name).ToListAsync(stop);
        var keys = cases.SelectMany(NamesOf).Concat(applicants).Select(Columns.KeyOf).ToHashSet(StringComparer.Ordinal);
        return declared.Find(one => keys.Contains(one.ConcernsKey))?.Concerns;
    }

    private static IEnumerable<string> NamesOf(LicenceCase @case) =>
        ((Question[])[EvaluationJson.ReadQuestion(@case.Application.QuestionJson), CorrectedQuestion.Of(@case)])
        .SelectMany(question => question.Parties.Select(one => one.Party).Append(question.Exporter)).OfType<AskedParty>().SelectMany(Names);

    private static IEnumerable<string> Names(AskedParty party) =>
        ((string?[])[party.Name, party.UltimateParent, .. party.Owners.Select(owner => owner.Name)]).OfType<string>();
}
