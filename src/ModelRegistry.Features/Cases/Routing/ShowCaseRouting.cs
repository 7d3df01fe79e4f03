using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework.Advice;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>On whose desk a case lies, by when it is due, and how it came there: each routing with its facts, rule and edition.</summary>
/// <param name="Reference">The case's reference.</param>
public sealed record ShowCaseRouting(string Reference) : IQuery<ShowCaseRouting.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadAdvice;

    /// <summary>The desk.</summary>
    /// <param name="Team">The team; null for none.</param>
    /// <param name="HeldBy">The officer who holds it; null for nobody.</param>
    /// <param name="HeldByCaller">Whether that is the caller.</param>
    /// <param name="DueOn">The last day of the first clock that runs; null for none.</param>
    /// <param name="Version">The version of the case that a change is based on.</param>
    /// <param name="MayTake">Whether the caller can take it.</param>
    /// <param name="Routings">How it was routed, newest first.</param>
    public sealed record Answer(
        string? Team, string? HeldBy, bool HeldByCaller, DateOnly? DueOn, Guid Version, bool MayTake, IReadOnlyList<Line> Routings);

    /// <summary>One routing.</summary>
    /// <param name="Number">Its number within the case.</param>
    /// <param name="At">When.</param>
    /// <param name="Facts">By which facts.</param>
    /// <param name="Edition">Under which edition.</param>
    /// <param name="Rule">By which rule; null where it met none.</param>
    /// <param name="Team">To which team; null for none.</param>
    /// <param name="Level">From which level advice must come; null for none.</param>
    public sealed record Line(int Number, DateTimeOffset At, string Facts, int Edition, string? Rule, string? Team, AdviceLevel? Level);
}

internal sealed class ShowCaseRoutingHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<ShowCaseRouting, Result<ShowCaseRouting.Answer>>
{
    public async Task<Result<ShowCaseRouting.Answer>> Handle(ShowCaseRouting request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        if (await context.FindCaseAsync(request.Reference, cancellationToken) is not { } @case || !caller.ReadsInternal(@case))
            return CaseAccess.NoCase(request.Reference);
        var teams = await context.Teams.AsNoTracking().ToDictionaryAsync(team => team.Id, team => team.Name, cancellationToken);
        var names = await context.NamesAsync(@case.HeldBy is { } holder ? [holder] : [], cancellationToken);
        string? Team(Domain.TeamId? id) => id is { } known ? teams.GetValueOrDefault(known) : null;
        return new ShowCaseRouting.Answer(
            Team(@case.TeamId), names.Values.FirstOrDefault(), @case.HeldBy == caller.Person, @case.DueOn, @case.Version,
            @case.HeldBy != caller.Person
                && Domain.Casework.CaseTable.ActsAt(@case.Stage, caller.CaseRoles()).Contains(Domain.Casework.CaseAct.Take),
            [
                .. @case.Routings.OrderByDescending(one => one.Number).Select(one => new ShowCaseRouting.Line(
                    one.Number, one.RoutedAt, RoutingWords.Of(RoutingJson.Facts(one.FactsJson)), one.Edition, one.RuleName,
                        Team(one.TeamId),
                    one.Level)),
            ]);
    }
}
