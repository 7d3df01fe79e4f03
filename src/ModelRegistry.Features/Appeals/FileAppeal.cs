using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;
using ModelRegistry.Rulebook.Denials;

namespace ModelRegistry.Features.Appeals;

/// <summary>
/// Appeals against the decision on one's own organisation's application. After the last day it takes a reason; where that day was read in
/// the instrument, a late appeal is refused.
/// </summary>
/// <param name="Decision">The decision's reference: the last one of its case.</param>
/// <param name="Ground">On what it rests.</param>
/// <param name="Text">The grounds in words.</param>
/// <param name="LateReason">Why it comes late; null where it is in time.</param>
public sealed record FileAppeal(string Decision, AppealGround Ground, string Text, string? LateReason = null) : ICommand<FileAppeal.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.Apply;

    /// <summary>The appeal as received.</summary>
    /// <param name="Number">Its number in the case.</param>
    /// <param name="DueBy">The last day that there was to file it.</param>
    public sealed record Answer(int Number, DateOnly DueBy);
}

internal sealed class FileAppealValidator : AbstractValidator<FileAppeal>
{
    public FileAppealValidator()
    {
        RuleFor(act => act.Ground).IsInEnum().Right("There is no such ground.", "Choose one of the grounds.");
        RuleFor(act => act.Text).Must(text => text?.Trim().Length is > 0 and <= 20000)
            .Right("The appeal gives no grounds.", "Write what is wrong with the decision and why, in at most 20,000 characters.");
        RuleFor(act => act.LateReason).Must(reason => reason is not { Length: > 4000 })
            .Right("The reason for the delay is very long.", "Write at most 4,000 characters.");
    }
}

internal sealed class FileAppealHandler(RegistryContext context, ICallerSource callers, EditionInForce editions, TimeProvider clock)
    : IRequestHandler<FileAppeal, Result<FileAppeal.Answer>>
{
    public async Task<Result<FileAppeal.Answer>> Handle(FileAppeal request, CancellationToken cancellationToken)
    {
        var actor = callers.Current.ActsAt(clock);
        if (await context.FindDecidedAsync(request.Decision, cancellationToken) is not var (@case, decision))
            return new Refusal.NotFound($"decision {request.Decision}");
        if (@case.OrganisationId != actor.Organisation) return new Refusal.NotAllowed(FileAppeal.Needs, SignIn: false);
        if (decision.Ordinal != @case.DecisionsOut)
            return new Refusal.NotValid("decision", "A later decision has taken its place.", "Appeal against the last decision of the case.");
        var time = AppealTime.Of((await editions.NowAsync(cancellationToken)).Edition, decision);
        if (time is null) return AppealTime.None;
        var late = string.IsNullOrWhiteSpace(request.LateReason) ? null : request.LateReason.Trim();
        if (time.Refuses(DateOnly.FromDateTime(actor.At.UtcDateTime), late) is { } tooLate) return tooLate;
        var appeal = Make(@case, decision, request, time.IsOver(DateOnly.FromDateTime(actor.At.UtcDateTime)) ? late : null, time, actor);
        if (@case.File(appeal, actor) is { } refusal) return refusal.ToRefusal(@case, FileAppeal.Needs);
        context.KeepHistory(@case);
        return new FileAppeal.Answer(appeal.Number, appeal.DueBy);
    }

    private static Appeal Make(
        LicenceCase @case, Decision decision, FileAppeal request, string? late, AppealTime time, CaseActor actor) => new()
        {
            Id = new(Guid.CreateVersion7()),
            CaseId = @case.Id,
            OrganisationId = @case.OrganisationId,
            Number = @case.Appeals.Count + 1,
            Ordinal = decision.Ordinal,
            Ground = request.Ground,
            Text = request.Text.Trim(),
            DueBy = time.LastDay,
            LateReason = late,
            FiledBy = actor.Person,
            FiledAt = actor.At,
        };
}

/// <summary>How long one may appeal against a decision.</summary>
/// <param name="Given">The time that the law gives.</param>
/// <param name="LastDay">The last day.</param>
internal sealed record AppealTime(TimeGiven Given, DateOnly LastDay)
{
    public static Refusal None => new Refusal.NotValid(
        "decision", "The edition in force holds no time to appeal against decisions of this authority.", "Write to the authority.");

    public static AppealTime? Of(Rulebook.Editions.RulebookEdition edition, Decision decision)
    {
        var issued = DateOnly.FromDateTime(decision.IssuedAt.UtcDateTime);
        return OfficeDenials.Of(edition, decision.Authority, issued)?.Appeal is { } given ? new(given, given.LastDay(issued)) : null;
    }

    public bool IsOver(DateOnly today) => today > LastDay;

    /// <summary>Why an appeal is not taken any more; null where it is. By days that nobody has read nobody is turned away.</summary>
    public Refusal? Refuses(DateOnly today, string? reason)
    {
        if (!IsOver(today) || (!Given.Verified && reason is not null)) return null;
        var over = $"The last day to appeal was {LastDay:O}: {Given.Days} days ({Given.Citation}).";
        return Given.Verified
            ? new Refusal.NotValid("decision", over, "Ask the authority to reopen the case.")
            : new Refusal.NotValid(nameof(FileAppeal.LateReason), over, "Say why the appeal comes late; the panel reads it.");
    }
}
