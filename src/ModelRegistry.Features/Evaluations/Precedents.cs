using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Evaluations;

/// <summary>
/// The issued decisions that cover a question: same release or same bytes, destination, activity, access, end use and parties, in force on
/// the day, and of the asker's own organisation (what was decided for one tenant is no other's to see).
/// </summary>
internal sealed class Precedents(RegistryContext context, ICallerSource callers)
{
    private static readonly DeterminationOutcome[] Deciding =
        [DeterminationOutcome.Granted, DeterminationOutcome.GrantedWithConditions, DeterminationOutcome.Denied];

    /// <summary>
    /// The newest decision of each authority that covers the question: a later decision on the same question takes the place of an
    /// earlier one.
    /// </summary>
    public async Task<IReadOnlyList<Precedent>> OfAsync(NamedRelease release, Question question, CancellationToken stop)
    {
        if (callers.Current.OrganisationId is not { } asker || !Country.TryParse(question.Destination, out var destination))
        {
            return [];
        }

        var (id, bytes, day) = (release.Id, release.RootDigest, question.Day);
        var decided = await context.Decisions.AsNoTracking()
            .Where(decision => decision.OrganisationId == asker && decision.Destination == destination)
            .Where(decision => decision.ReleaseId == id || (bytes != null && decision.RootDigest == bytes))
            .Where(decision => decision.ValidFrom <= day && (decision.ValidUntil == null || decision.ValidUntil > day))
            .OrderByDescending(decision => EF.Property<long>(decision, Columns.Sequence))
            .Select(decision => new Decided(
                decision.CaseId, decision.Reference, decision.Authority, decision.Outcome, decision.Conditions, decision.ValidFrom,
                decision.ValidUntil, decision.QuestionJson))
            .ToListAsync(stop);
        var after = await context.AfterwardsOfAsync(decided.Select(decision => decision.CaseId), stop);
        return [.. decided.Where(decision => Deciding.Contains(decision.Outcome) && decision.HoldsOn(day, after[decision.CaseId]))
            .Select(decision => decision.Precedent(question)).OfType<Precedent>().DistinctBy(precedent => precedent.Authority)];
    }

    private sealed record Decided(
        CaseId CaseId,
        string Reference,
        string Authority,
        DeterminationOutcome Outcome,
        IReadOnlyList<string> Conditions,
        DateOnly ValidFrom,
        DateOnly? ValidUntil,
        string QuestionJson)
    {
        // What is suspended, revoked or superseded on the day of the question licenses nothing on it, and denies nothing.
        public bool HoldsOn(DateOnly day, Afterwards after) =>
            after.Of(Reference, ValidFrom, ValidUntil, day).Status == DecisionStatus.Valid;

        public Precedent? Precedent(Question asked)
        {
            var decided = EvaluationJson.ReadQuestion(QuestionJson);
            return Covers(decided, asked)
                ? new(Reference, Authority, Outcome == DeterminationOutcome.Denied, [.. Conditions, .. OnlyFor(decided, asked)], ValidUntil)
                : null;
        }

        private static bool Covers(Question decided, Question asked) =>
            decided.Law == asked.Law
            && decided.Item.Kind == asked.Item.Kind
            && decided.Activity == asked.Activity
            && decided.Access == asked.Access
            && decided.EndUse == asked.EndUse
            && (decided.ExportedFrom is null || decided.ExportedFrom == asked.ExportedFrom)
            && asked.Parties.All(party => Names(decided, party));

        private static bool Names(Question decided, PartyInRole asked) => decided.Parties.Any(
            party => party.Role == asked.Role && Columns.KeyOf(party.Party.Name) == Columns.KeyOf(asked.Party.Name));

        // Who leaves a party open is told for whom the licence was given.
        private static IEnumerable<string> OnlyFor(Question decided, Question asked) =>
            decided.Parties.Where(party => asked.Parties.All(named => named.Role != party.Role))
                .Select(party => $"It covers only {PartyRoles.Describe(party.Role)} {party.Party.Name}.");
    }
}

/// <summary>The parts that parties take, in words.</summary>
internal static class PartyRoles
{
    public static string Describe(PartyRole role) => role switch
    {
        PartyRole.Purchaser => "the purchaser",
        PartyRole.IntermediateConsignee => "the intermediate consignee",
        PartyRole.UltimateConsignee => "the ultimate consignee",
        PartyRole.EndUser => "the end user",
        PartyRole.Forwarder => "the forwarder",
    };
}
