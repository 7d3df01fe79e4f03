using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>
/// What an edition of routing would change: every open case as it would be routed today, by the facts by which it was routed last, or by
/// those of its application where it never was. Nothing is changed.
/// </summary>
/// <param name="Number">The edition.</param>
public sealed record TryRouting(int Number) : IQuery<TryRouting.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.KeepRulebook;

    /// <summary>What would change.</summary>
    /// <param name="Open">How many cases are open.</param>
    /// <param name="Changes">How many of them would go to another team, or meet another rule.</param>
    /// <param name="First">The first of those of the caller's own authority, by reference.</param>
    /// <param name="Unrouted">How many would meet no rule.</param>
    public sealed record Answer(int Open, int Changes, IReadOnlyList<Change> First, int Unrouted);

    /// <summary>One case that would change.</summary>
    /// <param name="Reference">Its reference: the keeper reads no more of it.</param>
    /// <param name="Facts">The facts it is routed by.</param>
    /// <param name="Before">How it is routed now.</param>
    /// <param name="After">How it would be.</param>
    public sealed record Change(string Reference, string Facts, string Before, string After);
}

internal sealed class TryRoutingHandler(RegistryContext context, ICallerSource callers, TimeProvider clock) : IRequestHandler<TryRouting,
    Result<TryRouting.Answer>>
{
    private const int Most = 200;
    private const int Page = 2000;

    public async Task<Result<TryRouting.Answer>> Handle(TryRouting request, CancellationToken cancellationToken)
    {
        var edition = await context.RoutingEditions.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Number == request.Number, cancellationToken);
        if (edition is null) return new Refusal.NotFound($"edition {request.Number} of routing");
        var rules = RoutingJson.Rules(edition.RulesJson);
        var teams = await context.Teams.IgnoreQueryFilters().AsNoTracking()
            .ToDictionaryAsync(team => team.Id, team => team.Name, cancellationToken);
        var own = callers.Current.Authority;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var (open, unrouted, changed, first) = (0, 0, 0, new List<TryRouting.Change>());
        for (long? after = 0; after is { } position;)
        {
            var rows = await PageAsync(position, cancellationToken);
            after = rows.Count == Page ? rows[^1].Position : null;
            foreach (var row in rows)
            {
                var facts = row.FactsJson is { } json
                    ? RoutingJson.Facts(json)
                    : new(row.Authority, row.Kind, row.Destination.Code, null, [], CaseRisk.NotKnown);
                var rule = RoutingRule.First(rules, facts, today);
                open++;
                if (rule is null) unrouted++;
                if (row.TeamId == rule?.TeamId && row.RuleName == rule?.Name) continue;
                changed++;
                if (first.Count < Most && row.Authority == own)
                    first.Add(new(row.Reference, RoutingWords.Of(facts), Told(row.RuleName, row.TeamId, teams), Told(rule?.Name,
                        rule?.TeamId, teams)));
            }
        }

        return new TryRouting.Answer(open, changed, first, unrouted);
    }

    // The keeper of rules is no officer: of their authority's cases they read how they are routed, of another's that some would change.
    private Task<List<Row>> PageAsync(long after, CancellationToken stop) => (
        from @case in context.Cases.IgnoreQueryFilters().AsNoTracking()
        where EF.Property<long>(@case, Columns.Sequence) > after && !Closed.Contains(@case.Stage)
        orderby EF.Property<long>(@case, Columns.Sequence)
        let last = context.CaseRoutings.IgnoreQueryFilters().Where(one => one.CaseId == @case.Id)
            .OrderByDescending(one => one.Number).FirstOrDefault()
        select new Row(
            EF.Property<long>(@case, Columns.Sequence), @case.Reference, @case.Authority, @case.Application.Kind,
                @case.Application.Destination,
            @case.TeamId, last.RuleName, last.FactsJson)).Take(Page).ToListAsync(stop);

    private static readonly CaseStage[] Closed = [CaseStage.Issued, CaseStage.Withdrawn, CaseStage.Superseded];

    private static string Told(string? rule, TeamId? team, Dictionary<TeamId, string> teams) =>
        rule is null ? "no rule" : $"{rule}: team {(team is { } known ? teams.GetValueOrDefault(known, "unknown") : "none")}";

    private sealed record Row(
        long Position, string Reference, string Authority, Domain.Casework.Applications.ApplicationKind Kind, Country Destination,
            TeamId? TeamId,
        string? RuleName, string? FactsJson);
}
