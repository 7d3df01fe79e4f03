using FluentValidation;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Conditions;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Denials;

namespace ModelRegistry.Features.Cases;

/// <summary>What a draft says beyond its outcome, and what may be said with which outcome.</summary>
internal static class DraftedTerms
{
    /// <summary>The draft with every condition in words, those with a duty first.</summary>
    public static Draft Whole(Draft draft) =>
        draft with { Conditions = [.. draft.Duties.Select(duty => duty.Text.Trim()), .. draft.Conditions.Select(one => one.Trim())] };

    /// <summary>The terms. A draft with conditions in words alone has none, and keeps the form that it always had.</summary>
    /// <param name="case">The case.</param>
    /// <param name="law">The authority's law; null where the registry holds none.</param>
    /// <param name="draft">The draft, whole.</param>
    /// <param name="amended">The last decision of the case that this one amends; null where there is none.</param>
    public static DecisionTerms Of(LicenceCase @case, OfficeDenials? law, Draft draft, string? amended)
    {
        var words = draft.Conditions.Skip(draft.Duties.Count).Select(text => new ConditionTerms(text, ConditionDuty.Other));
        return new()
        {
            Conditions = draft.Duties.Count == 0 ? [] : [.. draft.Duties.Select(Clean), .. words],
            Limit = draft.Limit is { } limit ? limit with { Unit = limit.Unit.Trim() } : null,
            Grounds = [.. (law?.Grounds ?? []).Where(ground => draft.Grounds.Contains(ground.Code, StringComparer.Ordinal))],
            Supersedes = @case.DecisionsOut > 0 ? CaseReference.OfDecision(@case.Reference, @case.DecisionsOut)
                : TakesThePlace(draft.Outcome) ? amended : null,
        };
    }

    // Whoever asked for a change and did not get it keeps what they have.
    private static bool TakesThePlace(DeterminationOutcome outcome) =>
        outcome is not (DeterminationOutcome.Denied or DeterminationOutcome.ReturnedWithoutAction);

    public static IEnumerable<Problem> Problems(OfficeDenials? law, Draft draft)
    {
        var denied = draft.Outcome is DeterminationOutcome.Denied;
        if (draft.Limit is not null && !LicenceEnd.Concerns(draft.Outcome))
            yield return new("Limit", "Only a licence has a limit of usage.", "Take it out, or choose a grant.");
        if (!denied && draft.Grounds.Count > 0)
            yield return new("Grounds", "Only a denial rests on grounds of denial.", "Take them out, or choose a denial.");
        if (law is null || law.Grounds.Count == 0) yield break;
        if (denied && draft.Grounds.Count == 0)
            yield return new("Grounds", "The denial names no ground.", "Choose one or more of the law's grounds.");
        var codes = law.Grounds.Select(ground => ground.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in draft.Grounds.Where(code => !codes.Contains(code)))
            yield return new("Grounds", $"The law of this authority has no ground {unknown}.", $"Choose among {string.Join(", ", codes)}.");
    }

    private static ConditionTerms Clean(ConditionTerms duty) => duty with
    {
        Text = duty.Text.Trim(),
        Evidence = string.IsNullOrWhiteSpace(duty.Evidence) ? null : duty.Evidence.Trim(),
    };
}

/// <summary>What a structured condition has to say.</summary>
internal sealed class DutyValidator : AbstractValidator<ConditionTerms>
{
    public DutyValidator()
    {
        RuleFor(duty => duty.Text).Must(text => text?.Trim().Length is > 0 and <= 2000)
            .Right("A condition is empty or very long.", "Write each in at most 2,000 characters.");
        RuleFor(duty => duty.Duty).IsInEnum().Right("There is no such duty.", "Choose one of the duties.");
        RuleFor(duty => duty.DueOn).Must(day => day is null or { Year: > 2000 and < 2100 })
            .Right("The due day is far from any licence.", "Write a day such as 2027-11-22, or none.");
        RuleFor(duty => duty.EveryMonths).Must((duty, months) => months is null || (months is > 0 and <= 120 && duty.DueOn is not null))
            .Right("A condition that comes again has a first due day and a number of months.", "Write the first due day and 1 to 120 months.");
        RuleFor(duty => duty.RemindDays).Must((duty, days) => days == 0 || (days is > 0 and <= 365 && duty.DueOn is not null))
            .Right("A reminder takes a due day.", "Write the due day and 1 to 365 days, or no reminder.");
        RuleFor(duty => duty.Evidence).Must(text => text is not { Length: > 500 })
            .Right("The evidence asked for is described at great length.", "Write at most 500 characters.");
    }
}
