using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Casework;

namespace ModelRegistry.Features.Decisions.Licences;

/// <summary>Finds the licence that a decision gives. An older one is begun when it is first asked for.</summary>
internal sealed class LicenceDesk(RegistryContext context)
{
    /// <summary>The decision with its licence; a refusal where there is none that the caller may see.</summary>
    /// <param name="reference">The decision's reference.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<Result<Held>> FindAsync(string reference, CancellationToken stop)
    {
        // Auditors read a decision of another authority, and not what is done under it.
        var decision = await context.Decisions.AsNoTracking().SingleOrDefaultAsync(
            one => one.Reference == reference && context.Cases.Any(@case => @case.Id == one.CaseId), stop);
        if (decision is null) return new Refusal.NotFound($"decision {reference}");
        if (!Licence.IsGivenBy(decision.Outcome))
            return new Refusal.NotValid("decision", $"Decision {reference} gives no licence.", "Choose a decision that grants one.");
        var licence = await context.FindLicenceAsync(decision.Id, stop);
        if (licence is null) context.Licences.Add(licence = Licence.Of(decision));
        return new Held(decision, licence, (await context.AfterwardsOfAsync([decision.CaseId], stop))[decision.CaseId]);
    }

    public static Refusal Refused(LicenceRefusal refusal) => new Refusal.NotValid(refusal.Field, refusal.What, refusal.Right);
}

/// <summary>A licence in the hands of its holder.</summary>
/// <param name="Decision">The decision that gives it.</param>
/// <param name="Licence">What happened under it.</param>
/// <param name="After">What was done to the decisions of its case.</param>
internal sealed record Held(Decision Decision, Licence Licence, Afterwards After)
{
    public DecisionStatus StatusOn(DateOnly day) => After.Of(Decision.Reference, Decision.ValidFrom, Decision.ValidUntil, day).Status;
}
