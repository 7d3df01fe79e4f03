using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Accounts;

namespace ModelRegistry.Features.Accounts;

/// <summary>What a signed-in session says of its person, and the caller that can be read from it.</summary>
public static class AccountClaims
{
    /// <summary>The claim with the person's id.</summary>
    public const string Person = "registry/person";

    /// <summary>The claim with the id of the organisation for which the person acts.</summary>
    public const string Organisation = "registry/organisation";

    /// <summary>The claim with the person's name as people read it.</summary>
    public const string DisplayName = "registry/name";

    /// <summary>The claim with the organisation's name as people read it.</summary>
    public const string OrganisationName = "registry/organisation-name";

    /// <summary>The claim with the permissions that a machine's key is limited to, separated by spaces; absent for a person.</summary>
    public const string Scopes = "registry/scopes";

    /// <summary>The claim with the id of the session; absent for a machine.</summary>
    public const string Session = "registry/session";

    /// <summary>The claim with the name of the provider at which the person signed in; absent otherwise.</summary>
    public const string Provider = "registry/provider";

    /// <summary>The claim with the code of the authority for whose office the person acts; absent for whoever acts for none.</summary>
    public const string Authority = "registry/authority";

    private const string Confirmed = "registry/confirmed";
    private const string MustEnrol = "registry/must-enrol";
    private const string Acting = "registry/acting";
    private const string Glass = "registry/glass";

    /// <summary>Who acts in a session; nobody when it is not signed in or does not name person and organisation.</summary>
    public static Caller Read(ClaimsPrincipal session) =>
        session.Identity?.IsAuthenticated == true
        && Guid.TryParse(session.FindFirstValue(Person), out var person)
        && Guid.TryParse(session.FindFirstValue(Organisation), out var organisation)
            ? new Caller(new PersonId(person), new OrganisationId(organisation), RolesOf(session, ActingOf(session))) with
            {
                Authority = session.FindFirstValue(Authority),
                StandingRoles = RolesOf(session).ToHashSet(),
                Acting = ActingOf(session),
                BreakGlass = Guid.TryParse(session.FindFirstValue(Glass), out var glass) ? new BreakGlassId(glass) : null,
                Scopes = ScopesOf(session),
                Session = SessionOf(session),
                ConfirmedAt = ConfirmedOf(session),
                MustEnrol = session.HasClaim(MustEnrol, MustEnrol),
            }
            : Caller.Anonymous;

    /// <summary>The session that a principal is of; null for a machine and for nobody.</summary>
    public static SessionId? SessionOf(ClaimsPrincipal session) =>
        Guid.TryParse(session?.FindFirstValue(Session), out var id) ? new SessionId(id) : null;

    internal static Claim Of(Session session) => new(Session, session.Id.ToString());

    /// <summary>For which authority people of an organisation act, where it is an office of one.</summary>
    internal static IEnumerable<Claim> OfOffice(Organisation organisation) =>
        organisation.LicensesFor is { } code ? [new(Authority, code)] : [];

    /// <summary>What the registry knows of a session at this moment; no cookie carries it.</summary>
    internal static ClaimsIdentity Known(DateTimeOffset? confirmedAt, bool mustEnrol) => new(
    [
        .. confirmedAt is { } at ? (Claim[])[new(Confirmed, at.UtcTicks.ToString(CultureInfo.InvariantCulture))] : [],
        .. mustEnrol ? (Claim[])[new(MustEnrol, MustEnrol)] : [],
    ]);

    /// <summary>For which authority the person acts, and what they may do for some time beyond their roles; no cookie carries it.</summary>
    internal static ClaimsIdentity Known(string? authority, ActingFor? acting, BreakGlassId? glass) => new(
    [
        .. authority is not null ? (Claim[])[new(Authority, authority)] : [],
        .. acting is not null
            ? (Claim[])[new(Acting, string.Create(
                CultureInfo.InvariantCulture,
                $"{acting.Role}|{acting.Until.UtcTicks}|{acting.Outcomes}|{acting.MostValue}|{acting.OrdinaryRisk}|{acting.Authority}"))]
            : [],
        .. glass is { } id ? (Claim[])[new(Glass, id.ToString())] : [],
    ]);

    private static ActingFor? ActingOf(ClaimsPrincipal session) =>
        session.FindFirstValue(Acting)?.Split('|') is [var role, var until, var outcomes, var most, var ordinary, var elsewhere]
            ? new(Enum.Parse<Role>(role), outcomes, new DateTimeOffset(long.Parse(until, CultureInfo.InvariantCulture), TimeSpan.Zero))
            {
                MostValue = most.Length > 0 ? long.Parse(most, CultureInfo.InvariantCulture) : null,
                OrdinaryRisk = bool.Parse(ordinary),
                Authority = elsewhere.Length > 0 ? elsewhere : null,
            }
            : null;

    private static IReadOnlySet<Role> RolesOf(ClaimsPrincipal session, ActingFor? acting) =>
        acting is null ? RolesOf(session).ToHashSet() : Roles.WhileActing(RolesOf(session), acting.Role);

    // The last one counts: a session is confirmed in the middle of the request that signs.
    private static DateTimeOffset? ConfirmedOf(ClaimsPrincipal session) => session.FindAll(Confirmed).LastOrDefault() is { } claim
        ? new DateTimeOffset(long.Parse(claim.Value, CultureInfo.InvariantCulture), TimeSpan.Zero)
        : null;

    // A scope that this edition of the program does not know gives nothing; a key without any may do nothing.
    private static HashSet<Permission>? ScopesOf(ClaimsPrincipal session) => session.FindFirstValue(Scopes) is { } scopes
        ? [.. scopes.Split(' ').Where(scope => Enum.TryParse<Permission>(scope, out _)).Select(Enum.Parse<Permission>)]
        : null;

    // A role that this edition of the program does not know gives no permission.
    private static IEnumerable<Role> RolesOf(ClaimsPrincipal session) =>
        from claim in session.FindAll(ClaimTypes.Role)
        where Enum.TryParse<Role>(claim.Value, out var known) && known != Role.LocalPrincipal
        select Enum.Parse<Role>(claim.Value);
}

/// <summary>Puts person and organisation into the session when somebody signs in.</summary>
internal sealed class AccountClaimsMaker(
    UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options, RegistryContext context)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var person = await context.People.AsNoTracking().SingleAsync(one => one.Id == user.PersonId);
        var organisation = await context.Organisations.AsNoTracking().SingleAsync(one => one.Id == user.OrganisationId);
        identity.AddClaim(new(AccountClaims.Person, person.Id.ToString()));
        identity.AddClaim(new(AccountClaims.Organisation, organisation.Id.ToString()));
        identity.AddClaim(new(AccountClaims.DisplayName, person.Name ?? user.UserName ?? "unnamed"));
        identity.AddClaim(new(AccountClaims.OrganisationName, organisation.Name));
        return identity;
    }
}
