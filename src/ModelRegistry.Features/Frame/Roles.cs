using ModelRegistry.Domain;
using static ModelRegistry.Features.Frame.Permission;
using static ModelRegistry.Features.Frame.Role;

namespace ModelRegistry.Features.Frame;

/// <summary>What a caller can be allowed to do.</summary>
public enum Permission
{
    /// <summary>Verify a decision, see its public status; open to everybody.</summary>
    Verify,

    /// <summary>Become the first administrator with a one-time code; open to everybody who has one.</summary>
    ClaimFirstAdministrator,

    /// <summary>Read models, lineage, evidence, parties and campaigns.</summary>
    ReadModels,

    /// <summary>Import what publishers state.</summary>
    ImportModels,

    /// <summary>Record facts and evidence that no card states.</summary>
    RecordFacts,

    /// <summary>Evaluate a question under the rulebook.</summary>
    Evaluate,

    /// <summary>Ask for clearance.</summary>
    Check,

    /// <summary>Apply for a licence and follow one's own case.</summary>
    Apply,

    /// <summary>Read the cases that one may see: one's own organisation's, or all by office.</summary>
    ReadCases,

    /// <summary>Draft a determination.</summary>
    Draft,

    /// <summary>Agree with another person's draft or send it back.</summary>
    Countersign,

    /// <summary>Issue a countersigned determination.</summary>
    Issue,

    /// <summary>Write rules and parameters, record confirmations of unverified law.</summary>
    KeepRulebook,

    /// <summary>Replay every evaluation and read what came of it.</summary>
    Replay,

    /// <summary>Make keys for machines that act in one's own name, and revoke them.</summary>
    ManageKeys,

    /// <summary>Make accounts, give roles, reset passwords, erase names of persons.</summary>
    ManageAccounts,

    /// <summary>Say which certificates sign, and since when one may be in other hands; read what becomes of papers.</summary>
    KeepSigningKeys,

    /// <summary>Look after one's own account.</summary>
    KeepOwnAccount,

    /// <summary>Advise on cases, refer them, take minutes, raise flags.</summary>
    Advise,

    /// <summary>Read what is advised on cases, and the flags: the office's own affair.</summary>
    ReadAdvice,

    /// <summary>Lift flags, each by whom its kind names.</summary>
    LiftFlags,

    /// <summary>Read a case that is referred to one's agency and advise on it.</summary>
    AnswerReferrals,

    /// <summary>Report usage and fulfilled conditions under a licence of one's own organisation.</summary>
    ReportOnLicence,

    /// <summary>Read the log of access, review emergencies.</summary>
    ReadAccess,

    /// <summary>Open the reading of every case in an emergency, for some minutes.</summary>
    BreakGlass,

    /// <summary>Read what one is told, and mark it as read.</summary>
    ReadNotices,
}

/// <summary>What a person is here.</summary>
public enum Role
{
    /// <summary>An enterprise or developer that applies.</summary>
    Applicant,

    /// <summary>The compliance officer of an enterprise.</summary>
    ComplianceOfficer,

    /// <summary>A licensing officer of the authority.</summary>
    LicensingOfficer,

    /// <summary>The second person of the authority.</summary>
    Countersigner,

    /// <summary>A regulator or auditor; reads their authority's cases and every authority's decisions, changes nothing.</summary>
    Regulator,

    /// <summary>The keeper of the rulebook.</summary>
    RulebookKeeper,

    /// <summary>Keeps accounts.</summary>
    Administrator,

    /// <summary>The one recorded principal of the embedded command line.</summary>
    LocalPrincipal,

    /// <summary>A person of an agency to which cases are referred; reads those and advises on them, nothing else.</summary>
    ReferredAgency,
}

/// <summary>The one table of who may do what.</summary>
public static class Roles
{
    private static readonly Dictionary<Role, Permission[]> Table = new()
    {
        [Applicant] =
            [ReadModels, ImportModels, RecordFacts, Permission.Evaluate, Check, Apply, ReadCases, ManageKeys, KeepOwnAccount, ReadNotices,
                ReportOnLicence],
        [ComplianceOfficer] =
            [ReadModels, ImportModels, RecordFacts, Permission.Evaluate, Check, ReadCases, ManageKeys, KeepOwnAccount, ReadNotices,
                ReportOnLicence],
        [LicensingOfficer] =
            [ReadModels, ImportModels, RecordFacts, Permission.Evaluate, Check, ReadCases, Draft, Replay, ManageKeys, KeepOwnAccount,
                ReadNotices, Advise, ReadAdvice, LiftFlags],
        [Countersigner] =
            [ReadModels, Permission.Evaluate, Check, ReadCases, Countersign, Issue, Replay, KeepOwnAccount, ReadNotices, ReadAdvice,
                LiftFlags],
        [Regulator] = [ReadModels, Check, ReadCases, Replay, ManageKeys, KeepOwnAccount, ReadNotices, ReadAdvice, ReadAccess],
        [RulebookKeeper] = [ReadModels, Permission.Evaluate, Check, KeepRulebook, Replay, KeepOwnAccount, ReadNotices],
        [Administrator] =
            [ReadModels, ManageAccounts, KeepSigningKeys, ManageKeys, KeepOwnAccount, ReadNotices, ReadAccess, Permission.BreakGlass],
        [LocalPrincipal] = [ReadModels, ImportModels, RecordFacts, Permission.Evaluate, Check, Replay],
        [ReferredAgency] = [AnswerReferrals, KeepOwnAccount, ReadNotices],
    };

    private static readonly HashSet<Permission> Everybody = [Verify, ClaimFirstAdministrator];

    // Reading, and nothing that changes anything.
    private static readonly HashSet<Permission> InEmergency = [ReadModels, ReadCases, ReadAdvice];

    private static readonly HashSet<Role> ReadEveryOrganisation = [LicensingOfficer, Countersigner, Regulator];

    /// <summary>Roles that no one person has together, each pair with its reason.</summary>
    public static IReadOnlyList<(Role One, Role Other, string Why)> Clashing { get; } =
    [
        (LicensingOfficer, Countersigner, "who drafts does not sign"),
        (Administrator, LicensingOfficer, "who gives roles does not decide"),
        (Administrator, Countersigner, "who gives roles does not sign"),
        (Administrator, RulebookKeeper, "who gives roles does not write the law"),
        (Regulator, LicensingOfficer, "who audits does not decide"),
        (Regulator, Countersigner, "who audits does not sign"),
        (Regulator, RulebookKeeper, "who audits does not write the law"),
        (Regulator, Administrator, "who audits does not give roles"),
        (ReferredAgency, LicensingOfficer, "who is asked does not decide"),
        (ReferredAgency, Countersigner, "who is asked does not sign"),
        (ReferredAgency, Applicant, "who advises does not apply"),
    ];

    /// <summary>Why such roles are refused, in a sentence.</summary>
    public static string ClashInWords { get; } =
        "Two of these roles belong to two persons: " + string.Join("; ", Clashing.Select(pair =>
            $"{SplitName.Of(pair.One)} and {SplitName.Of(pair.Other)} ({pair.Why})")) + ".";

    /// <summary>Whether two of the roles belong to two persons.</summary>
    public static bool Clash(IReadOnlyList<Role> roles) =>
        Clashing.Any(pair => roles.Contains(pair.One) && roles.Contains(pair.Other));

    /// <summary>Whether the caller may do this.</summary>
    public static bool Allow(Caller caller, Permission permission) =>
        Everybody.Contains(permission)
        || ((!caller.MustEnrol || permission is KeepOwnAccount or ReadNotices)
            && caller.Scopes?.Contains(permission) != false
            && (caller.Roles.Any(role => Table[role].Contains(permission)) || (caller.BreakGlass is not null
                && InEmergency.Contains(permission))));

    /// <summary>Whether the caller may do this by that role alone.</summary>
    internal static bool OnlyBy(Caller caller, Role role, Permission permission) =>
        Table[role].Contains(permission) && !caller.Roles.Any(other => other != role && Table[other].Contains(permission));

    /// <summary>The roles of somebody who acts for one: it stands in place of those with which it clashes.</summary>
    internal static IReadOnlySet<Role> WhileActing(IEnumerable<Role> standing, Role acting) =>
        standing.Where(role => !Clash([role, acting])).Append(acting).ToHashSet();

    /// <summary>Whether the caller reads every organisation's rows by their office.</summary>
    public static bool SeesEveryOrganisation(Caller caller) =>
        caller.BreakGlass is not null || caller.Roles.Any(ReadEveryOrganisation.Contains);

    /// <summary>The roles that may, in words: "licensing officer or countersigner"; "everybody".</summary>
    public static string WhoMay(Permission permission) => Everybody.Contains(permission)
        ? "everybody"
        : string.Join(" or ", Table.Where(row => row.Value.Contains(permission)).Select(row => Describe(row.Key)));

    /// <summary>The permission in words: "record facts".</summary>
    public static string Describe(Permission permission) => SplitName.Of(permission);

    /// <summary>The role in words: "licensing officer".</summary>
    public static string Describe(Role role) => SplitName.Of(role);
}
