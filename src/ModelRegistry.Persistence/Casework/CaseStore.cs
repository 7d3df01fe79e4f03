using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Persistence.Casework;

/// <summary>Cases with what belongs to them.</summary>
public static class CaseStore
{
    /// <summary>
    /// The case of this reference with its drafts, questions and measures; null when there is none that the caller may see.
    /// </summary>
    public static Task<LicenceCase?> FindCaseAsync(this RegistryContext context, string reference, CancellationToken cancellationToken) =>
        context.Whole().SingleOrDefaultAsync(@case => @case.Reference == reference, cancellationToken);

    /// <summary>The case of this id, as whole; it is there and the caller may see it.</summary>
    /// <exception cref="InvalidOperationException">There is none that the caller may see.</exception>
    public static Task<LicenceCase> CaseAsync(this RegistryContext context, CaseId id, CancellationToken cancellationToken) =>
        context.Whole().SingleAsync(@case => @case.Id == id, cancellationToken);

    /// <summary>Hands the lines of history that a case has written to the unit of work. Every act that moves a case ends with it.</summary>
    public static void KeepHistory(this RegistryContext context, LicenceCase @case) => context.CaseEvents.AddRange(@case.NewEvents);

    private static IQueryable<LicenceCase> Whole(this RegistryContext context) => context.Cases
        .Include(@case => @case.Drafts)
        .Include(@case => @case.Questions).ThenInclude(question => question.Messages)
        .Include(@case => @case.Measures).ThenInclude(measure => measure.Ruling)
        .AsSplitQuery();
}
