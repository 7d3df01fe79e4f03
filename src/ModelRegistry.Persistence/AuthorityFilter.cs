using System.Linq.Expressions;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Evaluations;

namespace ModelRegistry.Persistence;

/// <summary>
/// Which rows are another authority's. An office sees the cases of its own authority and of the one for which somebody acts for some days;
/// who belongs to no office is hidden nothing by this.
/// </summary>
internal static class AuthorityFilter
{
    public static Expression<Func<LicenceCase, bool>> Case(RegistryContext context) => row =>
        context.SeesEveryAuthority || row.Authority == context.OwnAuthority || row.Authority == context.OtherAuthority;

    /// <summary>Issued decisions are read by the auditors of every authority.</summary>
    public static Expression<Func<Decision, bool>> Decision(RegistryContext context) => row =>
        context.SeesEveryAuthority || context.AuditsDecisions
        || row.Authority == context.OwnAuthority || row.Authority == context.OtherAuthority;

    /// <summary>
    /// What another authority's office evaluated is that office's, unless a draft of one's own authority rests on it, or an issued decision
    /// that one may read.
    /// </summary>
    public static Expression<Func<StoredEvaluation, bool>> Evaluation(RegistryContext context) => row =>
        context.SeesEveryAuthority || row.OrganisationId == context.CurrentOrganisation
        || !context.Organisations.Any(office => office.Id == row.OrganisationId && office.IsAuthority
            && (office.Authority ?? LicensingAuthority.First) != context.OwnAuthority
            && (office.Authority ?? LicensingAuthority.First) != context.OtherAuthority)
        || context.Set<DraftDetermination>().Any(draft => draft.EvaluationId == row.Id)
        || (context.AuditsDecisions && context.Decisions.Any(decision => decision.EvaluationId == row.Id));

    /// <summary>What belongs to an office and hangs on no case: seen by the offices of its authority.</summary>
    public static Expression<Func<T, bool>> OfOffice<T>(RegistryContext context)
        where T : class, ITenantOwned => row =>
        context.SeesEveryAuthority || row.OrganisationId == context.CurrentOrganisation
        || !context.Organisations.Any(office => office.Id == row.OrganisationId && office.IsAuthority
            && (office.Authority ?? LicensingAuthority.First) != context.OwnAuthority
            && (office.Authority ?? LicensingAuthority.First) != context.OtherAuthority);
}
