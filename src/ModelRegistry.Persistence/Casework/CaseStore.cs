using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Persistence.Casework;

/// <summary>Cases with what belongs to them.</summary>
public static class CaseStore
{
    /// <summary>
    /// The case of this reference with its drafts, questions and measures; null when there is none that the caller may see.
    /// </summary>
    public static Task<LicenceCase?> FindCaseAsync(this RegistryContext context, string reference, CancellationToken cancellationToken) =>
        context.Cases.Include(@case => @case.Drafts).Include(@case => @case.Questions).ThenInclude(question => question.Messages)
            .Include(@case => @case.Measures).ThenInclude(measure => measure.Ruling)
            .AsSplitQuery().SingleOrDefaultAsync(@case => @case.Reference == reference, cancellationToken);

    /// <summary>Hands the lines of history that a case has written to the unit of work. Every act that moves a case ends with it.</summary>
    public static void KeepHistory(this RegistryContext context, LicenceCase @case) => context.CaseEvents.AddRange(@case.NewEvents);
}
