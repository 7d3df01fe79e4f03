using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases;

/// <summary>Moves a case and keeps the line of history: what every act that moves one does.</summary>
internal static class CaseMoving
{
    /// <param name="context">The registry.</param>
    /// <param name="reference">Which case.</param>
    /// <param name="basedOn">The version the caller looked at; null to take the case as it is.</param>
    /// <param name="needs">The act's permission.</param>
    /// <param name="move">The move.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<Result<Done>> MoveCaseAsync(
        this RegistryContext context,
        string reference,
        Guid? basedOn,
        Permission needs,
        Func<LicenceCase, CaseRefusal?> move,
        CancellationToken cancellationToken)
    {
        if (await context.FindCaseAsync(reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(reference);
        if (basedOn is { } version && version != @case.Version) return new Refusal.Conflict($"case {reference}");
        if (move(@case) is { } refusal) return refusal.ToRefusal(@case, needs);
        context.KeepHistory(@case);
        return Done.Instance;
    }
}
