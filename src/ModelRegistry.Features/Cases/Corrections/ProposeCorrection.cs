using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Corrections;

/// <summary>
/// Proposes to put something right on a case: reopen it, amend its decision, correct a party or retract advice. Nothing changes before
/// another person confirms it.
/// </summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Kind">What is put right.</param>
/// <param name="Reason">Why, in words that the applicant reads.</param>
/// <param name="Party">Which party is which rightly, to correct one; null for another kind.</param>
/// <param name="Advice">The number of the advice, to retract some; null for another kind.</param>
public sealed record ProposeCorrection(string Reference, CorrectionKind Kind, string Reason, PartyChange? Party = null, int? Advice = null)
    : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Draft;
}

internal sealed class ProposeCorrectionValidator : AbstractValidator<ProposeCorrection>
{
    public ProposeCorrectionValidator()
    {
        RuleFor(act => act.Kind).IsInEnum().Right("There is no such correction.", "Choose one of the corrections.");
        RuleFor(act => act.Reason).Must(reason => reason?.Trim().Length is > 0 and <= 4000)
            .Right("A correction needs a reason.", "Write it in at most 4,000 characters, for the applicant to read.");
        RuleFor(act => act.Party).Must((act, party) => act.Kind is CorrectionKind.CorrectParty == party is not null)
            .Right("To correct a party takes the party as it is rightly, and no other correction does.", "Name the party, or leave it out.");
        RuleFor(act => act.Advice).Must((act, advice) => act.Kind is CorrectionKind.RetractAdvice == advice is not null)
            .Right("To retract advice takes its number, and no other correction does.", "Write the number, or leave it out.");
        RuleFor(act => act.Party).Must(change => change is null || change.Party.Name?.Trim().Length is > 0 and <= 300)
            .Right("The party has no name or a very long one.", "Write a name of at most 300 characters.");
        RuleFor(act => act.Party).Must(change => change is null
            || Countries(change).All(code => code is null || Country.TryParse(code, out _)))
            .Right("A country of the party is no country code.", "Write two letters of ISO 3166-1, such as DE.");
    }

    private static string?[] Countries(PartyChange change) =>
        [change.Party.Country, change.Party.Headquarters, change.Party.UltimateParentCountry];
}

internal sealed class ProposeCorrectionHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<ProposeCorrection, Result<Done>>
{
    public async Task<Result<Done>> Handle(ProposeCorrection request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        var before = request.Party is { } change ? CorrectedQuestion.Find(CorrectedQuestion.Of(@case), change.Role, change.Name) : null;
        if (request.Party is { } unknown && before is null)
        {
            return new Refusal.NotValid(
                "Party", $"The application names no {Decisions.InWords.Of(unknown.Role)} {unknown.Name}.", "Choose one of its parties.");
        }

        if (request.Advice is { } number && @case.AdviceThatCounts.All(one => one.Number != number))
            return new Refusal.NotValid("Advice", $"No advice {number} stands on this case.", "Choose one that stands.");
        return context.Moved(@case, @case.Propose(Make(@case, request, before, actor), actor), ProposeCorrection.Needs);
    }

    private static CaseCorrection Make(
        LicenceCase @case, ProposeCorrection request, Rulebook.Questions.PartyInRole? before, CaseActor actor) => new()
        {
            Id = new(Guid.CreateVersion7()),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Number = @case.Corrections.Count + 1,
            Kind = request.Kind,
            Reason = request.Reason.Trim(),
            Before = before is null ? null : CorrectedQuestion.Words(before.Role, before.Party),
            After = request.Party is { } right ? CorrectedQuestion.Words(right.Role, right.Party) : null,
            ChangeJson = request.Party is { } change ? CorrectedQuestion.Write(change)
                : request.Advice is { } advice ? CanonicalJson.Of($$"""{"advice":{{advice}}}""") : null,
            ProposedBy = actor.Person,
            ProposedAt = actor.At,
        };
}
