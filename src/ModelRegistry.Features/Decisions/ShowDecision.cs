using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Decisions;

/// <summary>One issued decision with its frozen facts: for who applied, officers and regulators.</summary>
/// <param name="Reference">The decision's reference: "US-2026-000001-D1".</param>
public sealed record ShowDecision(string Reference) : IQuery<ShowDecision.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>The decision.</summary>
    /// <param name="Reference">Its reference.</param>
    /// <param name="Case">Its case's reference.</param>
    /// <param name="Applicant">Who applied.</param>
    /// <param name="Outcome">What is decided.</param>
    /// <param name="OutcomeInWords">The same in words.</param>
    /// <param name="Conditions">On what conditions.</param>
    /// <param name="ReleaseId">The release.</param>
    /// <param name="ReleaseName">The release's name then.</param>
    /// <param name="RootDigest">The release's root digest then.</param>
    /// <param name="ValidFrom">The first day it holds.</param>
    /// <param name="ValidUntil">The first day it no longer holds.</param>
    /// <param name="Force">Whether it holds today, in a sentence.</param>
    /// <param name="IssuedAt">When it was issued.</param>
    /// <param name="DraftedBy">The drafter's name, while it is kept; to the holder's side the role.</param>
    /// <param name="CountersignedBy">The countersigner's name, while it is kept; to the holder's side the role.</param>
    /// <param name="Evaluation">The evaluation as frozen: question, facts, findings, answer.</param>
    /// <param name="DecisionJson">The decision for machines, as attached.</param>
    /// <param name="EvaluationJson">The evaluation for machines, as attached.</param>
    /// <param name="TurnsOnUnverified">The unverified law it turns on.</param>
    /// <param name="PdfDigest">SHA-256 of the signed paper.</param>
    /// <param name="Demonstration">Whether it is a demonstration's and binds nobody.</param>
    public sealed record Answer(
        string Reference,
        string Case,
        string Applicant,
        DeterminationOutcome Outcome,
        string OutcomeInWords,
        IReadOnlyList<string> Conditions,
        ReleaseId ReleaseId,
        string ReleaseName,
        string? RootDigest,
        DateOnly ValidFrom,
        DateOnly? ValidUntil,
        string Force,
        DateTimeOffset IssuedAt,
        string DraftedBy,
        string CountersignedBy,
        Evaluation Evaluation,
        string DecisionJson,
        string EvaluationJson,
        IReadOnlyList<string> TurnsOnUnverified,
        string PdfDigest,
        bool Demonstration)
    {
        /// <summary>How it stands today.</summary>
        public required DecisionStatus Status { get; init; }

        /// <summary>The decision that took its place; null while none did.</summary>
        public required string? SupersededBy { get; init; }

        /// <summary>The decision whose place it took; null for none.</summary>
        public required string? Supersedes { get; init; }

        /// <summary>What was done to it since it was issued, as far as the caller may read it, in order.</summary>
        public required IReadOnlyList<MeasureView> Measures { get; init; }

        /// <summary>What the caller's roles can do to it now.</summary>
        public required IReadOnlyList<CaseAct> Acts { get; init; }
    }
}

internal sealed class ShowDecisionHandler(RegistryContext context, MeasureViews views, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ShowDecision, Result<ShowDecision.Answer>>
{
    public async Task<Result<ShowDecision.Answer>> Handle(ShowDecision request, CancellationToken cancellationToken)
    {
        var decision = await context.Decisions.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Reference == request.Reference, cancellationToken);
        if (decision is null) return new Refusal.NotFound($"decision {request.Reference}");
        var evaluation = EvaluationJson.Read(decision.EvaluationJson);

        // An auditor of another authority reads what was decided, and nothing else of the case.
        var @case = await context.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == decision.CaseId, cancellationToken);
        var reads = @case is not null && callers.Current.ReadsInternal(@case);
        var (drafted, countersigned) = reads || (@case is null && Roles.SeesEveryOrganisation(callers.Current))
            ? await NamedAsync(decision, cancellationToken)
            : (CaseWords.Of(CaseRole.LicensingOfficer), CaseWords.Of(CaseRole.Countersigner));
        var after = await context.AfterwardsForAnybodyAsync(decision.CaseId, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var now = after.Of(decision.Reference, decision.ValidFrom, decision.ValidUntil, today);
        return new ShowDecision.Answer(
            decision.Reference,
            CaseReference.OfCase(decision.Reference),
            await context.Organisations.Where(o => o.Id == decision.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken),
            decision.Outcome,
            CaseWords.Of(decision.Outcome),
            decision.Conditions,
            decision.ReleaseId,
            decision.ReleaseName,
            decision.RootDigest?.Hex,
            decision.ValidFrom,
            decision.ValidUntil,
            PresentForce.Of(decision.ValidFrom, decision.ValidUntil, now, today, after.After(decision.Reference)?.Reference),
            decision.IssuedAt,
            drafted,
            countersigned,
            evaluation,
            decision.DecisionJson,
            decision.EvaluationJson,
            PossibleDetermination.TurnsOn(evaluation),
            decision.PdfDigest.Hex,
            decision.Demonstration)
        {
            Status = now.Status,
            SupersededBy = after.After(decision.Reference)?.Reference,
            Supersedes = decision.Terms.Supersedes,
            Measures = await views.OfAsync([.. after.On(decision.Reference)], reads, cancellationToken),
            Acts = reads && now.Status is not DecisionStatus.Superseded
                ? [.. CaseTable.ActsAt(@case!.Stage, callers.Current.CaseRoles())] : [],
        };
    }

    private async Task<(string Drafted, string Countersigned)> NamedAsync(Decision decision, CancellationToken stop)
    {
        var names = await context.NamesAsync([decision.DecidedBy, decision.CountersignedBy], stop);
        return (names[decision.DecidedBy], names[decision.CountersignedBy]);
    }
}
