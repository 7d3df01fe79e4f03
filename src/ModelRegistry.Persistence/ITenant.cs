using ModelRegistry.Domain;

namespace ModelRegistry.Persistence;

/// <summary>
/// Whose rows may be seen. Read at every query, not when the context is made: signing in happens in the middle of a request.
/// </summary>
public interface ITenant
{
    /// <summary>The organisation of whoever acts; null for nobody.</summary>
    OrganisationId? OrganisationId { get; }

    /// <summary>True for those who by their office read every organisation's rows: officers of the authority and regulators.</summary>
    bool SeesEveryOrganisation { get; }
}

/// <summary>Nobody: sees no row that has an owner. For design-time tools.</summary>
public sealed class NoTenant : ITenant
{
    /// <inheritdoc/>
    public OrganisationId? OrganisationId => null;

    /// <inheritdoc/>
    public bool SeesEveryOrganisation => false;
}
