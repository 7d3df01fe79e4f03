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
        return context.Moved(@case, move(@case), needs);
    }

    /// <summary>The same for what officers alone do, by whose office they act for.</summary>
    public static async Task<Result<Done>> MoveByOfficeAsync(
        this RegistryContext context, string reference, Guid? basedOn, Permission needs, CaseActor officer,
        Func<LicenceCase, CaseRefusal?> move, CancellationToken cancellationToken) =>
        await context.OutsideAuthorityAsync(officer, cancellationToken) is { } outside
            ? outside
            : await context.MoveCaseAsync(reference, basedOn, needs, move, cancellationToken);

    /// <summary>What became of a move: its line of history is kept with it, or it is said why there was none.</summary>
    /// <param name="context">The registry.</param>
    /// <param name="case">The case.</param>
    /// <param name="refusal">Why it did not move; null when it did.</param>
    /// <param name="needs">The act's permission.</param>
    public static Result<Done> Moved(this RegistryContext context, LicenceCase @case, CaseRefusal? refusal, Permission needs)
    {
        if (refusal is not null) return refusal.ToRefusal(@case, needs);
        context.KeepHistory(@case);
        return Done.Instance;
    }
}
