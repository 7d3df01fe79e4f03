using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>Lays a case before an agency. Its people read the case and advise on it until they have answered or it is recalled.</summary>
/// <param name="Reference">The case's reference.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Capacity">In what capacity it is asked.</param>
/// <param name="Question">What it is asked.</param>
/// <param name="DueOn">The last day to answer; null for the day that the authority's law gives.</param>
/// <param name="BasedOn">The version of the case that the caller looked at; null to take it as it is.</param>
public sealed record ReferCase(
    string Reference, OrganisationId Agency, string Capacity, string Question, DateOnly? DueOn = null,
        Guid? BasedOn = null) : ICommand<Done>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Advise;
}

internal sealed class ReferCaseValidator : AbstractValidator<ReferCase>
{
    public ReferCaseValidator(TimeProvider clock)
    {
        RuleFor(act => act.Capacity).Must(text => text?.Trim().Length is > 0 and <= 1000)
            .Right("It does not say in what capacity the agency is asked.", "Write what it is asked as, in at most 1,000 characters.");
        RuleFor(act => act.Question).Must(text => text?.Trim().Length is > 0 and <= 8000)
            .Right("The agency is asked nothing.", "Write the question in at most 8,000 characters.");
        RuleFor(act => act.DueOn)
            .Must(day => day is null || (day > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) && day.Value.Year < 2100))
            .Right("The last day to answer is over.", "Write a day to come, or none for the day that the law gives.");
    }
}

internal sealed class ReferCaseHandler(RegistryContext context, ICallerSource callers, TimeProvider clock, AdviceTimes times)
    : IRequestHandler<ReferCase, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReferCase request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.OutsideAuthorityAsync(actor, cancellationToken) is { } outside) return outside;
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case) return CaseAccess.NoCase(request.Reference);
        if (request.BasedOn is { } version && version != @case.Version) return new Refusal.Conflict($"case {request.Reference}");
        if ((await context.AgenciesAsync(cancellationToken)).FirstOrDefault(one => one.Id == request.Agency) is not { } agency)
        {
            return new Refusal.NotValid(
                nameof(ReferCase.Agency), "There is no such agency.", "Choose one for which somebody can sign in and answer.");
        }

        if (agency.Id == @case.OrganisationId)
            return new Refusal.NotValid(nameof(ReferCase.Agency), "That is who applied.", "Choose another agency.");
        var due = request.DueOn ?? (await times.FromNowAsync(@case, AdviceTimes.Agencies, cancellationToken))?.Due;
        if (due is not { } last)
            return new Refusal.NotValid(nameof(ReferCase.DueOn), "No law is held that gives a last day here.",
                "Write the last day to answer.");
        var refusal = @case.Refer(
            new()
            {
                CaseId = @case.Id,
                Number = @case.Referrals.Count + 1,
                OrganisationId = @case.OrganisationId,
                AgencyId = agency.Id,
                Capacity = request.Capacity.Trim(),
                Question = request.Question.Trim(),
                DueOn = last,
                ReferredBy = actor.Person,
                ReferredAt = actor.At,
            },
            agency.Name, actor);
        return context.Moved(@case, refusal, ReferCase.Needs);
    }
}
