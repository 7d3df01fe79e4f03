using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Flags;
using ModelRegistry.Domain.Casework.Routing;
using ModelRegistry.Features.Cases.Flags;
using ModelRegistry.Features.Evaluations;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Cases.Routing;

/// <summary>Routes cases by the edition that was released last; without one, by none.</summary>
internal sealed class CaseRouter(RegistryContext context, CaseFlags flags, TimeProvider clock)
{
    /// <summary>The edition released last; null where none was.</summary>
    public Task<RoutingEdition?> InForceAsync(CancellationToken stop) => context.RoutingEditions.AsNoTracking()
        .Include(edition => edition.Release).Where(edition => edition.Release != null)
        .OrderByDescending(edition => edition.Release!.Number).FirstOrDefaultAsync(stop);

    /// <summary>Routes a case anew where its facts or the edition are others than when it was routed last.</summary>
    public async Task RouteAsync(LicenceCase @case, RoutingEdition edition, PersonId person, CancellationToken stop)
    {
        if (@case.IsClosed) return;
        var facts = await FactsAsync(@case, stop);
        var json = RoutingJson.Write(facts);
        if (@case.LastRouting is { } last && last.FactsJson == json && last.Edition == edition.Number
            && @case.TeamId == last.TeamId) return;
        var now = clock.GetUtcNow();
        var rule = RoutingRule.First(RoutingJson.Rules(edition.RulesJson), facts, DateOnly.FromDateTime(now.UtcDateTime));
        @case.Route(new()
        {
            CaseId = @case.Id,
            Number = @case.Routings.Count + 1,
            OrganisationId = @case.OrganisationId,
            FactsJson = json,
            Edition = edition.Number,
            RuleOrder = rule?.Order,
            RuleName = rule?.Name,
            TeamId = rule?.TeamId,
            Level = rule?.Level,
            Agency = rule?.Agency,
            RoutedBy = person,
            RoutedAt = now,
        });
    }

    private async Task<RoutingFacts> FactsAsync(LicenceCase @case, CancellationToken stop)
    {
        var standing = await flags.StandingAsync(@case, stop);
        var outcome = await OutcomeAsync(@case, stop);
        var kinds = standing.Select(flag => flag.Kind).Distinct().Order().ToList();
        return new(
            @case.Authority, @case.Application.Kind, @case.Application.Destination.Code, outcome?.ToString(), kinds, Risk(outcome, kinds));
    }

    // What the office last drew a draft from; what it drew none from is not known here.
    private async Task<Clearance?> OutcomeAsync(LicenceCase @case, CancellationToken stop)
    {
        if (@case.LiveDraft is not { } draft)
        {
            var before = @case.LastRouting is { } last ? RoutingJson.Facts(last.FactsJson).Outcome : null;
            return Enum.TryParse<Clearance>(before, out var known) ? known : null;
        }

        var json = await context.Evaluations.IgnoreQueryFilters().Where(one => one.Id == draft.EvaluationId).Select(one => one.Json)
            .SingleAsync(stop);
        return EvaluationJson.Read(json).Answer.Clearance;
    }

    private static CaseRisk Risk(Clearance? outcome, IEnumerable<FlagKind> kinds) =>
        kinds.Any(kind => FlagTable.Of(kind).Blocks) ? CaseRisk.High : Risk(outcome);

    private static CaseRisk Risk(Clearance? outcome) => outcome switch
    {
        Clearance.Refused => CaseRisk.High,
        Clearance.NeedsLicence or Clearance.CannotTell => CaseRisk.Medium,
        Clearance.Cleared or Clearance.ClearedWithConditions => CaseRisk.Low,
        null => CaseRisk.NotKnown,
    };
}
