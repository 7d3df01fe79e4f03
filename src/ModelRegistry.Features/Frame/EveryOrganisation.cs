using ModelRegistry.Domain;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Frame;

/// <summary>Whose rows a job sees that acts for nobody: everybody's.</summary>
internal sealed class EveryOrganisation : ITenant
{
    public static EveryOrganisation Instance { get; } = new();

    public OrganisationId? OrganisationId => null;

    public bool SeesEveryOrganisation => true;

    public bool SeesEveryAuthority => true;
}
