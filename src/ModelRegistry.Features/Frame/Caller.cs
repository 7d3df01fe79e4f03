using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Frame;

/// <summary>Who acts.</summary>
/// <param name="PersonId">The person; null for nobody.</param>
/// <param name="OrganisationId">For whom they act; null for nobody.</param>
/// <param name="Roles">What they are here.</param>
public sealed record Caller(PersonId? PersonId, OrganisationId? OrganisationId, IReadOnlySet<Role> Roles)
{
    /// <summary>Nobody has signed in.</summary>
    public static Caller Anonymous { get; } = new(null, null, new HashSet<Role>());

    /// <summary>What a machine's key is limited to; null for a person, whose roles alone decide.</summary>
    public IReadOnlySet<Permission>? Scopes { get; init; }

    /// <summary>The session in which a person acts; null for a machine and for whoever a host names itself.</summary>
    public SessionId? Session { get; init; }

    /// <summary>When the person last showed again who they are, to sign something; null for not in this session.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Whether the person must set up a second factor before they do anything else.</summary>
    public bool MustEnrol { get; init; }

    /// <summary>
    /// The code of the authority whose office the person acts for: its cases are seen, and no other's. Null for whoever acts for no office.
    /// </summary>
    public string? Authority { get; init; } = LicensingAuthority.First;

    /// <summary>For which role the person acts for some days; null for none. It stands among their roles.</summary>
    public ActingFor? Acting { get; init; }

    /// <summary>The roles without those for which the person acts for some days.</summary>
    public IReadOnlySet<Role> StandingRoles { get; init; } = Roles;

    /// <summary>Under which emergency opening the person reads; null for none.</summary>
    public BreakGlassId? BreakGlass { get; init; }

    /// <summary>
    /// The person as they act on cases of that authority: who acts for another authority for some days has that role there alone, and their
    /// own roles at home alone.
    /// </summary>
    /// <param name="authority">The authority's code.</param>
    public Caller At(string authority) => Acting?.Authority switch
    {
        { } elsewhere when elsewhere == authority => this with { Roles = new HashSet<Role> { Acting.Role } },
        not null => this with { Roles = StandingRoles.Where(Roles.Contains).ToHashSet(), Acting = null },
        null => this,
    };

    /// <summary>Whether nobody has signed in.</summary>
    public bool IsAnonymous => PersonId is null;

    /// <summary>Somebody with roles.</summary>
    public static Caller Of(PersonId person, OrganisationId organisation, params Role[] roles) =>
        new(person, organisation, roles.ToHashSet());

    /// <summary>The person, in acts that nobody may do anonymously.</summary>
    /// <exception cref="InvalidOperationException">Nobody has signed in: the act's permission is wrong.</exception>
    public PersonId Person => PersonId ?? throw new InvalidOperationException("An act for persons ran for nobody.");

    /// <summary>The organisation, in acts that nobody may do anonymously.</summary>
    /// <exception cref="InvalidOperationException">Nobody has signed in: the act's permission is wrong.</exception>
    public OrganisationId Organisation => OrganisationId ?? throw new InvalidOperationException("An act for persons ran for nobody.");
}

/// <summary>
/// Says who acts. Each host brings its own, scoped: the web reads the signed-in user, the command line is the
/// local principal.
/// </summary>
public interface ICallerSource
{
    /// <summary>Who acts now.</summary>
    Caller Current { get; }
}

/// <summary>A caller that the host sets once a scope, for hosts without a sign-in of their own and for tests.</summary>
/// <param name="caller">Who acts.</param>
public sealed class FixedCaller(Caller caller) : ICallerSource
{
    /// <inheritdoc/>
    public Caller Current => caller;
}

internal sealed class CallerTenant(ICallerSource callers) : ITenant
{
    public OrganisationId? OrganisationId => callers.Current.OrganisationId;

    public bool SeesEveryOrganisation => Roles.SeesEveryOrganisation(callers.Current);

    public string? Authority => callers.Current.Authority;

    public string? OtherAuthority => callers.Current.Acting?.Authority;

    public bool AuditsDecisions => callers.Current.Roles.Contains(Role.Regulator);
}
