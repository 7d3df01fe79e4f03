using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Domain.Casework.Clocks;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Advice;

/// <summary>What is advised on a case, where it is referred, what the levels disagree on, and what keeps it from being finalised.</summary>
/// <param name="Reference">The case's reference.</param>
public sealed record ShowAdvice(string Reference) : IQuery<ShowAdvice.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadAdvice;

    /// <summary>The advice.</summary>
    /// <param name="Reference">The case's reference.</param>
    /// <param name="Version">The version of the case that a change is based on.</param>
    /// <param name="Parts">What can be advised on.</param>
    /// <param name="Advice">Everything that was advised, in order.</param>
    /// <param name="Referrals">Every referral.</param>
    /// <param name="Escalations">Every disagreement that went up.</param>
    /// <param name="Conflicts">Where the levels disagree now.</param>
    /// <param name="Blocks">What keeps the case from being finalised now, in sentences.</param>
    /// <param name="Acts">What the caller's roles can do now.</param>
    public sealed record Answer(
        string Reference, Guid Version, IReadOnlyList<AdvisedPart> Parts, IReadOnlyList<AdviceView> Advice,
        IReadOnlyList<ReferralView> Referrals, IReadOnlyList<EscalationView> Escalations, IReadOnlyList<AdviceConflict> Conflicts,
        IReadOnlyList<string> Blocks, IReadOnlyList<CaseAct> Acts)
    {
        /// <summary>The agencies that can be asked.</summary>
        public required IReadOnlyList<Agency> Agencies { get; init; }

        /// <summary>The caller's teams.</summary>
        public required IReadOnlyList<OwnTeam> Teams { get; init; }

        /// <summary>The time that an agency has; null where none is held.</summary>
        public required ClockLimit? AgencyTime { get; init; }

        /// <summary>The time in which a disagreement is to be resolved; null where none is held.</summary>
        public required ClockLimit? EscalationTime { get; init; }
    }

    /// <summary>A team that the caller is in.</summary>
    /// <param name="Id">The team.</param>
    /// <param name="Name">Its name.</param>
    public sealed record OwnTeam(TeamId Id, string Name);
}

internal sealed class ShowAdviceHandler(
    RegistryContext context, ICallerSource callers, TimeProvider clock, CaseParts parts, CaseBlocks blocks, AdviceTimes times)
    : IRequestHandler<ShowAdvice, Result<ShowAdvice.Answer>>
{
    public async Task<Result<ShowAdvice.Answer>> Handle(ShowAdvice request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case || !caller.ReadsInternal(@case))
            return CaseAccess.NoCase(request.Reference);
        var now = await parts.OfAsync(@case, cancellationToken);
        await blocks.HeedAsync(@case, cancellationToken);
        return new ShowAdvice.Answer(
            @case.Reference, @case.Version, now, await AdviceAsync(@case, now, cancellationToken),
            await ReferralsAsync(@case, cancellationToken),
            [.. @case.Escalations.OrderBy(one => one.Number).Select(AdviceViews.Of)],
            AdviceStanding.Conflicts(@case.AdviceThatCounts, now), @case.WhatBlocks, [.. CaseTable.ActsAt(@case.Stage, caller.CaseRoles())])
        {
            Agencies = await context.AgenciesAsync(cancellationToken),
            Teams = await TeamsAsync(caller.Person, cancellationToken),
            AgencyTime = (await times.FromNowAsync(@case, AdviceTimes.Agencies, cancellationToken))?.Limit,
            EscalationTime = (await times.FromNowAsync(@case, AdviceTimes.Escalation, cancellationToken))?.Limit,
        };
    }

    private async Task<IReadOnlyList<AdviceView>> AdviceAsync(LicenceCase @case, IReadOnlyList<AdvisedPart> now, CancellationToken stop)
    {
        var names = await context.NamesAsync(@case.Advice.Select(one => one.AdvisedBy), stop);
        var offices = await NamesAsync(@case.Advice.Select(one => one.Adviser), stop);
        var retracted = @case.Retracted;
        var successors = @case.Advice.Where(one => one.Supersedes is not null)
            .ToDictionary(one => one.Supersedes!.Value, one => one.Number);
        return
        [
            .. @case.Advice.OrderBy(one => one.Number).Select(one => new AdviceView(
                one.Number, one.Level, $"{names.GetValueOrDefault(one.AdvisedBy, "(unknown person)")}, {offices[one.Adviser]}",
                    one.PartWords,
                one.Verdict, one.Reasons, one.Conditions, one.AdvisedAt, one.PartDigest.Hex, AdviceStanding.IsStale(one, now),
                one.Supersedes, successors.TryGetValue(one.Number, out var later) ? later : null)
            {
                Retracted = retracted.ContainsKey(one.Number),
                TakenOverFrom = one.AdvisedAt < @case.AppliedAt ? @case.Amends : null,
            }),
        ];
    }

    private async Task<IReadOnlyList<ReferralView>> ReferralsAsync(LicenceCase @case, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var agencies = await NamesAsync(@case.Referrals.Select(one => one.AgencyId), stop);
        return
        [
            .. @case.Referrals.OrderBy(one => one.Number).Select(one => new ReferralView(
                one.Number, agencies[one.AgencyId], one.Capacity, one.Question, one.DueOn, AdviceViews.StateOf(one, today),
                    one.End?.Reason)),
        ];
    }

    private async Task<Dictionary<OrganisationId, string>> NamesAsync(IEnumerable<OrganisationId> ids, CancellationToken stop)
    {
        var wanted = ids.Distinct().ToList();
        return await context.Organisations.Where(one => wanted.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
    }

    private async Task<IReadOnlyList<ShowAdvice.OwnTeam>> TeamsAsync(PersonId person, CancellationToken stop)
    {
        var mine = await context.Teams.AsNoTracking()
            .Where(team => team.Members.Any(member => member.PersonId == person && member.LeftAt == null))
            .Select(team => new { team.Id, team.Name }).ToListAsync(stop);
        return [.. mine.OrderBy(team => team.Name, StringComparer.Ordinal).Select(team => new ShowAdvice.OwnTeam(team.Id, team.Name))];
    }
}
