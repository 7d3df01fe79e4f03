using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases.Corrections;

/// <summary>The corrections of a case, for the authority: what waits, what stands, what was rejected.</summary>
/// <param name="Reference">The case's reference.</param>
public sealed record ShowCorrections(string Reference) : IQuery<ShowCorrections.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>The corrections.</summary>
    /// <param name="Corrections">In order; to the applicant's people only those that stand.</param>
    /// <param name="Acts">What the caller's roles can do now.</param>
    /// <param name="Parties">The parties that could be corrected.</param>
    /// <param name="ReadsInternal">Whether the caller reads what the authority keeps to itself.</param>
    public sealed record Answer(
        IReadOnlyList<Line> Corrections, IReadOnlyList<CaseAct> Acts, IReadOnlyList<PartyInRole> Parties, bool ReadsInternal);

    /// <summary>One correction.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Kind">What is put right.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Before">What stood before; null where the kind says it.</param>
    /// <param name="After">What stands after; null where the kind says it.</param>
    /// <param name="Confirmed">Whether it has effect; null while it waits.</param>
    /// <param name="ProposedBy">Who proposed it; null for readers outside the authority.</param>
    /// <param name="ByCaller">Whether the caller proposed it, and therefore cannot rule on it.</param>
    public sealed record Line(
        int Number, CorrectionKind Kind, string Reason, string? Before, string? After, bool? Confirmed, string? ProposedBy, bool ByCaller);
}

internal sealed class ShowCorrectionsHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<ShowCorrections, Result<ShowCorrections.Answer>>
{
    public async Task<Result<ShowCorrections.Answer>> Handle(ShowCorrections request, CancellationToken cancellationToken)
    {
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        var caller = callers.Current;
        var reads = caller.ReadsInternal(@case);
        var names = await context.NamesAsync(@case.Corrections.Select(one => one.ProposedBy), cancellationToken);
        return new ShowCorrections.Answer(
            [.. @case.Corrections.Where(one => reads || Told(one)).OrderBy(one => one.Number)
                .Select(one => Line(one, reads, names, caller))],
            reads ? [.. CaseTable.ActsAt(@case.Stage, caller.CaseRoles())] : [],
            CorrectedQuestion.Of(@case).Parties,
            reads);
    }

    // Advice is the authority's own affair, whether it stands or not.
    private static bool Told(CaseCorrection one) => one.Stands && one.Kind is not CorrectionKind.RetractAdvice;

    private static ShowCorrections.Line Line(
        CaseCorrection one, bool reads, IReadOnlyDictionary<PersonId, string> names, Caller caller) => new(
        one.Number, one.Kind, one.Reason, one.Before, one.After, one.Ruling?.Confirmed,
        reads ? names.GetValueOrDefault(one.ProposedBy, "(unknown person)") : null, one.ProposedBy == caller.Person);
}
