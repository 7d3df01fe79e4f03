using ModelRegistry.Domain;

namespace ModelRegistry.Persistence;

/// <summary>
/// Whose rows may be seen. Read at every query, not when the context is made: signing in happens in the middle of a request.
/// </summary>
public interface ITenant
{
    /// <summary>The organisation of whoever acts; null for nobody.</summary>
    OrganisationId? OrganisationId { get; }

    /// <summary>True for those who by their office read the rows of organisations: officers of an authority and regulators.</summary>
    bool SeesEveryOrganisation { get; }

    /// <summary>
    /// True for what is no office's reading and so is held to no authority: an organisation's own, an agency's, a job that acts for nobody.
    /// </summary>
    bool SeesEveryAuthority => !SeesEveryOrganisation;

    /// <summary>The code of the authority whose cases an office sees; null for none.</summary>
    string? Authority => null;

    /// <summary>The code of another authority for which somebody acts for some days; null for none.</summary>
    string? OtherAuthority => null;

    /// <summary>True for auditors, who read the issued decisions of every authority.</summary>
    bool AuditsDecisions => false;
}

/// <summary>Nobody: sees no row that has an owner. For design-time tools.</summary>
public sealed class NoTenant : ITenant
{
    /// <inheritdoc/>
    public OrganisationId? OrganisationId => null;

    /// <inheritdoc/>
    public bool SeesEveryOrganisation => false;
}
