using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.Exceptions;

/// <summary>
/// A license exception of 15 CFR Part 740 for chips and computers: what it takes out of, which of them goes first where two meet, and the
/// bars of 740.2 that all of them share.
/// </summary>
internal abstract class LicenseException : Rule
{
    /// <summary>The order in which exceptions to one requirement are looked at: those without papers of their own first.</summary>
    private static readonly string[] Order =
    [
        "us/ear/740.11/b", "us/ear/740.8/nac", "us/ear/740.8/aca", "us/ear/740.27/chips", "us/ear/740.28", "us/ear/740.29", "us/ear/740.25",
        "us/ear/740.20", "us/ear/740.17", "us/ear/740.10", "us/ear/740.9/a-6", "us/ear/740.13/a-c", "us/ear/740.24",
    ];

    public sealed override RuleRole Role => RuleRole.Exception;

    public sealed override IReadOnlyList<string> YieldsTo => Order[..Array.IndexOf(Order, Id)];

    public override IReadOnlyList<string> DependsOn => [Eccn3A090a.RuleId, Eccn3A090b.RuleId, Section740Paragraph2.RuleId];

    /// <summary>How 740.2(a)(9)(ii) names it.</summary>
    protected abstract string Symbol { get; }

    /// <summary>Whether Part 746 may name it for a sanctioned destination; no for those that 740.8 and the like keep away.</summary>
    protected virtual bool MayBeNamedForSanctions => false;

    /// <summary>What bars every exception: 740.2(a)(9)(ii), 740.2(a)(6), and a listed party (744.11(a)).</summary>
    protected IReadOnlyList<LimbResult> Bars(Situation situation) =>
    [
        Restrictions.NotRestricted(situation, Symbol),
        Restrictions.NotSanctioned(situation, MayBeNamedForSanctions),
        Restrictions.NoListedParty(situation),
    ];
}
