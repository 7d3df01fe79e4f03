using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;

namespace ModelRegistry.Features.Accounts;

/// <summary>
/// Who acts when the command line works on a file without a server: one recorded principal that may import, show, evaluate and check,
/// and never apply, draft, countersign or issue.
/// </summary>
public static class LocalPrincipal
{
    /// <summary>The same in every registry.</summary>
    public static PersonId PersonId { get; } = new(new Guid("0193a000-0000-7000-8000-000000000001"));

    /// <summary>The same in every registry.</summary>
    public static OrganisationId OrganisationId { get; } = new(new Guid("0193a000-0000-7000-8000-000000000002"));

    /// <summary>The caller.</summary>
    public static Caller Caller { get; } = Caller.Of(PersonId, OrganisationId, Role.LocalPrincipal);
}
