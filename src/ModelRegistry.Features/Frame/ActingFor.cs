namespace ModelRegistry.Features.Frame;

/// <summary>An act that judges itself whether it stays within the limit up to which somebody acts for a role.</summary>
public interface IKnowsLimits : IAct;

/// <summary>For which role somebody acts for some days, and up to what.</summary>
/// <param name="Role">The role.</param>
/// <param name="Outcomes">The outcomes of a determination that they may decide, by name, with spaces between.</param>
/// <param name="Until">When it is over.</param>
public sealed record ActingFor(Role Role, string Outcomes, DateTimeOffset Until)
{
    /// <summary>The largest stated value that they may decide on, in whole units of the authority's money; null for any.</summary>
    public long? MostValue { get; init; }

    /// <summary>Whether they may decide only what one countersigner is enough for.</summary>
    public bool OrdinaryRisk { get; init; }

    /// <summary>The code of the authority for which they act, where it is not that of their own office; null for their own.</summary>
    public string? Authority { get; init; }

    /// <summary>Why something is beyond the limit; null when it is within.</summary>
    /// <param name="outcome">The outcome's name.</param>
    /// <param name="value">The stated value of what is decided on; null where none is stated, which is within no limit.</param>
    /// <param name="signatures">How many countersigners it takes by its risk.</param>
    public Refusal? WhyNot(string outcome, long? value, int signatures)
    {
        if (!Outcomes.Split(' ').Contains(outcome, StringComparer.Ordinal)) return Beyond("outcome", "this outcome is beyond it");
        if (OrdinaryRisk && signatures > 1) return Beyond("risk", "what takes two countersigners by its risk is beyond it");
        if (MostValue is not { } most || value <= most) return null;
        return Beyond("value", value is null ? "the application states no value, so that nobody knows that it is within" : "the stated value is beyond it");
    }

    private Refusal.NotValid Beyond(string where, string why) => new(
        where, $"You act as {Roles.Describe(Role)} up to a limit, and {why}.", "Somebody who is one for good decides it.");
}
