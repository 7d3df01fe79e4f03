using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Appeals;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Rulebooks;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Appeals;

/// <summary>The appeals against a decision, and until when one may appeal.</summary>
/// <param name="Decision">The decision's reference.</param>
public sealed record ShowAppeals(string Decision) : IQuery<ShowAppeals.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>The appeals.</summary>
    /// <param name="Decision">The decision's reference.</param>
    /// <param name="Appeals">In order.</param>
    /// <param name="LastDay">The last day to appeal; null where the edition holds no time.</param>
    /// <param name="Law">How many days and by which provision, and whether it is verified; null where the edition holds no time.</param>
    /// <param name="Over">Whether that day is over.</param>
    /// <param name="Acts">What the caller's roles can do now.</param>
    public sealed record Answer(
        string Decision, IReadOnlyList<Filed> Appeals, DateOnly? LastDay, string? Law, bool Over, IReadOnlyList<CaseAct> Acts);

    /// <summary>One appeal. Who sits and what single members said is the authority's own affair.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Ground">On what it rests, in words.</param>
    /// <param name="Text">The grounds.</param>
    /// <param name="FiledAt">When it was filed.</param>
    /// <param name="LateReason">Why it came late; null where it was in time.</param>
    /// <param name="Outcome">How it ended; null while it is open.</param>
    /// <param name="Reasons">Why; null while it is open.</param>
    /// <param name="Panel">Who sits, with their last votes; null for readers outside the authority.</param>
    /// <param name="Seats">How many sit.</param>
    public sealed record Filed(
        int Number, string Ground, string Text, DateTimeOffset FiledAt, string? LateReason, AppealOutcome? Outcome, string? Reasons,
        IReadOnlyList<string>? Panel, int Seats);
}

internal sealed class ShowAppealsHandler(RegistryContext context, ICallerSource callers, EditionInForce editions, TimeProvider clock)
    : IRequestHandler<ShowAppeals, Result<ShowAppeals.Answer>>
{
    public async Task<Result<ShowAppeals.Answer>> Handle(ShowAppeals request, CancellationToken cancellationToken)
    {
        if (await context.FindDecidedAsync(request.Decision, cancellationToken) is not var (@case, decision))
            return new Refusal.NotFound($"decision {request.Decision}");
        var caller = callers.Current;
        var reads = caller.ReadsInternal(@case);
        var appeals = await context.Appeals.AsNoTracking().Include(one => one.Members).Include(one => one.Votes).Include(one => one.End)
            .Where(one => one.CaseId == @case.Id && one.Ordinal == decision.Ordinal).OrderBy(one => one.Number).AsSplitQuery()
            .ToListAsync(cancellationToken);
        var names = await context.NamesAsync(appeals.SelectMany(one => one.Members).Select(one => one.PersonId), cancellationToken);
        var time = AppealTime.Of((await editions.NowAsync(cancellationToken)).Edition, decision);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return new ShowAppeals.Answer(
            decision.Reference,
            [.. appeals.Select(one => Filed(one, reads ? names : null))],
            time?.LastDay,
            time is null ? null : $"{time.Given.Days} days, {time.Given.Citation}{(time.Given.Verified ? "" : ", not verified in the instrument")}",
            time?.IsOver(today) ?? false,
            decision.Ordinal != @case.DecisionsOut ? [] : [.. Acts(@case, caller, reads)]);
    }

    private static IEnumerable<CaseAct> Acts(LicenceCase @case, Caller caller, bool reads)
    {
        var open = @case.OpenAppeal;
        var sits = open?.Members.Any(member => member.PersonId == caller.Person) == true;
        var applies = caller.Organisation == @case.OrganisationId && caller.CaseRoles().Contains(CaseRole.Applicant);
        if (@case.Stage is not CaseStage.Issued) yield break;
        if (open is null && applies) yield return CaseAct.FileAppeal;
        if (open is not null && applies) yield return CaseAct.WithdrawAppeal;
        if (open is null || !reads || !caller.CaseRoles().Contains(CaseRole.Countersigner)) yield break;
        yield return sits ? CaseAct.JudgeAppeal : CaseAct.JoinPanel;
    }

    private static ShowAppeals.Filed Filed(Appeal appeal, IReadOnlyDictionary<PersonId, string>? names) => new(
        appeal.Number, CaseWords.Of(appeal.Ground), appeal.Text, appeal.FiledAt, appeal.LateReason, appeal.End?.Outcome,
        appeal.End?.Reasons,
        names is null ? null : [.. appeal.Members.Select(member => Seat(appeal, member, names))], appeal.Members.Count);

    private static string Seat(Appeal appeal, AppealMember member, IReadOnlyDictionary<PersonId, string> names)
    {
        var last = appeal.Votes.Where(vote => vote.PersonId == member.PersonId).MaxBy(vote => vote.Number);
        var name = names.GetValueOrDefault(member.PersonId, "(unknown person)");
        return last is null ? $"{name}: has not voted" : $"{name}: {CaseWords.Of(last.Outcome)}. {last.Reasons}";
    }
}
