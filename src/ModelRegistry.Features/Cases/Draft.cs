using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Casework.Papers;
using ModelRegistry.Domain.Evaluations;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Decisions.Papers;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;
using ModelRegistry.Rulebook.Denials;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Cases;

/// <summary>Drafts a determination from a stored evaluation; a draft that stood before is void.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="EvaluationId">The evaluation it rests on: of this case's question, under the enforced profile.</param>
/// <param name="Outcome">What is to be decided.</param>
/// <param name="Reasons">Why, in the officer's words.</param>
/// <param name="Conditions">The conditions, for a grant with conditions.</param>
/// <param name="ValidFrom">The first day it is to hold.</param>
/// <param name="ValidUntil">
/// The first day it is no longer to hold; null for no end. A licence has one, no later than
/// 15 CFR 750.7(g) gives (<see cref="ProposeEnd"/>).
/// </param>
/// <param name="BasedOn">The version of the case that the caller looked at; null to take it as it is.</param>
public sealed record Draft(
    string Reference,
    EvaluationId EvaluationId,
    DeterminationOutcome Outcome,
    string Reasons,
    IReadOnlyList<string> Conditions,
    DateOnly ValidFrom,
    DateOnly? ValidUntil = null,
    Guid? BasedOn = null) : ICommand<Draft.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Draft;

    /// <summary>Conditions with duty, due day and evidence; they come before those in words alone.</summary>
    public IReadOnlyList<ConditionTerms> Duties { get; init; } = [];

    /// <summary>How much a licence allows; null for no limit.</summary>
    public UsageLimit? Limit { get; init; }

    /// <summary>The language of the paper (en, de, fr, ja); null for the one that the applicant wished, or English.</summary>
    public string? Language { get; init; }

    /// <summary>The codes of the grounds, for a denial.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>The draft as it stands.</summary>
    /// <param name="Digest">What a countersigner agrees to.</param>
    /// <param name="TurnsOnUnverified">The unverified law that the decision would print.</param>
    public sealed record Answer(string Digest, IReadOnlyList<string> TurnsOnUnverified);
}

internal sealed class DraftValidator : AbstractValidator<Draft>
{
    public DraftValidator()
    {
        RuleFor(act => act.Outcome).IsInEnum()
            .Right("There is no such outcome.", "Choose one of the five outcomes of a determination.");
        RuleFor(act => act.Reasons).Must(reasons => reasons?.Trim().Length is > 0 and <= 20000)
            .Right("A determination needs reasons.", "Write them in at most 20,000 characters.");
        RuleFor(act => act.Conditions).Must(conditions => conditions.Count <= 50)
            .Right("There are too many conditions.", "Write at most 50.");
        RuleForEach(act => act.Conditions).Must(condition => condition?.Trim().Length is > 0 and <= 2000)
            .Right("A condition is empty or very long.", "Write each in at most 2,000 characters.");
        RuleForEach(act => act.Duties).SetValidator(new DutyValidator());
        RuleFor(act => act.Limit).Must(limit => limit is null or { Quantity: > 0 and < 1_000_000_000_000_000, Decimals: >= 0 and <= 6 })
            .Right("That is no limit.", "Write a number above 0 and how many decimals are counted, 0 to 6.");
        RuleFor(act => act.Limit).Must(limit => limit is null || limit.Unit?.Trim().Length is > 0 and <= 60)
            .Right("The limit says not of what.", "Write the unit, such as deployments, in at most 60 characters.");
        RuleFor(act => act.Language).Must(PaperLanguage.IsKnown)
            .Right("No paper is written in that language.", $"Choose one of {string.Join(", ", PaperLanguage.All)}.");
        RuleFor(act => act.ValidFrom).Must(day => day.Year is > 2000 and < 2100)
            .Right("The first day of validity is missing.", "Write the first day the decision holds, such as 2026-12-01.");
        RuleFor(act => act.ValidUntil).Must((act, until) => until is null || until > act.ValidFrom)
            .Right("The validity ends before it begins.", "Write an end after the first day, or none.");
    }
}

internal sealed class DraftHandler(
    RegistryContext context, ICallerSource callers, EditionInForce editions, CaseAnswers answers, PaperSettings papers, TimeProvider clock)
    : IRequestHandler<Draft, Result<Draft.Answer>>
{
    public async Task<Result<Draft.Answer>> Handle(Draft request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        if (request.BasedOn is { } version && version != @case.Version) return new Refusal.Conflict($"case {request.Reference}");
        var stored = await context.Evaluations.AsNoTracking().SingleOrDefaultAsync(e => e.Id == request.EvaluationId, cancellationToken);
        if (stored is null) return new Refusal.NotFound($"evaluation {request.EvaluationId}");
        var evaluation = EvaluationJson.Read(stored.Json);
        var end = LicenceEnd.Concerns(request.Outcome)
            ? LicenceEnd.Of((await editions.NowAsync(cancellationToken)).Edition, evaluation.Question, request.ValidFrom, actor.At)
            : null;
        var law = OfficeDenials.Of((await editions.NowAsync(cancellationToken)).Edition, @case.Authority, Today(actor));
        Problem[] problems =
            [
                .. PossibleDetermination.OfType(@case.Application.Kind, request.Outcome, request.ValidUntil),
                .. PossibleDetermination.Problems(
                    @case.Application.ReleaseId, await answers.CompletedAsync(@case, cancellationToken), stored, evaluation,
                    DraftedTerms.Whole(request)),
                .. end?.Problems(request.ValidUntil) ?? [],
                .. DraftedTerms.Problems(law, request),
            ];
        if (problems.Length > 0) return new Refusal.NotValid(problems);

        var amended = await context.LastDecisionAmendedAsync(@case, cancellationToken);
        var draft = Make(@case, stored, DraftedTerms.Whole(request) with
        {
            Language = request.Language ?? papers.Wished(@case.Application.Language),
        }, actor, law, evaluation, amended);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        if (stored.OrganisationId != actor.Organisation) return MadeElsewhere;
        if (@case.Draft(draft, actor) is { } refusal) return refusal.ToRefusal(@case, Draft.Needs);
        context.KeepHistory(@case);
        return new Draft.Answer(draft.Digest.Hex, PossibleDetermination.TurnsOn(evaluation));
    }

    // An applicant may evaluate too, on facts of their own: nothing is decided on what only they stated.
    private static Refusal.NotValid MadeElsewhere => new(
        "evaluationId", "The evaluation was made outside this office.", "Evaluate the application's own question and draft from that.");

    private static DateOnly Today(CaseActor actor) => DateOnly.FromDateTime(actor.At.UtcDateTime);

    private static DraftDetermination Make(
        LicenceCase @case, StoredEvaluation stored, Draft request, CaseActor actor, OfficeDenials? law, Evaluation evaluation,
        string? amended) =>
        new()
        {
            TermsJson = DraftedTerms.Of(@case, law, request, amended).ToJson(),
            Language = request.Language == PaperLanguage.English ? null : request.Language,
            Countersignatures = law?.Countersignatures(request.Outcome, evaluation) ?? 1,
            IntentFirst = request.Outcome is DeterminationOutcome.Denied && law?.Reply is not null,
            Id = new(Guid.CreateVersion7()),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Outcome = request.Outcome,
            Reasons = request.Reasons.Trim(),
            Conditions = [.. request.Conditions.Select(condition => condition.Trim())],
            ValidFrom = request.ValidFrom,
            ValidUntil = request.ValidUntil,
            EvaluationId = stored.Id,
            EvaluationDigest = stored.Digest,
            DraftedBy = actor.Person,
            DraftedAt = actor.At,
        };
}
