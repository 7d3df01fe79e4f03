using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;

namespace ModelRegistry.Persistence.Casework;

/// <summary>Cases with what belongs to them.</summary>
public static class CaseStore
{
    /// <summary>
    /// The case of this reference with its drafts, questions, advice, referrals, measures, corrections, letters and, where a decision is
    /// out, appeals; null when there is none that the caller may see.
    /// </summary>
    public static async Task<LicenceCase?> FindCaseAsync(
        this RegistryContext context, string reference, CancellationToken cancellationToken)
    {
        var found = await context.Whole().SingleOrDefaultAsync(@case => @case.Reference == reference, cancellationToken);
        return found is null ? null : await context.CompletedAsync(found, cancellationToken);
    }

    /// <summary>The case of this id, as whole; null when there is none that the caller may see.</summary>
    public static async Task<LicenceCase?> FindCaseAsync(this RegistryContext context, CaseId id, CancellationToken cancellationToken)
    {
        var found = await context.Whole().SingleOrDefaultAsync(@case => @case.Id == id, cancellationToken);
        return found is null ? null : await context.CompletedAsync(found, cancellationToken);
    }

    /// <summary>Hands the lines of history that a case has written to the unit of work. Every act that moves a case ends with it.</summary>
    public static void KeepHistory(this RegistryContext context, LicenceCase @case)
    {
        context.CaseEvents.AddRange(@case.NewEvents);
        context.Note(@case);
    }

    /// <summary>The licence that a decision gives, with its conditions; null when there is none that the caller may see.</summary>
    public static Task<Licence?> FindLicenceAsync(this RegistryContext context, DecisionId decision, CancellationToken cancellationToken) =>
        context.Licences.Include(licence => licence.Conditions)
            .SingleOrDefaultAsync(licence => licence.DecisionId == decision, cancellationToken);

    /// <summary>Hands what was entered on a licence to the unit of work.</summary>
    public static void KeepEntries(this RegistryContext context, Licence licence) => context.LicenceEntries.AddRange(licence.NewEntries);

    private static IQueryable<LicenceCase> Whole(this RegistryContext context) => context.Cases
        .Include(@case => @case.Drafts)
        .Include(@case => @case.Questions).ThenInclude(question => question.Messages)
        .Include(@case => @case.Measures).ThenInclude(measure => measure.Ruling)
        .Include(@case => @case.Corrections).ThenInclude(correction => correction.Ruling)
        .Include(@case => @case.Advice)
        .Include(@case => @case.Routings)
        .Include(@case => @case.Referrals).ThenInclude(referral => referral.End)
        .Include(@case => @case.Escalations).ThenInclude(escalation => escalation.End)
        .Include(@case => @case.Escalations).ThenInclude(escalation => escalation.Minutes)
        .AsSplitQuery();

    // Most cases have none of either, and an appeal is asked of at one stage only.
    private static async Task<LicenceCase> CompletedAsync(this RegistryContext context, LicenceCase found, CancellationToken stop)
    {
        await context.Entry(found).Collection(@case => @case.Intents).Query().Include(intent => intent.Replies).LoadAsync(stop);
        if (found.Stage is CaseStage.Issued)
        {
            await context.Entry(found).Collection(@case => @case.Appeals).Query()
                .Include(appeal => appeal.Members).Include(appeal => appeal.Votes).Include(appeal => appeal.End)
                .AsSplitQuery().LoadAsync(stop);
        }

        return found;
    }
}
