using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Cases;

/// <summary>Who a caller is to a case, and what they may read of it.</summary>
internal static class CaseAccess
{
    /// <summary>Who writes and acts, to the applicant: an officer's name is the authority's own affair.</summary>
    public const string Office = "the licensing office";

    private static readonly (Role Role, CaseRole Capacity)[] Capacities =
    [
        (Role.Applicant, CaseRole.Applicant),
        (Role.LicensingOfficer, CaseRole.LicensingOfficer),
        (Role.Countersigner, CaseRole.Countersigner),
        (Role.ReferredAgency, CaseRole.ReferredAgency),
        (Role.Administrator, CaseRole.KeeperOfAccounts),
    ];

    public static IReadOnlyCollection<CaseRole> CaseRoles(this Caller caller) =>
        [.. Capacities.Where(pair => caller.Roles.Contains(pair.Role)).Select(pair => pair.Capacity)];

    public static CaseActor ActsAt(this Caller caller, TimeProvider clock) =>
        new(caller.Person, caller.Organisation, caller.CaseRoles(), clock.GetUtcNow());

    /// <summary>Drafts and their reasons are the authority's: whoever acts for who applied reads none of them.</summary>
    public static bool ReadsInternal(this Caller caller, LicenceCase @case) =>
        Roles.SeesEveryOrganisation(caller) && caller.Organisation != @case.OrganisationId && caller.Person != @case.AppliedBy;

    public static Refusal NoCase(string reference) => new Refusal.NotFound($"case {reference}");

    public static Refusal ToRefusal(this CaseRefusal refusal, LicenceCase @case, Permission needs) => refusal switch
    {
        CaseRefusal.NotAtThisStage => new Refusal.NotValid("case", refusal.Sentence, "Look at the case as it stands now."),
        CaseRefusal.NotInThisRole => new Refusal.NotAllowed(needs, SignIn: false),
        CaseRefusal.SecondPersonNeeded => new Refusal.NeedsSecondPerson($"Deciding case {@case.Reference}", refusal.Sentence),
        CaseRefusal.Blocked => new Refusal.NotValid("case", refusal.Sentence, "Settle that first; then it can go on."),
        CaseRefusal.DraftChanged => new Refusal.Conflict($"the draft of case {@case.Reference}"),
        _ => throw new InvalidOperationException($"A refusal of a case that nothing maps: {refusal.Sentence}"),
    };

    /// <summary>Roles are given to persons; that a person decides for an authority shows by whose office they act for.</summary>
    public static async Task<Refusal?> OutsideAuthorityAsync(
        this RegistryContext context, CaseActor actor, CancellationToken cancellationToken) =>
        await context.Organisations.AnyAsync(o => o.Id == actor.Organisation && o.IsAuthority, cancellationToken)
            ? null
            : new Refusal.NotValid(
                "organisation", "You act for an organisation that is no office of a licensing authority.",
                "Sign in as an officer of the authority.");
}
